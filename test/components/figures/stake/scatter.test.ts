// @vitest-environment jsdom
import {expect, test} from "vitest";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {colourNote, medianShare, scatter, scatterFigure} from "../../../../src/components/figures/stake/scatter.js";
import {stakeDeciles} from "../../../../src/components/tables/stake/deciles.js";
import {panelOf} from "../../../support/panel.js";
import {world} from "../../../support/worlds.js";

const panel = panelOf(world({seed: 5}));
const other = panelOf(world({seed: 5}));
const result = (texts: Record<string, string> = {}) =>
  stakeDeciles(panel, readSettings({rounds: "all", recent: "0", groups: "2", ...texts}, {table: "stake-deciles"}));
const rowsOf = (texts: Record<string, string>) => scatter(panel, result(texts)).drawn.table().numRows();

test("settings that only regroup the rows leave the same points, drawn once", () => {
  const points = scatter(panel, result());
  for (const texts of [{groups: "3"}, {ranking: "pooled"}] as Record<string, string>[])
    expect(scatter(panel, result(texts))).toBe(points);
});

test.each([{"min-stake": "5"}, {recent: "200"}, {rounds: "1:20"}] as Record<string, string>[])(
  "%o chooses other rows: other points, and the first ones again without it",
  (texts) => {
    const all = rowsOf({});
    const some = rowsOf(texts);
    expect(some).toBeLessThan(all);
    expect(some).toBeGreaterThan(0);
    expect(rowsOf({})).toBe(all);
  }
);

test("another panel has points of its own, and so has one that has come", () => {
  const [none, some] = [scatter(null, result()), scatter(panel, result())];
  expect(none.how).toEqual(["The points are on their way"]);
  expect(some).not.toBe(none);
  expect(scatter(other, result())).not.toBe(some);
  expect(scatter(null, result()).drawn.table().numRows()).toBe(0);
});

test("the caption counts the points, whatever rounds the groups leave out", () => {
  const many = scatterFigure(panel, result({groups: "5"})).result;
  const none = scatterFigure(panel, result({groups: "50"})).result;
  expect(many.used).toBe(rowsOf({}));
  expect([none.used, none.models, none.rounds]).toEqual([many.used, many.models, many.rounds]);
  expect(result({groups: "50"}).used).toBeLessThan(many.used);
});

test("half of the payouts are dark: those beyond the median share of the stake", () => {
  expect(medianShare({stake: Float64Array.of(10, 10, 10, 10), payout: Float64Array.of(1, -2, 3, NaN)})).toBe(0.2);
  expect(medianShare({stake: Float64Array.of(10), payout: Float64Array.of(NaN)})).toBe(0);
});

test("the caption says that no payout is known, or what the colours mean and how many points are dust", () => {
  const points = (stake: number, payout: number) => ({
    ...{stake: [stake], cwmm: [0.5], payout: [payout], large: 0.2}
  });
  expect(colourNote(points(10, NaN))).toBe("Grey: no payout is known");
  expect(colourNote(points(0.001, 1))).not.toContain("left edge");
  expect(colourNote(points(0.0009, 1))).toContain("1 point with less than 0.001 NMR at the left edge");
});
