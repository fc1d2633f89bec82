import {expect, test} from "vitest";
import {histories} from "../../../../src/components/tables/panel/histories.js";
import {knownScores} from "../../../../src/components/tables/panel/known-scores.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {numbers, panelOf} from "../../../support/panel.js";
import type {Row} from "../../../support/panel.js";
import {daily} from "../../../support/split.js";

const settings = readSettings({before: "4", after: "4", "min-scored": "2"}, {table: "event-fan"});
/** Two models whose MMC are the round's number and its negative: less the round's mean of 0 they stay. */
const rows = numbers(1, 40).flatMap((round): Row[] =>
  [1, -1].map((sign) => ({round, model: sign > 0 ? "up" : "down", stake: 10, mmc: (sign * round) / 64}))
);
// returns begin two days behind the opening and last for 21 days: round r is known from day r + 23 on
const world = {rows, rounds: daily(40, {lag: () => 2})};
const knownAt = (round: number, made = world) => {
  const panel = panelOf(made);
  const {row, round: index} = histories(panel);
  const key = (e: number) => panel.models.key[panel.model[row[e]]];
  const entry = [...index.keys()].find((e) => key(e) === "up" && panel.rounds[index[e]].round === round)!;
  return knownScores(panel, settings)(entry);
};

test("the newest `before` rounds of which every day of return lies before the close", () => {
  expect(knownAt(40)).toBeCloseTo((14 + 15 + 16 + 17) / 4 / 64, 7);
  expect(knownAt(39)).toBeCloseTo((13 + 14 + 15 + 16) / 4 / 64, 7);
});

test("too few of them: not known", () => {
  expect(knownAt(25)).toBeCloseTo((1 + 2) / 2 / 64, 7);
  expect(knownAt(24)).toBeNaN();
});

test("what came out later does not matter, nor what another score regime says", () => {
  const later = rows.map((r) => (r.round > 17 ? {...r, mmc: 99} : r));
  expect(knownAt(40, {...world, rows: later})).toBe(knownAt(40));
  const regimes = world.rounds.map((r) => ({...r, score_regime: r.round < 16 ? "from 1" : "from 16"}));
  expect(knownAt(40, {...world, rounds: regimes})).toBeCloseTo((16 + 17) / 2 / 64, 7);
});
