/** Worlds in which every table is held against its query: in parts, a file of tests for each, so that they run side by side. */
import {readdirSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {queries} from "../../src/components/sql/index.js";
import {connect, load, numbers, panelOf} from "./panel.js";
import type {World} from "./panel.js";
import {settingsFor, twins} from "./twins.js";
import type {Setting} from "./twins.js";
import {aroundNewRules, threeCadences, twoRegimes, world} from "./worlds.js";

const settings = settingsFor({middle: "8:30", dates: "2020-01-06:2020-01-30"});
/** Worlds whose rounds are others. */
const settingsIn: Record<string, Setting[]> = {
  "around the rules of 2026": settingsFor({middle: "1336:1405", dates: "2026-08-20:2026-11-20"})
};
/** Tables on one model or account, which are held for many of them in a test of their own. */
const ofOne = ["model", "account", "model-events"];
const everyTable = Object.keys(queries).filter((name) => !ofOne.includes(name));

const worlds: Record<string, World> = {
  "one regime": world({seed: 1, models: 60, rounds: numbers(1, 36).map((round) => ({round}))}),
  "ties across group borders": world({seed: 2, models: 60, ties: true}),
  "two score regimes, unresolved rounds": world({seed: 3, models: 50, rounds: twoRegimes(44)}),
  "three cadences": world({seed: 4, models: 40, rounds: threeCadences(60), accounts: 7}),
  "many gaps and nulls": world({seed: 5, models: 50, gaps: 0.3, nulls: 0.4}),
  "around the rules of 2026": aroundNewRules({seed: 11})
};

/** Numbers that are compared of each table, where they are not more than 200: its queries take long. */
const least: Record<string, number> = {
  "event-tests": 100,
  "event-placebo": 100,
  "event-allowance": 40,
  "event-fan": 100,
  // a row for each set of rules, or for each year
  "break-even": 15,
  "yearly-return": 20,
  survivors: 20,
  // the rounds of these worlds are days apart, so that no second half is free of the first one's returns: simulated and real rounds compare it
  halves: -1
};

/** Tables on accounts must be empty on both sides where no account is known. */
const ofAccounts = ["account-likeness", "diversification"];
const withAccounts = ["three cadences", "around the rules of 2026"];

/** Few rounds of one cadence and regime have so many models that the ends of a run hold ten; few accounts have as many rows. */
const leastIn: Record<string, Record<string, number>> = {
  "around the rules of 2026": {"drift-parts": 100, "account-likeness": 20, diversification: 20},
  "three cadences": {"account-likeness": 20, diversification: 20},
  // no two rounds hold twenty of the same models
  "many gaps and nulls": {transitions: -1}
};

/** With so many nulls no round has the rows that tell the meta-model's own score: these tables must be empty on both sides. */
const withoutPlane: Record<string, string[]> = {"many gaps and nulls": ["event-dose", "penalty-parts"]};

const bare: Record<string, World> = {
  "no row": {rows: [], rounds: world({seed: 6}).rounds},
  "one model": world({seed: 7, models: 1}),
  "one round": world({seed: 8, models: 40, rounds: [{round: 9}]}),
  "no stake": world({seed: 9, unstaked: true}),
  "nothing resolved": world({seed: 10, rounds: numbers(1, 30).map((round) => ({round, resolved: false}))})
};

/** Files in `test/components/sql/twins`, each with one of these parts. */
const parts = 5;

/** The comparisons of one part of the worlds, from 1 on. */
export function holdPart(part: number): void {
  const own = <T>(all: T[]) => all.filter((_, i) => i % parts === part - 1);

  test("every part has a file", () => {
    const names = Array.from({length: parts}, (_, i) => `part-${i + 1}.test.ts`);
    expect(readdirSync(new URL("../components/sql/twins", import.meta.url)).sort()).toEqual(names);
  });

  describe.each(own(Object.keys(worlds)))("typescript and sql agree: %s", (name) => {
    test("every table at two settings in five", {timeout: 300_000}, async () => {
      const shift = Object.keys(worlds).indexOf(name);
      const compared = await hold(
        worlds[name],
        (settingsIn[name] ?? settings).filter((_, i) => (i + shift) % 5 < 2)
      );
      for (const table of everyTable) {
        const isEmpty = ofAccounts.includes(table) && !withAccounts.includes(name);
        if (isEmpty || withoutPlane[name]?.includes(table)) expect(compared[table], table).toBe(0);
        else expect(compared[table], table).toBeGreaterThan(leastIn[name]?.[table] ?? least[table] ?? 200);
      }
    });
  });

  describe.each(own(Object.keys(bare)))("typescript and sql agree: %s", (name) => {
    test("every table at some settings", {timeout: 300_000}, async () => {
      const compared = await hold(
        bare[name],
        settings.filter((_, i) => i % 3 === 0)
      );
      expect(Object.keys(compared).sort()).toEqual([...everyTable, ...ofOne].sort());
    });
  });
}

async function hold(made: World, own: readonly Setting[]): Promise<Record<string, number>> {
  const connection = await connect();
  try {
    await load(connection, made);
    return await twins(connection, panelOf(made), own);
  } finally {
    connection.closeSync();
  }
}
