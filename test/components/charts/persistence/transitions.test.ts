// @vitest-environment jsdom
import {expect, test} from "vitest";
import {transitionsChart} from "../../../../src/components/charts/persistence/transitions.js";
import {madeRow} from "../../../support/made-row.js";

const cell = (group: number, later: number, share: number, low: number | null) =>
  madeRow("transitions", {
    ...{score_regime: "from 1", cadence: "weekly", group, later, lag: 4, pairs: 9, n: 90, chance: 0.5},
    ...{share, share_low: low, share_high: low === null ? null : low + 0.1}
  });

test("every cell says its share; what leaves chance out is framed", () => {
  const rows = [cell(1, 1, 0.7, 0.6), cell(1, 2, 0.3, null), cell(2, 1, 0.45, 0.42), cell(2, 2, 0.55, null)];
  const chart = transitionsChart(rows, {width: 640, color: "teal"});
  for (const share of ["70 %", "30 %", "45 %", "55 %"]) expect(chart.textContent).toContain(share);
  expect(chart.querySelectorAll("rect")).toHaveLength(5);
  expect(transitionsChart([], {width: 640, color: "teal"}).textContent).toContain("No two rounds");
});

test("the reader’s own models frame their cells, with their names", () => {
  const rows = [cell(1, 1, 0.7, null), cell(1, 2, 0.3, null), cell(2, 1, 0.45, null), cell(2, 2, 0.55, null)];
  const own = (name: string) => ({name, group: 2, later: 1, rounds: [1, 2] as const, pairs: 1, top: 1, stayed: 0});
  const chart = transitionsChart(rows, {
    ...{width: 640, color: "teal"},
    own: {text: "", cells: [own("mine"), own("other")]}
  });
  expect(chart.querySelectorAll('[stroke="var(--own)"] rect, rect[stroke="var(--own)"]')).toHaveLength(2);
  expect(chart.textContent).toContain("mine");
  expect(chart.textContent.match(/other/g)).toHaveLength(1);
});
