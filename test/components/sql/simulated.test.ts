import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import * as path from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import type {Panel} from "../../../src/components/base/snapshot/panel.js";
import {openSnapshot, readPanel} from "../../../src/data/snapshot/read.js";
import type {Snapshot} from "../../../src/data/snapshot/read.js";
import {simulate} from "../../../src/data/sources/simulate/simulate.js";
import {agree} from "../../../src/components/page/agree.js";
import {readSettings} from "../../../src/components/base/settings/settings.js";
import {eventPathsSql} from "../../../src/components/sql/events/paths.js";
import {tables} from "../../../src/components/tables/index.js";
import {query} from "../../support/panel.js";
import {twins} from "../../support/twins.js";
import type {Setting} from "../../support/twins.js";

/** Rankings, windows and cadences at a few settings each; the generated panels go through them all. */
const settings: Setting[] = [
  ["event-parts", {rounds: "all", base: "0", ratio: "1.5"}],
  ["event-parts", {rounds: "all", base: "0", ratio: "2", adjust: "none", events: "all"}],
  ["event-specifications", {rounds: "all"}],
  ["event-specifications", {rounds: "all", events: "spaced", persistence: "5", outcome: "corr", adjust: "none"}],
  ["event-tests", {rounds: "all", base: "0", ratio: "2"}],
  ["event-tests", {rounds: "all", base: "0", events: "all", before: "10", after: "30", days: "all"}],
  ["event-placebo", {rounds: "all", base: "0", ratio: "2"}],
  ["event-placebo", {rounds: "all", base: "0", events: "all", days: "all", adjust: "none", persistence: "3"}],
  ["event-allowance", {rounds: "all", base: "0", ratio: "2"}],
  ["event-allowance", {rounds: "all", base: "0", ratio: "1.5", events: "all", days: "all", adjust: "none"}],
  ["event-fan", {rounds: "all"}],
  ["event-fan", {rounds: "all", base: "0", ratio: "2", outcome: "corr", adjust: "none"}],
  ["payouts", {}],
  ["what-if", {k: "5"}],
  ["model", {}],
  ["model", {rounds: "all"}],
  ["account", {rounds: "all"}],
  ["model-events", {rounds: "all", ratio: "1.1"}],
  ["model-events", {rounds: "all", ratio: "1.1", base: "0", adjust: "none", days: "all"}],
  ["what-if", {rounds: "all", k: "0.5", split: "4", alike: "0.9", rules: "from 1343"}],
  ["stake-deciles", {groups: "4"}],
  ["event-mechanics", {rounds: "all", base: "0", ratio: "1.5", days: "all"}],
  ["event-mechanics", {rounds: "all", base: "0", ratio: "2", adjust: "none", events: "all"}],
  ["event-dose", {rounds: "all", base: "0", ratio: "1.5", days: "all"}],
  ["concentration", {}],
  ["largest-stakes", {}],
  ["lorenz", {}],
  ["without-one", {}],
  ["stake-weighting", {}],
  ["convergence", {rounds: "all"}],
  ["dispersion", {rounds: "all"}],
  ["convergence-slopes", {rounds: "all"}],
  ["score-trends", {rounds: "all"}],
  ["score-trends", {rounds: "all", "stake-group": "low"}],
  ["score-trends", {rounds: "all", "stake-group": "high", days: "weekday"}],
  ["participation", {}],
  ["break-even", {}],
  ["yearly-return", {}],
  ["survivors", {}],
  ["account-likeness", {}],
  ["diversification", {}],
  ["survivors", {rounds: "newest", days: "saturday"}],
  ["persistence", {}],
  ["persistence", {"ranked-by": "cwmm", "min-stake": "1"}],
  ["persistence", {"ranked-by": "return"}],
  ["transitions", {groups: "3"}],
  ["transitions", {groups: "2", "ranked-by": "return", "min-stake": "1"}],
  ["halves", {}],
  ["halves", {"ranked-by": "corr", days: "weekday"}],
  ["halves", {"ranked-by": "return"}],
  ["leaderboard", {}],
  ["leaderboard", {outcome: "corr", trailing: "7", "min-stake": "1"}],
  ["entries", {}],
  ["turnover", {}],
  ["turnover", {trailing: "3", outcome: "corr"}],
  ["meta-model", {}],
  ["drift-parts", {}],
  ["gap-parts", {rounds: "all", recent: "0", groups: "4"}],
  ["penalty-parts", {rounds: "all", groups: "4"}],
  ["leave-one-out", {}],
  ["leave-one-out", {rounds: "all", days: "weekday", "min-stake": "1"}],
  ["stake-deciles", {rounds: "all", ranking: "pooled", groups: "20", "min-stake": "1.5"}],
  ["penalty", {groups: "3"}],
  ["penalty", {rounds: "all", ranking: "pooled", staked: "false"}],
  ["trend", {}],
  ["trend", {days: "saturday", "min-stake": "1"}],
  ["events", {rounds: "all", ratio: "1.5"}],
  ["events", {rounds: "all", ratio: "1.1", base: "0", days: "all", events: "spaced", after: "8"}],
  ["event-path", {rounds: "all", ratio: "1.2", base: "0", days: "all", events: "all"}],
  ["event-path", {rounds: "all", ratio: "1.2", base: "0", outcome: "corj60", adjust: "none"}],
  ["event-summary", {rounds: "all", ratio: "1.2", base: "0", events: "spaced"}],
  ["event-summary", {rounds: "all", ratio: "1.2", base: "0", adjust: "none"}]
];

let folder: string;
let snapshot: Snapshot;
let panel: Panel;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "crowding-simulated-"));
  await simulate({seed: 5, models: 120, rounds: 70, stocks: 160}, path.join(folder, "snapshot"));
  snapshot = await openSnapshot(path.join(folder, "snapshot"));
  panel = await readPanel(path.join(folder, "snapshot"));
}, 60_000);

afterAll(async () => {
  snapshot?.close();
  await rm(folder, {recursive: true, force: true});
});

test("typescript and sql agree on a simulated world", {timeout: 120_000}, async () => {
  const compared = await twins(snapshot.connection, panel, settings);
  for (const [table, least] of Object.entries({"stake-deciles": 150, penalty: 80, trend: 500, events: 100}))
    expect(compared[table], table).toBeGreaterThan(least);
  expect(compared["event-path"]).toBeGreaterThan(100);
  expect(compared["event-summary"]).toBeGreaterThan(20);
});

test("the paths of several outcomes are those of one outcome each, under one another", async () => {
  const texts = {rounds: "all", ratio: "1.2", base: "0", days: "all", events: "all"};
  const outcomes = ["mmc", "cwmm", "corj60"] as const;
  const settings = readSettings(texts, {table: "event-path"});
  const expected = outcomes.flatMap((outcome) =>
    tables["event-path"](panel, {...settings, outcome})
      .table.objects()
      .map((row) => ({outcome, ...row}))
  );
  const got = await query(snapshot.connection, eventPathsSql(settings, outcomes));
  const {compared, differences} = agree(expected, got);
  expect(differences).toEqual([]);
  expect(compared).toBeGreaterThan(100);
});
