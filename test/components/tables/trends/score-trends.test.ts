import {expect, test} from "vitest";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {scoreTrends} from "../../../../src/components/tables/trends/score-trends.js";
import {calendar, panelOf} from "../../../support/panel.js";

/** Seven stakes, one model without; the second round is not resolved yet. */
const rows = [400, 401].flatMap((round) =>
  [1, 2, 3, 4, 5, 6, 7, 0].map((stake, i) => ({
    ...{round, model: `m${i}`, stake, cwmm: 0.5, mmc: stake / 8, payout: stake % 2 ? stake / 4 : -stake / 4}
  }))
);
const panel = panelOf({rows, rounds: calendar([{round: 400}, {round: 401, resolved: false}])});
const made = (stakeGroup: string) =>
  scoreTrends(panel, readSettings({rounds: "all", "stake-group": stakeGroup}, {table: "score-trends"}));

test("what rests on returns waits for the round, stake and cwmm do not", () => {
  const found = rowsOf(made("all"));
  const of = (round: number) => found.filter((row) => row.round === round).map(({series}) => series);
  expect(of(400)).toEqual(["mmc", "cwmm", "stake", "payout", "return"]);
  expect(of(401)).toEqual(["cwmm", "stake"]);
});

test("a return is the payout over the stake", () => {
  const found = rowsOf(made("all")).filter(({round}) => round === 400);
  const of = (series: string) => found.find((row) => row.series === series)!;
  expect(of("return")).toMatchObject({n: 7, median: 0.25, p10: -0.25, positive: 4 / 7});
  expect(of("return").stake_mean).toBeCloseTo((16 - 12) / 4 / 28, 12);
  expect(of("mmc").median).toBe(0.5);
});

test("thirds by stake are those of NTILE, and other rows are counted", () => {
  const sizes = ["low", "middle", "high"].map((group) => {
    const {table, left, used} = made(group);
    expect(used + left.reduce((sum, {rows}) => sum + rows, 0)).toBe(rows.length);
    return rowsOf({table})
      .filter((row) => row.series === "stake" && row.round === 400)
      .map((row) => [row.n, row.median]);
  });
  expect(sizes).toEqual([[[3, 2]], [[2, 4.5]], [[2, 6.5]]]);
  expect(made("low").left.at(-1)).toEqual({reason: "in another third of the round’s stakes", rows: 8});
});
