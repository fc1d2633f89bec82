import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {DuckDBConnection} from "@duckdb/node-api";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import {Random} from "../../../../src/components/base/kit/random.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {queries} from "../../../../src/components/sql/index.js";
import {diversification} from "../../../../src/components/tables/diversification/diversification.js";
import {tables} from "../../../../src/components/tables/index.js";
import {paidWorld} from "../../../../src/data/field-record/paid-world.js";
import {compare, connect, load, query} from "../../../support/panel.js";
import {worldOf} from "../../../support/world-of.js";

const settings = readSettings({}, {table: "diversification"});
/** 20 accounts of one model, 12 of three, 12 of six. */
const accounts = [...Array<number>(20).fill(1), ...Array<number>(12).fill(3), ...Array<number>(12).fill(6)];
const panelOf = (alike: number, seed = 1) =>
  paidWorld(new Random(seed), {cadence: "weekly", rounds: 60, accounts, alike});
const made = (alike: number) => rowsOf(diversification(panelOf(alike), settings));

test("models that have nothing to do with each other count in full, clones as little more than one", () => {
  const [three, six] = made(0);
  expect(three).toMatchObject({size: "3", accounts: 12, models: 3, rounds: 60});
  expect(three.effective_high!).toBeGreaterThan(3);
  expect(six.effective!).toBeGreaterThan(4);
  expect(six.effective_high!).toBeGreaterThan(6);
  const [clonesOfThree, clonesOfSix] = made(0.98);
  expect(clonesOfThree.effective_high!).toBeLessThan(2);
  expect(clonesOfSix.effective_high!).toBeLessThan(2);
  expect(clonesOfSix.own_volatility).toBeGreaterThan(1.5 * clonesOfSix.chance!);
});

test("a field that is all one account does not vary around its mean", () => {
  const panel = paidWorld(new Random(1), {cadence: "weekly", rounds: 20, accounts: [12], alike: 0});
  const [row] = rowsOf(diversification(panel, settings));
  expect(row).toMatchObject({size: "11 to 20", accounts: 1, chance: 0});
  expect(row.own_volatility).toBeCloseTo(0, 12);
});

test("without accounts it is said where they come from", () => {
  const panel = paidWorld(new Random(1), {
    cadence: "weekly",
    rounds: 20,
    accounts: Array<number>(12).fill(1),
    alike: 0
  });
  const {left, table} = diversification(panel, settings);
  expect(table.numRows()).toBe(0);
  expect(left.at(-1)).toMatchObject({reason: "account not known", rows: 240});
  expect(left.at(-1)!.none).toContain("crowding collect --accounts");
});

describe("the queries", () => {
  let connection: DuckDBConnection;
  beforeAll(async () => {
    connection = await connect();
  });
  afterAll(() => connection?.closeSync());

  const some = panelOf(0.4);
  const gone = some.stake.map((nmr, row) => ((some.model[row] + some.round[row]) % 5 ? nmr : 0));
  const none = paidWorld(new Random(2), {cadence: "weekly", rounds: 12, accounts: Array<number>(12).fill(1), alike: 0});
  const panels = {whole: some, gaps: {...some, stake: gone}, none};
  test.each(
    (["diversification", "account-likeness"] as const).flatMap((name) => Object.keys(panels).map((of) => ({name, of})))
  )("$name agrees with its own: $of", async ({name, of}) => {
    const panel = panels[of as keyof typeof panels];
    await load(connection, worldOf(panel));
    const result = tables[name](panel, readSettings({}, {table: name}));
    const {numbers, differences} = compare(result, await query(connection, queries[name](result.settings)));
    expect(differences).toEqual([]);
    expect(numbers > 8).toBe(of !== "none");
  });
});
