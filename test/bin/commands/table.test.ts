import {join} from "node:path";
import {afterEach, beforeAll, expect, test, vi} from "vitest";
import {main} from "../../../src/bin/cli.js";
import {readSettings} from "../../../src/components/base/settings/settings.js";
import {tables} from "../../../src/components/tables/index.js";
import {withhold} from "../../../src/components/tables/result/withheld.js";
import {readPanel} from "../../../src/data/snapshot/read.js";
import {reliable} from "../../../src/data/reliable.js";
import type {RowOf} from "../../../src/components/base/catalogue/rows.js";
import {claimsTitle} from "../../../src/components/texts/claims/claims.js";
import {crowd} from "../../support/claims.js";
import {put, temporary} from "../../support/folder.js";

const folder = temporary();
const snapshot = join(folder, "snapshot");

type Cells = Record<string, unknown>;

afterEach(() => void vi.restoreAllMocks());

/** What a call prints, in this process. */
async function crowding(...args: string[]) {
  const texts = {out: "", err: ""};
  const keep = (name: "out" | "err") => (text: unknown) => ((texts[name] += String(text)), true);
  vi.spyOn(process.stdout, "write").mockImplementation(keep("out"));
  vi.spyOn(process.stderr, "write").mockImplementation(keep("err"));
  const code = await main([...args, "--snapshot", snapshot]).finally(() => vi.restoreAllMocks());
  expect([code, texts.err]).toEqual([0, texts.err]);
  return texts;
}

/** 70 weekly rounds of 30 models: of them the turnover has intervals that do not hold, and the shape of the penalty wide ones. */
beforeAll(async () => {
  const head = "round,model,stake,corr_w_meta_model,mmc,corr,resolved";
  const lines = crowd({models: 30, rounds: 70, first: 168, noise: 0.1}).rows.map(
    ({round, model, stake, cwmm, mmc, corr}) => [round, model, stake, cwmm, mmc, corr, true].join(",")
  );
  await crowding("import", put(folder, "rows.csv", [head, ...lines].join("\n")));
}, 60000);

/** What the command prints of a table, what it computes, and what of it holds in worlds with known truth. */
async function printed<N extends "claims" | "penalty-shape" | "trend">(name: N, texts: Record<string, string> = {}) {
  const options = Object.entries(texts).flatMap(([option, value]) => [`--${option}`, value]);
  const {out, err} = await crowding("table", name, ...options, "--format", "json");
  const made = tables[name](await readPanel(snapshot), readSettings(texts, {table: name}));
  const held = withhold(made, reliable());
  const rows = (result: typeof made) => JSON.parse(JSON.stringify(result.table.objects())) as Cells[];
  return {rows: JSON.parse(out) as Cells[], made: rows(made), held: rows(held), err};
}

const ends = (rows: Cells[]) => rows.filter(({estimate_low}) => estimate_low !== null).length;

test("claims are printed without the intervals and verdicts that do not hold in worlds with known truth, and say so", async () => {
  const {rows, made, held, err} = await printed("claims");
  expect(ends(held), "these rounds must have an interval that does not hold").toBeLessThan(ends(made));
  expect(rows).toEqual(held);
  expect(err).toMatch(/^warning: intervals? .*turnover of 10/m);
  expect(err.split("\n")).toContain(claimsTitle(held as unknown as RowOf<"claims">[]));
});

test("other tables are printed as they are computed, and what holds more than it should is called wide beside them", async () => {
  const {rows, made, held, err} = await printed("penalty-shape", {ranking: "pooled", groups: "5"});
  expect(ends(made)).toBeGreaterThan(0);
  expect(held).toEqual(made);
  expect(rows).toEqual(made);
  expect(err).toMatch(/^warning: wide.* in simulations.* 9\d/m);
});

test("where everything holds there is no warning", async () => {
  const {rows, made, held, err} = await printed("trend");
  expect(held).toEqual(made);
  expect(rows).toEqual(made);
  expect(err).not.toContain("warning");
});

test("last N rounds are counted back from the newest round of the snapshot, in the query too", async () => {
  const rows = async (rounds: string) =>
    (await crowding("table", "penalty", "--groups", "2", "--rounds", rounds, "--format", "json")).out;
  const few = await rows("last 50");
  // the newest of 70 rounds from 168 on
  expect(few).toBe(await rows("188-237"));
  expect(few).not.toBe(await rows("last 51"));
  const {out} = await crowding("table", "penalty", "--rounds", "last 50", "--sql");
  expect(out).toBe((await crowding("table", "penalty", "--rounds", "188:237", "--sql")).out);
});
