// @vitest-environment jsdom
import {expect, test} from "vitest";
import {penaltyChart} from "../../../../src/components/charts/penalty/penalty.js";
import {plainTable} from "../../../../src/components/page/plain-table.js";
import {fallsByRegime} from "../../../../src/components/tables/penalty/falls-by-regime.js";
import {penaltyOf} from "../../../support/tables.js";

const mmc = [0.004, 0.003, 0.005, 0.002, 0.0015, 0.001, 0.0009, 0.0005, 0, -0.003];
const corr = mmc.map((_, i) => i / 100);
const found = fallsByRegime(penaltyOf(mmc, {corr}));
const textOf = (node: Element) => [...node.querySelectorAll("text")].map((t) => t.textContent);
const dots = (node: Element) => node.querySelectorAll("g[aria-label=dot] circle").length;

test("a bar with its dot per group in each of two panels, the ends in figures", () => {
  const svg = penaltyChart(found, {width: 700});
  expect(svg.querySelectorAll(":scope > svg")).toHaveLength(2);
  expect(dots(svg)).toBe(20);
  const text = textOf(svg);
  expect(text).toEqual(expect.arrayContaining(["0.0040", "−0.0030", "0.0000", "0.0900"]));
  expect(svg.querySelectorAll("g[aria-label=rect] rect")).toHaveLength(20);
  expect(text.filter((t) => t.startsWith("contrast"))).toEqual([]);
});

test("at their mean correlations groups are dots, with the contrast at its group", () => {
  const svg = penaltyChart(found, {width: 700, axis: "cwmm"});
  expect([dots(svg), svg.querySelectorAll("g[aria-label=rect] rect").length]).toEqual([20, 0]);
  expect(textOf(svg).filter((t) => t.startsWith("contrast"))).toEqual(["contrast +0.0009"]);
});

test("the article’s numbers are named beside the end groups of MMC alone", () => {
  const svg = penaltyChart(found, {width: 700, reference: {bottom: 0.012, top: -0.003}});
  expect(textOf(svg).filter((t) => t.startsWith("article"))).toEqual(["article 0.012", "article −0.003"]);
});

test("axes carry names", () => {
  const words = (axis: "group" | "cwmm") => textOf(penaltyChart(found, {width: 700, axis})).join(" ");
  expect(words("group")).toContain("↑ mean MMC");
  expect(words("group")).toContain("↑ mean CORR");
  expect(words("group")).toContain("group, furthest to closest to the meta-model →");
  expect(words("cwmm")).toContain("mean correlation with the meta-model →");
});

test("the axis moves the dots: equal steps, or mean correlations", () => {
  const bent = fallsByRegime(penaltyOf(mmc, {cwmm: (g) => (g === 1 ? 0.1 : 0.5 + g / 20)}));
  const steps = (axis: "group" | "cwmm") => {
    const x = [...penaltyChart(bent, {width: 700, axis, small: true}).querySelectorAll("g[aria-label=dot] circle")];
    const at = x.map((c) => Number(c.getAttribute("cx")));
    return [at[1] - at[0], at[2] - at[1]];
  };
  const [a, b] = steps("group");
  expect(a).toBeCloseTo(b);
  const [c, d] = steps("cwmm");
  expect(c).toBeCloseTo(10 * d);
});

test("both panels show zero, also where all values lie above it", () => {
  const ticks = [
    ...penaltyChart(fallsByRegime(penaltyOf([0.004, 0.003, 0.005, 0.006])), {width: 700}).querySelectorAll("svg")
  ];
  expect(ticks).toHaveLength(2);
  for (const panel of ticks) expect(textOf(panel)).toContain("0.000");
});

test("score regimes stand in columns of their own", () => {
  const one = penaltyOf(mmc);
  const two = {
    ...one,
    table: plainTable([one, penaltyOf(mmc, {regime: "from 238"})].flatMap(({table}) => table.objects()))
  };
  const svg = penaltyChart(fallsByRegime(two), {width: 700});
  expect(dots(svg)).toBe(40);
  expect(textOf(svg)).toEqual(expect.arrayContaining(["scores from 1", "scores from 238"]));
  const narrow = penaltyChart(fallsByRegime(two), {width: 340});
  expect(narrow.querySelectorAll(":scope > svg")).toHaveLength(4);
  expect(dots(narrow)).toBe(40);
});

test("nothing to draw is said; CORR may be unknown", () => {
  expect(textOf(penaltyChart([], {width: 340})).join(" ")).toMatch(/No round/);
  const unknown = fallsByRegime(penaltyOf(mmc, {corr: mmc.map(() => null as unknown as number)}));
  expect(dots(penaltyChart(unknown, {width: 700}))).toBe(10);
});
