import {describe, expect, test} from "vitest";
import {positions} from "../../../../src/components/base/rounds/positions.js";
import {roundOffsets, roundsChosen} from "../../../../src/components/base/rounds/rounds.js";
import {calendar, numbers, panelOf} from "../../../support/panel.js";
import {threeCadences, twoRegimes} from "../../../support/worlds.js";

const rounds = calendar(twoRegimes(10));
const rows = [2, 2, 3, 7, 7, 7].map((round, i) => ({round, model: `m${i}`, stake: 1}));
const panel = panelOf({rows, rounds});
const chosen = (setting: string) => rounds.filter((_, i) => roundsChosen(panel, setting)[i]).map((r) => r.round);

describe("roundOffsets", () => {
  test("finds the rows of each round, those without any included", () => {
    expect([...roundOffsets(panel)]).toEqual([0, 0, 2, 3, 3, 3, 3, 6, 6, 6, 6]);
  });

  test("refuses rows of a round that the calendar lacks", () => {
    expect(() => roundOffsets(panelOf({rows, rounds: rounds.slice(0, 5)}))).toThrow(
      "round 7 has rows but no entry among the rounds"
    );
  });
});

describe("roundsChosen", () => {
  test("all, and ranges of numbers or dates, both ends included", () => {
    expect(chosen("all")).toEqual(numbers(1, 10));
    expect(chosen("3:5")).toEqual([3, 4, 5]);
    expect(chosen("9:")).toEqual([9, 10]);
    expect(chosen(":2")).toEqual([1, 2]);
    expect(chosen("2020-01-04:2020-01-06")).toEqual([3, 4, 5]);
    expect(chosen("4:2020-01-06")).toEqual([4, 5]);
    expect(chosen("500:600")).toEqual([]);
  });

  test("newest is the score regime of the newest round with rows", () => {
    expect(chosen("newest")).toEqual(numbers(5, 10));
    expect(roundsChosen(panelOf({rows: rows.slice(0, 3), rounds}), "newest")).toEqual(rounds.map((r) => r.round < 5));
    expect(roundsChosen(panelOf({rows: [], rounds}), "newest")).toEqual(rounds.map(() => false));
  });
});

test("positions count the rounds of a cadence, those without rows included", () => {
  const {cadence, position, upTo} = positions(panelOf({rows: [], rounds: calendar(threeCadences(12))}));
  expect([...cadence]).toEqual([0, 0, 0, 0, 2, 1, 1, 1, 1, 2, 1, 1]);
  expect([...position]).toEqual([1, 2, 3, 4, 1, 1, 2, 3, 4, 2, 5, 6]);
  expect(upTo.map((u) => u[11])).toEqual([4, 6, 2]);
});
