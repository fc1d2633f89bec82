/** The snapshot and the dump that the command writes. */
import {execFile} from "node:child_process";
import {createHash} from "node:crypto";
import {mkdtemp, readdir, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import * as path from "node:path";
import {promisify} from "node:util";
import {csvParse} from "d3-dsv";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openDatabase, rowsOf} from "../../../../src/data/duckdb.js";
import {readManifest, readPanel} from "../../../../src/data/snapshot/read.js";
import {simulate, steps} from "../../../../src/data/sources/simulate/simulate.js";
import {worlds} from "../../../../src/data/sources/simulate/worlds/index.js";
import {expectAllClose} from "../../../close.js";
import {small} from "./small.js";
import {correlationContribution, numeraiCorr, stakeWeightedMetaModel} from "../../../support/numerai.js";

const crowding = path.resolve(import.meta.dirname, "../../../../src/bin/crowding.js");
const call = (...args: string[]) => promisify(execFile)(process.execPath, [crowding, ...args]);
const sizes = ["--seed", "3", "--models", "100", "--rounds", "90", "--stocks", "200"];
let folder: string;
const inside = (...parts: string[]) => path.join(folder, ...parts);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "crowding-simulate-"));
});
afterAll(() => rm(folder, {recursive: true, force: true}));

async function hashes(name: string): Promise<Record<string, string>> {
  const files = (await readdir(inside(name))).sort();
  const entries = files.map(async (file) => {
    return [
      file,
      createHash("sha256")
        .update(await readFile(inside(name, file)))
        .digest("hex")
    ] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

async function query(text: string): Promise<Record<string, unknown>[]> {
  const {connection, close} = await openDatabase();
  try {
    return await rowsOf(connection, text);
  } finally {
    close();
  }
}

describe("simulate", () => {
  it("writes the same bytes for the same seed, others for another", async () => {
    const said: string[] = [];
    const {manifest} = await simulate(small, inside("a"), {progress: (text) => said.push(text)});
    await simulate(small, inside("b"));
    await simulate({...small, seed: 4}, inside("c"));
    const [a, b, c] = await Promise.all([hashes("a"), hashes("b"), hashes("c")]);
    expect(Object.keys(a)).toEqual(["manifest.json", "observations.parquet", "rounds.parquet", "truth.parquet"]);
    expect(b).toEqual(a);
    for (const [file, hash] of Object.entries(c)) expect(hash).not.toBe(a[file]);
    expect(said).toHaveLength(steps);
    expect(manifest).toMatchObject({source: "simulate", simulated: true, seed: 3, rounds: 90});
    expect(manifest.arguments.world).toBe("field");
  });

  it("can be read as a panel with every round, whose scores no rule changes", async () => {
    const panel = await readPanel(inside("a"));
    const {breaks} = await readManifest(inside("a"));
    expect(panel.length).toBeGreaterThan(1500);
    expect(panel.rounds).toHaveLength(90);
    // in so few stocks chance alone can look like a step
    expect(breaks.filter(({named}) => named)).toEqual([]);
    expect(new Set(panel.rounds.map((round) => round.score_regime)).size).toBe(1 + breaks.length);
    expect(new Set(panel.rounds.map((round) => round.staking_regime)).size).toBe(2);
    expect(panel.rounds.filter((round) => !round.resolved).length).toBeGreaterThan(5);
    expect([...panel.stake].some((stake) => stake === 0)).toBe(true);
  });

  it("keeps what only it knows beside each row", async () => {
    const [counts] = await query(`
      SELECT count(*)::INTEGER AS n, count(o.round)::INTEGER AS matched, count(t.leave_one_out)::INTEGER AS known,
        max(abs(t.weight - o.stake / r.at_stake)) AS off
      FROM '${inside("a", "truth.parquet")}' t
      LEFT JOIN '${inside("a", "observations.parquet")}' o USING (round, model)
      LEFT JOIN '${inside("a", "rounds.parquet")}' r USING (round)`);
    expect(counts.n).toBeGreaterThan(1500);
    expect(counts.matched).toBe(counts.n);
    expect(counts.known).toBe(counts.n);
    expect(counts.off).toBeLessThan(1e-12);
  });
});

describe("crowding simulate", () => {
  it("writes what simulate writes, and prints its measures beside the published ones", async () => {
    const {stdout} = await call("simulate", ...sizes, "--snapshot", inside("d"));
    expect(await hashes("d")).toEqual(await hashes("a"));
    for (const text of ["published", "standard deviation of MMC", "effective number", "stake events", "median cwmm"]) {
      expect(stdout).toContain(text);
    }
  });

  it("dumps a round from which its scores follow", async () => {
    const {stdout} = await call("simulate", ...sizes, "--dump", "330", "--output", inside("dump"));
    expect(stdout.trim().split("\n")).toHaveLength(3);
    const read = async (name: string) => csvParse(await readFile(inside("dump", `${name}-330.csv`), "utf8"));
    const [models, predictions, stocks] = await Promise.all(["models", "predictions", "stocks"].map(read));
    const keys = models.map((row) => row.model);
    const columns = keys.map((key) => Float64Array.from(predictions, (row) => Number(row[key])));
    const meta = stakeWeightedMetaModel(
      columns,
      models.map((row) => Number(row.stake))
    );
    const target = stocks.map((row) => Number(row.target_20));
    expectAllClose(
      meta,
      stocks.map((row) => Number(row.meta_model)),
      1e-9
    );
    const rows = await query(
      `SELECT model, corr, mmc, corj60 FROM '${inside("a", "observations.parquet")}' WHERE round = 330`
    );
    const byKey = new Map(rows.map((row) => [row.model, row]));
    expect(rows).toHaveLength(keys.length);
    const scores = (name: string) => keys.map((key) => Number(byKey.get(key)![name]));
    expectAllClose(
      scores("corr"),
      columns.map((values) => numeraiCorr(values, target)),
      1e-7
    );
    expectAllClose(
      scores("mmc"),
      columns.map((values) => correlationContribution(values, meta, target)),
      1e-7
    );
  });

  it("writes the world that is asked for, and names it", async () => {
    await call("simulate", ...sizes, "--world", "calm", "--snapshot", inside("calm"));
    const {arguments: made} = await readManifest(inside("calm"));
    expect(made).toMatchObject({world: "calm", seed: 3});
    expect((await hashes("calm"))["observations.parquet"]).not.toBe((await hashes("a"))["observations.parquet"]);
    const {stdout} = await call("simulate", "--help");
    for (const [name, {about}] of Object.entries(worlds)) expect(stdout).toMatch(new RegExp(`${name} +${about}\n`));
  });

  it("says what is wrong with a call", async () => {
    const fails = (args: string[], message: string) =>
      expect(call("simulate", ...args)).rejects.toMatchObject({code: 2, stderr: expect.stringContaining(message)});
    await fails(["--models", "many"], "models must be a whole number, got many");
    await fails(["--models", "3"], "models must be a whole number from 10 to 20000, got 3");
    await fails([...sizes, "--dump", "7"], "dump must be a round of the world, 313 to 402, got 7");
    await fails(["--world", "flat"], "world must be field, calm, crowded or article, got flat");
    await fails(["--output", "here"], "--output goes with --dump");
    await fails(["--to", "here"], "to must be a whole number, got here");
    await fails([...sizes, "--to", "256"], "to must be a whole number from 257 to 1500 with 90 rounds, got 256");
    await fails(["world"], "simulate takes options only, got world");
  });
});
