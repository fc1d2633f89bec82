// @vitest-environment jsdom
import {expect, test} from "vitest";
import {slopeRows, stakeCoverage} from "../../../../src/components/base/snapshot/coverage.js";
import {roundTicks} from "../../../../src/components/charts/kit/round-axis.js";
import {payoutsChart} from "../../../../src/components/charts/data/payouts.js";
import {slopeChart} from "../../../../src/components/charts/data/slope.js";
import {stakeCoverageChart} from "../../../../src/components/charts/data/stake-coverage.js";
import {coverage, manifest} from "../../../support/manifest.js";

const textOf = (node: Element) => [...node.querySelectorAll("text")].map((t) => t.textContent);

test("a dot per round with a share, a cross per round without, the furthest in figures", () => {
  const rows = stakeCoverage(
    coverage((r) => ({at_stake: r === 4 ? 950 : 1000, at_stake_official: r < 3 ? null : 1000}))
  );
  const svg = stakeCoverageChart(rows, {width: 700});
  expect(svg.querySelectorAll("g[aria-label=dot] circle")).toHaveLength(8);
  expect(svg.querySelectorAll("g[aria-label=dot] path")).toHaveLength(2);
  expect(textOf(svg)).toEqual(expect.arrayContaining(["95.0 %"]));
  expect(textOf(svg).join(" ")).toContain("no official total");
});

test("a line at each break, found ones named so, each regime's median in figures", () => {
  const breaks = [
    {round: 4, named: true, step: 0.5, about: "a rule"},
    {round: 8, named: false, step: 2, about: "a step"}
  ];
  const world = manifest({coverage: coverage((r) => ({slope: r < 4 ? 1.2 : r < 8 ? 0.6 : 1.3})), breaks});
  const text = textOf(slopeChart(slopeRows(world), {breaks, width: 700}));
  expect(text).toEqual(expect.arrayContaining(["4", "8 (found)", "1.20", "0.60", "1.30"]));
});

test("charts of nothing known are drawn without a fault", () => {
  const world = manifest({coverage: coverage(() => ({slope: null, at_stake_official: null}))});
  expect(slopeChart(slopeRows(world), {breaks: [], width: 340}).tagName).toBe("svg");
  expect(stakeCoverageChart(stakeCoverage(world.coverage), {width: 340}).tagName).toBe("svg");
});

test("labels of round ticks stand apart at any width, and one is always there", () => {
  for (const width of [60, 120, 180, 300, 900])
    for (const span of [
      [168, 258],
      [350, 598],
      [1, 1190],
      [5, 6],
      [7, 7]
    ] as [number, number][]) {
      const found = roundTicks(span, width);
      const gaps = found.slice(1).map((t, i) => ((t - found[i]) / (span[1] - span[0])) * width);
      expect(Math.min(Infinity, ...gaps)).toBeGreaterThanOrEqual(70);
      expect(found.length).toBeGreaterThan(0);
      expect(found.every((t) => Number.isInteger(t) && t >= span[0] && t <= span[1])).toBe(true);
    }
});

test("a dot for each kind of payout of a round", () => {
  const rows = [1, 2, 3].map((round) => ({round, share_corr: 1, share_mmc: round === 2 ? null : 0.5}));
  const svg = payoutsChart(rows, {width: 700});
  expect(svg.querySelectorAll("g[aria-label=dot] circle")).toHaveLength(5);
  expect(textOf(svg).join(" ")).toContain("● for CORR alone");
  expect(payoutsChart([], {width: 360}).querySelectorAll("circle")).toHaveLength(0);
});
