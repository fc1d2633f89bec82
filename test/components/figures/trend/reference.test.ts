import {expect, test} from "vitest";
import {articleMarks} from "../../../../src/components/figures/trend/reference.js";
import {calendar, numbers} from "../../../support/panel.js";
import {partsOf} from "../../../support/tables.js";

/** Rounds of one regime. */
const of = (rounds: number[], score_regime: string) =>
  partsOf(rounds, () => 0.5, {calendar: calendar(rounds.map((round) => ({round, score_regime})))});

test("the article’s levels are drawn at its own rounds where these lie among ours, else said", () => {
  const among = articleMarks(of(numbers(340, 420), "from 340"))!;
  expect(among.marks.map(({round, value, line}) => [round, value, line])).toEqual([
    [400, 0.32, "stake"],
    [400, 0.25, "models"]
  ]);
  expect(among.caption).toBeUndefined();
  const before = articleMarks(of(numbers(200, 258), "from 238"))!;
  expect(before).toEqual({marks: [], caption: "The article, other rounds: 0.32 to 0.46, stake-weighted"});
  expect(articleMarks([])).toBeNull();
});
