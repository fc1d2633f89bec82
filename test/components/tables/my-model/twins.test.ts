import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {DuckDBConnection} from "@duckdb/node-api";
import {connect, load, numbers, panelOf} from "../../../support/panel.js";
import type {World} from "../../../support/panel.js";
import {twins} from "../../../support/twins.js";
import type {Setting} from "../../../support/twins.js";
import {aroundNewRules, threeCadences, twoRegimes, world} from "../../../support/worlds.js";

const worlds: Record<string, World> = {
  "one regime": world({seed: 1, models: 60, rounds: numbers(1, 36).map((round) => ({round})), accounts: 9}),
  ties: world({seed: 2, models: 60, ties: true}),
  "two score regimes, unresolved rounds": world({seed: 3, models: 50, rounds: twoRegimes(44)}),
  "three cadences": world({seed: 4, models: 40, rounds: threeCadences(60), accounts: 7}),
  "gaps and nulls": world({seed: 5, models: 50, gaps: 0.3, nulls: 0.4}),
  "around the rules of 2026": aroundNewRules({seed: 11})
};

let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await connect();
});
afterAll(() => connection.closeSync());

describe.each(Object.keys(worlds))("typescript and sql agree: %s", (name) => {
  test("models by name, accounts, and every model's own events", {timeout: 300_000}, async () => {
    const made = worlds[name];
    const panel = panelOf(made);
    await load(connection, made);
    const some = panel.models.key.filter((_, i) => i % 6 === 0);
    const accounts = [...new Set(panel.models.account)].filter((account) => account !== null).slice(0, 3);
    const adjusted = [{}, {adjust: "none", days: "all", base: "0"}, {adjust: "round", events: "spaced", ratio: "1.5"}];
    const window = {before: "8", after: "8", "min-scored": "2"};
    const settings: Setting[] = [
      ...some.flatMap((model) => ["all", "newest"].map((rounds): Setting => ["model", {model, rounds}])),
      ...accounts.map((account): Setting => ["account", {account, rounds: "all"}]),
      ...some.flatMap((model, i): Setting[] => [
        ["model-events", {model, ...window, ...adjusted[i % 3], rounds: "all"}]
      ])
    ];
    const compared = await twins(connection, panel, settings);
    expect(compared.model).toBeGreaterThan(400);
    expect(compared["model-events"]).toBeGreaterThan(40);
    if (accounts.length) expect(compared.account).toBeGreaterThan(20);
  });
});
