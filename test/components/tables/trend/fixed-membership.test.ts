import {expect, test} from "vitest";
import {fixedMembership} from "../../../../src/components/tables/trend/fixed-membership.js";
import {calendar, numbers, panelOf} from "../../../support/panel.js";

const cells = (model: string, start: number, rounds: readonly number[]) =>
  rounds.map((round) => ({round, model, cwmm: start + round / 64}));

const panel = panelOf({
  rows: [...cells("a", 0.5, [1, 2, 4]), ...cells("b", 0.25, [1, 2]), ...cells("c", 0.75, [2, 4, 5])],
  rounds: calendar(numbers(1, 5).map((round) => ({round})))
});
const rows = Int32Array.from(panel.round.keys());

test("models that rise alike give their rise, whoever is there; a round without rows is not known", () => {
  const line = fixedMembership(panel, rows, [1, 2, 3, 4, 5]);
  const expected = [1, 2, 4, 5].map((round) => (round - 3) / 64);
  [0, 1, 3, 4].forEach((t, i) => expect(line[t]).toBeCloseTo(expected[i], 7));
  expect(line[2]).toBeNaN();
});

test("rounds that are not asked for play no part", () => {
  expect(fixedMembership(panel, rows, [1, 2]).map((v) => v * 64)).toEqual([
    expect.closeTo(-0.5, 6),
    expect.closeTo(0.5, 6)
  ]);
});
