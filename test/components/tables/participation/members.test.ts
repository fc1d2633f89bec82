import {expect, test} from "vitest";
import {membersOf} from "../../../../src/components/tables/participation/members.js";
import {roundsOf} from "../../../../src/components/tables/participation/paid-rounds.js";
import {calendar, numbers, panelOf} from "../../../support/panel.js";

const staked = (round: number, models: string[]) => models.map((model) => ({round, model, stake: 1}));
const made = (rows: ReturnType<typeof staked>, rounds: Parameters<typeof calendar>[0]) => {
  const panel = panelOf({rows, rounds: calendar(rounds)});
  const found = roundsOf(
    panel,
    Int32Array.from(rows, (_, i) => i)
  );
  return membersOf(panel, found);
};

test("gone is told against the round before of the same cadence", () => {
  const rows = [
    ...staked(1, ["a", "b"]),
    ...staked(2, ["a", "b", "c", "d"]),
    ...staked(3, ["a"]),
    ...staked(4, ["a", "d"])
  ];
  const found = made(rows, [
    {round: 1, cadence: "weekday"},
    {round: 2, cadence: "saturday"},
    {round: 3, cadence: "weekday"},
    {round: 4, cadence: "saturday"}
  ]);
  expect(found.map(({gone}) => gone)).toEqual([null, null, 1, 2]);
  expect(found.map((of) => of.new)).toEqual([null, 2, 0, 0]);
});

test("a round that is missing is a gap, not an exit", () => {
  const found = made(
    [...staked(1, ["a"]), ...staked(3, ["b"])],
    numbers(1, 3).map((round) => ({round}))
  );
  expect(found.map(({gone}) => gone)).toEqual([null, null]);
});
