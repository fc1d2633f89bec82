import {expect, test} from "vitest";
import {fallsByRegime} from "../../../../src/components/tables/penalty/falls-by-regime.js";
import type {Fall} from "../../../../src/components/tables/penalty/falls-by-regime.js";
import {shapeAlt, shapeTexts, shapeTitle} from "../../../../src/components/texts/penalty/shape.js";
import {penaltyOf, shapeOf} from "../../../support/tables.js";

/** The upper four of ten groups fall, or the lower ones do; times `sign`. */
const late = [0.009, 0.009, 0.009, 0.009, 0.009, 0.009, 0.007, 0.005, 0.003, -0.001];
const early = [0.009, 0.006, 0.003, 0.001, 0, -0.001, -0.001, -0.001, -0.001, -0.001];

function world(mmc: number[], reach: number | null, regime = "from 1"): Fall[] {
  const table = penaltyOf(mmc, {regime});
  return fallsByRegime(table, {shape: shapeOf(table, {reach, periods: reach === null ? 5.6 : 20})});
}

const [top, elsewhere, open, unknown] = [world(late, 0.002), world(early, 0.002), world(late, 0.02), world(late, null)];

test("the verdict rests on the interval of the contrast", () => {
  expect([top, elsewhere, open, unknown].map(shapeTitle)).toEqual([
    "MMC’s fall is concentrated above group 6",
    "MMC’s fall is not concentrated above group 6: less lies there",
    "Whether MMC’s fall is concentrated above group 6 is unclear",
    "Unclear whether MMC’s fall is concentrated above group 6: no interval"
  ]);
  expect([top, elsewhere, open, unknown].map((w) => shapeTexts(w)[0].split(/[.:]/)[0])).toEqual([
    "Yes",
    "No, the reverse",
    "It is unclear",
    "Too little data"
  ]);
});

test("a share is given only of a fall that is clear, with its interval", () => {
  expect(shapeTexts(top)[0]).toContain(
    "The share of the fall that lies there is 100 % (95 % interval 100 % to 100 %)."
  );
  expect(shapeTexts(open)[0]).toContain("the fall itself, +0.0100 (95 % interval −0.0100 to +0.0300), may be none");
  expect(shapeTexts(unknown)[0]).toMatch(
    /5\.6 independent ones.*No share of the fall is given, because the fall itself has no interval/
  );
});

test("regimes speak apart, the newest has the title, few groups have none", () => {
  const both = [...world(early, 0.002), ...world(late, 0.002, "from 9")];
  expect(shapeTitle(both)).toBe(shapeTitle(top));
  expect(shapeTexts(both).map((t) => t.slice(0, 24))).toEqual(["Score regime from 1. No,", "Score regime from 9. Yes"]);
  expect(shapeAlt(both)).toMatch(/Score regime from 1: fall \+0\.0100.*Score regime from 9/);
  const three = fallsByRegime(penaltyOf([3, 2, 1]));
  for (const write of [shapeTitle, shapeAlt, (f: Fall[]) => shapeTexts(f).join()])
    expect(write(three)).toContain("fewer than four groups");
  expect([shapeTitle([]), shapeAlt([])].every((t) => t.includes("No round holds enough models"))).toBe(true);
});
