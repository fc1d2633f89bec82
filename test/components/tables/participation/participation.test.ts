import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {DuckDBConnection} from "@duckdb/node-api";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import type {TableName} from "../../../../src/components/base/catalogue/index.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {queries} from "../../../../src/components/sql/index.js";
import {tables} from "../../../../src/components/tables/index.js";
import {participation} from "../../../../src/components/tables/participation/participation.js";
import {calendar, compare, connect, load, panelOf, query} from "../../../support/panel.js";
import type {World} from "../../../support/panel.js";

/** Weekly rounds of a few models that come and go. */
const world: World = {
  rows: [
    {round: 205, model: "a", stake: 10, payout: 1},
    {round: 205, model: "b", stake: 0},
    {round: 205, model: "c", stake: 5, payout: -2},
    {round: 206, model: "a", stake: 10, payout: 0.5},
    {round: 206, model: "b", stake: 3, payout: -0.25},
    {round: 206, model: "d"},
    {round: 207, model: "b"},
    {round: 207, model: "c", stake: 5, payout: 1},
    {round: 208, model: "a"},
    {round: 209, model: "a", stake: 0}
  ],
  rounds: calendar([
    {round: 205},
    {round: 206, at_stake: 20},
    {round: 207, resolved: false},
    {round: 208},
    {round: 209}
  ])
};
const settings = readSettings({rounds: "all"}, {table: "participation"});
const made = (of: World = world) => rowsOf(participation(panelOf(of), settings));

test("who comes is new, who was there without a stake is converted, who leaves is gone", () => {
  const [first, second, third, unknown, last] = made();
  expect(first).toMatchObject({submitters: 3, stakers: 2, new: null, converted: null, gone: null});
  expect(second).toMatchObject({submitters: 3, stakers: 2, new: 1, converted: 1, gone: 1});
  // b's stake is not known: it may still have one
  expect(third).toMatchObject({stakers: 1, new: 0, converted: 0, gone: 1});
  expect(unknown).toMatchObject({submitters: 1, stakers: null, at_stake: null, new: null, gone: null});
  // nobody's stake is known in the round before
  expect(last).toMatchObject({stakers: 0, at_stake: 0, new: 0, gone: null});
});

test("payouts are those of staked models of resolved rounds", () => {
  const [first, second, third] = made();
  expect(first).toMatchObject({at_stake: 15, official: null, n_paid: 2, paid: 1, burned: 2, payout: -1});
  expect(first).toMatchObject({return: -1 / 15, negative: 0.5});
  expect(second).toMatchObject({official: 20, payout: 0.25, negative: 0.5});
  expect(third).toMatchObject({n_paid: 0, paid: null, burned: null, payout: null, return: null, negative: null});
});

test("a round that pays nothing has no share below zero; its factor is that of its rule", () => {
  const rounds = calendar([
    {round: 350, cadence: "weekday", at_stake: 5},
    {round: 354, cadence: "saturday", at_stake: 600_000},
    {round: 1345, cadence: "weekday", payout_factor: 1}
  ]);
  const rows = rounds.map(({round}) => ({round, model: "a", stake: 5, payout: round === 354 ? 1 : 0}));
  const [weekday, saturday, newest] = made({rows, rounds});
  expect(weekday).toMatchObject({payout: 0, negative: null, factor: 0});
  expect(saturday).toMatchObject({payout: 1, negative: 0});
  expect(saturday.factor).toBeCloseTo(saturday.threshold! / 600_000, 12);
  expect(newest).toMatchObject({factor: 1, threshold: null});
});

test("what lies outside the chosen rounds takes no part", () => {
  const some = rowsOf(participation(panelOf(world), readSettings({rounds: "206:"}, {table: "participation"})));
  expect(some[0]).toMatchObject({round: 206, new: null, gone: null});
});

describe("the queries", () => {
  let connection: DuckDBConnection;
  beforeAll(async () => {
    connection = await connect();
  });
  afterAll(() => connection?.closeSync());

  const names = ["participation", "break-even", "yearly-return", "survivors"] as const satisfies TableName[];
  const many: World = {
    rows: [201, 206, 350, 354, 359, 1343].flatMap((round, t) =>
      Array.from({length: 40 + 8 * (t % 2)}, (_, i) => ({
        ...{round, model: `m${i}`, stake: i % 7 ? 1 + ((i * 5 + t) % 11) : 0},
        payout: round === 350 ? 0 : Math.sin(i * 3 + t)
      }))
    ),
    rounds: calendar(
      [201, 206, 350, 354, 359, 1343].map((round, t) => ({
        ...{round, cadence: round === 350 ? "weekday" : round > 340 ? "saturday" : "weekly"},
        ...{payout_regime: `from ${round > 340 ? 340 : 1}`, at_stake: t % 2 ? 100 + t : null}
      }))
    )
  };
  test.each(names.flatMap((name) => [world, many].map((of, i) => ({name, of, i}))))(
    "$name agrees with its own in world $i",
    async ({name, of}) => {
      await load(connection, of);
      const result = tables[name](panelOf(of), readSettings({rounds: "all"}, {table: name}));
      const rows = await query(connection, queries[name](result.settings));
      const {numbers, differences} = compare(result, rows);
      expect(differences).toEqual([]);
      if (of === many) expect(numbers).toBeGreaterThan(10);
    }
  );
});
