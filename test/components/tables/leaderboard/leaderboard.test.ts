import {expect, test} from "vitest";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {leaderboard} from "../../../../src/components/tables/leaderboard/leaderboard.js";
import {calendar, numbers, panelOf} from "../../../support/panel.js";

const rounds = calendar(numbers(1, 8).map((round) => ({round, score_regime: round < 4 ? "from 1" : "from 4"})));
const row = (round: number, model: string, mmc: number, more = {}) => ({round, model, stake: 1, mmc, ...more});
const rows = numbers(1, 8).flatMap((round) => [
  row(round, "a", 0.01 * round, {account: "x", payout: 2, stake: round}),
  row(round, "b", round < 4 ? 9 : 0.05),
  row(round, "d", 0.05),
  ...(round === 8 ? [row(round, "c", 1)] : [])
]);
const of = (texts: Record<string, string>) =>
  leaderboard(panelOf({rows, rounds}), readSettings(texts, {table: "leaderboard"}));

test("models by their mean over the rounds looked back on, ties by key, no round of another regime", () => {
  const [first, second, third, ...more] = rowsOf(of({}));
  expect(first).toMatchObject({rank: 1, model: "a", account: "x", stake: 8, rounds: 5, payout: 10, corr: null});
  expect(first.mean).toBeCloseTo(0.06, 6);
  expect(second).toMatchObject({rank: 2, model: "b", account: null, payout: null});
  expect(second.mean).toBeCloseTo(0.05, 6);
  expect([third.model, more]).toEqual(["d", []]);
});

test("as many rounds as are asked for; who has few of them is left out and counted", () => {
  const result = of({trailing: "3"});
  expect(rowsOf(result)[0]).toMatchObject({model: "a", rounds: 3, payout: 6});
  expect(result.left.map(({rows: n}) => n).slice(-2)).toEqual([15, 1]);
  expect(rowsOf(of({trailing: "2"}))[0]).toMatchObject({model: "c", rounds: 1});
});

test("nothing is listed where nothing is known", () => {
  expect(rowsOf(of({outcome: "fnc"}))).toEqual([]);
});
