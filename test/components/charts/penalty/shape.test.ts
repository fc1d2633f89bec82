// @vitest-environment jsdom
import {expect, test} from "vitest";
import {penaltyShapeChart} from "../../../../src/components/charts/penalty/shape.js";
import {fallsByRegime} from "../../../../src/components/tables/penalty/falls-by-regime.js";
import {penaltyOf, shapeOf} from "../../../support/tables.js";

const table = penaltyOf([9, 9, 9, 9, 9, 9, 7, 5, 3, 0].map((m) => m / 1000));
const made = (reach: number | null) => fallsByRegime(table, {shape: shapeOf(table, {reach})});
const textOf = (node: Element) => [...node.querySelectorAll("text")].map((t) => t.textContent).join(" ");
const intervals = (node: Element) =>
  [...node.querySelectorAll("g[aria-label=rule] line")].filter((l) => l.getAttribute("x1") !== l.getAttribute("x2"))
    .length;

test.each([330, 900])("fall, contrasts, bend and share, each with its interval, %d wide", (width) => {
  const svg = penaltyShapeChart(made(0.002), {width});
  expect([svg.querySelectorAll("circle").length, intervals(svg)]).toEqual([5, 5]);
  for (const text of ["+0.0090", "100 %", "MMC per unit of correlation →", "20.0 independent rounds"])
    expect(textOf(svg)).toContain(text);
});

test("without intervals rings that say so, and no share", () => {
  const svg = penaltyShapeChart(made(null), {width: 330});
  expect([svg.querySelectorAll("circle").length, intervals(svg)]).toEqual([4, 0]);
  expect(textOf(svg)).toContain("+0.0090, no interval");
  expect(textOf(penaltyShapeChart(fallsByRegime(penaltyOf([3, 2, 1])), {width: 330}))).toContain("Nothing to compare");
});
