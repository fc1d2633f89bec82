import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {DuckDBConnection} from "@duckdb/node-api";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import {defaultSettings} from "../../../../src/components/base/settings/settings.js";
import {queries} from "../../../../src/components/sql/index.js";
import {concentration} from "../../../../src/components/tables/concentration/concentration.js";
import {largestStakes} from "../../../../src/components/tables/concentration/largest.js";
import {calendar, compare, connect, load, panelOf, query} from "../../../support/panel.js";
import type {World} from "../../../support/panel.js";

/** A weekday round with two models of one account, one alone, one whose account is not known, one without a stake. */
const world: World = {
  rows: [
    {round: 400, model: "a", account: "x", stake: 4},
    {round: 400, model: "b", account: "x", stake: 2},
    {round: 400, model: "c", account: "y", stake: 3},
    {round: 400, model: "d", stake: 1},
    {round: 400, model: "e", account: "z", stake: 0},
    {round: 401, model: "a", account: "x", stake: 5}
  ],
  rounds: calendar([{round: 400}, {round: 401}])
};
const made = (of: World = world) => rowsOf(concentration(panelOf(of), defaultSettings("concentration")));

test("models of an account are one holder, a model whose account is not known stands for itself, no stake is no holder", () => {
  const [model, account] = made();
  expect(model).toMatchObject({round: 400, unit: "model", n: 4, stake: 10, known: 0.9, top_1: 0.4, top_100: 1});
  expect(account).toMatchObject({unit: "account", n: 3, top_1: 0.6, hhi: 0.46});
  expect(account.n_eff).toBeCloseTo(1 / 0.46, 12);
});

test("a round of one holder is wholly concentrated", () => {
  expect(made().at(-1)).toMatchObject({round: 401, n: 1, gini: 0, hhi: 1, n_eff: 1, top_part: 1});
});

test("a field with the published totals of 2026 has their shares", () => {
  // numbers of models and the shares that they hold together, from the largest on
  const steps = [
    {models: 1, share: 0.127},
    {models: 9, share: 0.368 - 0.127},
    {models: 90, share: 0.755 - 0.368},
    {models: 4000, share: 1 - 0.755}
  ];
  const stakes = steps.flatMap(({models, share}) => Array<number>(models).fill((745_590 * share) / models));
  const rows = stakes.map((stake, i) => ({round: 1300, model: `m${i}`, stake}));
  const [field] = made({rows, rounds: calendar([{round: 1300}])});
  expect(field.n).toBe(4100);
  expect(field.stake).toBeCloseTo(745_590, 6);
  for (const [name, share] of [
    ["top_1", 0.127],
    ["top_10", 0.368],
    ["top_100", 0.755]
  ] as const)
    expect(field[name]).toBeCloseTo(share, 12);
  // equal stakes inside each step are as even as these totals allow: the published bound
  expect(Math.round(field.n_eff)).toBe(41);
});

describe("the queries", () => {
  let connection: DuckDBConnection;
  beforeAll(async () => {
    connection = await connect();
    await load(connection, world);
  });
  afterAll(() => connection?.closeSync());

  test.each([concentration, largestStakes] as const)("%o agrees with its own", async (table) => {
    const result = table(panelOf(world), defaultSettings(table === concentration ? "concentration" : "largest-stakes"));
    const rows = await query(connection, queries[result.name as "concentration"](result.settings));
    const {numbers, differences} = compare(result, rows);
    expect(differences).toEqual([]);
    expect(numbers).toBeGreaterThan(15);
  });
});
