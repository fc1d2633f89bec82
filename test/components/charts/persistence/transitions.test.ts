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
