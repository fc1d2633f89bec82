/** The real rounds, where they are at hand: they carry no licence, so that the project holds none of them. */
import {existsSync} from "node:fs";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import * as path from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {Panel} from "../../../src/components/base/snapshot/panel.js";
import {openSnapshot, readPanel} from "../../../src/data/snapshot/read.js";
import type {Snapshot} from "../../../src/data/snapshot/read.js";
import {importFiles} from "../../../src/data/sources/import/import.js";
import {twins} from "../../support/twins.js";
import type {Setting} from "../../support/twins.js";

const data = path.resolve("../shared/data/numerai-2021");

const settings: Setting[] = [
  ["event-parts", {rounds: "all", base: "0", ratio: "1.5"}],
  ["event-parts", {rounds: "all", base: "0", ratio: "2", adjust: "none", events: "all"}],
  ["event-specifications", {rounds: "all"}],
  ["event-specifications", {rounds: "all", events: "spaced", persistence: "5", outcome: "corr", adjust: "none"}],
  ["event-tests", {rounds: "all", base: "0", ratio: "2"}],
  ["event-tests", {rounds: "all", base: "0", events: "all", before: "10", after: "30", days: "all"}],
  ["event-placebo", {rounds: "all", base: "0", ratio: "2"}],
  ["event-placebo", {rounds: "all", base: "0", events: "all", days: "all", adjust: "none", persistence: "3"}],
  ["event-allowance", {rounds: "all"}],
  ["event-allowance", {rounds: "all", ratio: "3", days: "all", adjust: "none"}],
  ["event-fan", {rounds: "all"}],
  ["event-fan", {rounds: "all", base: "0", ratio: "2", outcome: "corr", adjust: "none"}],
  ["payouts", {}],
  ["what-if", {k: "5"}],
  ["model", {}],
  ["model", {rounds: "all"}],
  ["account", {rounds: "all"}],
  ["model-events", {rounds: "all", ratio: "1.1"}],
  ["model-events", {rounds: "all", ratio: "1.1", base: "0", adjust: "none", days: "all"}],
  ["what-if", {rounds: "all", k: "3", split: "2", alike: "0.95", rules: "from 650"}],
  ["stake-deciles", {}],
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
  ["stake-deciles", {rounds: "all", recent: "0", groups: "50"}],
  ["stake-deciles", {rounds: "all", ranking: "pooled", "min-stake": "0.01"}],
  ["stake-deciles", {rounds: "200:2021-01-01", recent: "5", groups: "7"}],
  ["penalty", {}],
  ["penalty", {rounds: "all", staked: "false", groups: "20"}],
  ["penalty", {rounds: ":237", ranking: "pooled", groups: "3"}],
  ["penalty-shape", {}],
  ["penalty-shape", {rounds: "all", ranking: "pooled", groups: "7"}],
  ["trend", {}],
  ["trend", {rounds: "newest", "min-stake": "10"}],
  ["trend-slope", {}],
  ["trend-slope", {rounds: "200:", "min-stake": "1"}],
  ["events", {}],
  ["events", {rounds: "all", events: "spaced", ratio: "1.5", base: "0"}],
  ["events", {rounds: "2020-01-01:", events: "all", before: "8", after: "12", "min-scored": "8"}],
  ["event-attrition", {}],
  ["event-attrition", {rounds: "all", base: "10", persistence: "10", "cool-off": "20"}],
  ["event-path", {}],
  ["event-path", {rounds: "all", outcome: "cwmm", adjust: "none", events: "all", base: "0"}],
  ["event-path", {rounds: "all", outcome: "corr", events: "spaced", ratio: "2"}],
  ["event-summary", {}],
  ["event-summary", {rounds: "all"}],
  [
    "event-summary",
    {rounds: "all", adjust: "none", events: "all", base: "0", before: "60", after: "4", "min-scored": "4"}
  ]
];

describe.skipIf(!existsSync(data))("real rounds", () => {
  let folder: string;
  let snapshot: Snapshot;
  let panel: Panel;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "crowding-real-"));
    const files = [path.join(data, "round-model-performances.parquet")];
    await importFiles(files, path.join(folder, "snapshot"), {rounds: path.join(data, "rounds.csv")});
    snapshot = await openSnapshot(path.join(folder, "snapshot"));
    panel = await readPanel(path.join(folder, "snapshot"));
  }, 60_000);

  afterAll(async () => {
    snapshot?.close();
    await rm(folder, {recursive: true, force: true});
  });

  test("typescript and sql agree", {timeout: 300_000}, async () => {
    const compared = await twins(snapshot.connection, panel, settings);
    expect(compared["stake-deciles"]).toBeGreaterThan(1000);
    expect(compared.penalty).toBeGreaterThan(400);
    expect(compared.trend).toBeGreaterThan(500);
    expect(compared["trend-slope"]).toBeGreaterThan(60);
    expect(compared.events).toBeGreaterThan(5000);
    expect(compared["event-path"]).toBeGreaterThan(400);
    expect(compared["event-summary"]).toBeGreaterThan(50);
  });
});
