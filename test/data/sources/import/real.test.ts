import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import type {Manifest} from "../../../../src/components/base/snapshot/manifest.js";
import {findBreaks} from "../../../../src/data/snapshot/breaks.js";
import {openSnapshot} from "../../../../src/data/snapshot/read.js";
import {rowsOf} from "../../../../src/data/duckdb.js";
import {importFiles} from "../../../../src/data/sources/import/import.js";
import {digest, temporary} from "../../../support/folder.js";
import {real} from "../../../support/real.js";

describe.skipIf(!real.exists)("the real rounds", () => {
  const folder = temporary();
  const [alone, both] = ["alone", "both"].map((name) => join(folder, name));
  let manifest: Manifest;
  let doubled: Manifest;

  beforeAll(async () => {
    manifest = await importFiles([real.parquet], alone, {rounds: real.rounds});
    doubled = await importFiles([real.raw[0], real.parquet, real.raw[1]], both, {rounds: real.rounds});
  }, 60000);

  it("are all kept", () => {
    expect(manifest.rows).toEqual({read: 118898, kept: 118898, merged: 0, dropped: {}});
    expect([manifest.models, manifest.rounds, manifest.as_of.round]).toEqual([6362, 91, 258]);
  });

  it("are the same with the raw files added, the doubles counted", () => {
    const [, {rows: a}, {rows: b}] = [null, doubled.inputs[0], doubled.inputs[2]];
    expect(doubled.rows).toEqual({read: 118898 + a + b, kept: 118898, merged: a + b, dropped: {}});
    expect(a + b).toBeGreaterThan(5000);
    for (const name of ["observations.parquet", "rounds.parquet"]) {
      expect(digest(join(both, name))).toBe(digest(join(alone, name)));
    }
  });

  it("are the same from the raw files as from Parquet, for the models of both", async () => {
    const raw = join(folder, "raw");
    const {rows, models} = await importFiles([...real.raw], raw, {rounds: real.rounds});
    expect(rows).toMatchObject({kept: rows.read, merged: 0, dropped: {}});
    const {connection, close} = await openSnapshot(alone);
    const other = `read_parquet('${join(raw, "observations.parquet")}')`;
    const shared = `SELECT * FROM observations SEMI JOIN ${other} USING (model)`;
    const [counts] = await rowsOf(
      connection,
      `SELECT (SELECT count(*)::INTEGER FROM ${other}) AS raw, (SELECT count(*)::INTEGER FROM (${shared})) AS shared,
         (SELECT count(*)::INTEGER FROM (FROM ${other} EXCEPT ALL (${shared}))) AS added,
         (SELECT count(*)::INTEGER FROM ((${shared}) EXCEPT ALL FROM ${other})) AS missing`
    );
    close();
    expect(models).toBe(420);
    expect(counts).toEqual({raw: rows.kept, shared: rows.kept, added: 0, missing: 0});
    expect(rows.kept).toBeGreaterThan(7000);
  });

  it("need no word: nothing of them is read in another way than written", () => {
    expect([manifest.notes, doubled.notes]).toEqual([undefined, undefined]);
  });

  it("agree with the official totals from round 215 on to a part in 1,000", () => {
    const late = manifest.coverage.filter(({round}) => round >= 215);
    expect(late).toHaveLength(44);
    for (const {at_stake, at_stake_official, payout, payout_official} of late) {
      expect(Math.abs(at_stake! - at_stake_official!)).toBeLessThanOrEqual(1e-3 * at_stake_official!);
      expect(Math.abs(payout! - payout_official!)).toBeLessThanOrEqual(1e-3 * Math.abs(payout_official!));
    }
  });

  it("break at 238, and nowhere else, without the rule that names it too", () => {
    expect(manifest.breaks).toMatchObject([{round: 238, named: true}]);
    expect(manifest.breaks[0].step).toBeCloseTo(0.62, 2);
    expect(findBreaks(manifest.coverage).map(({round}) => round)).toEqual([238]);
    for (const {round, slope} of manifest.coverage) {
      expect(slope).toBeGreaterThan(round < 238 ? 1.19 : 0.75);
      expect(slope).toBeLessThan(round < 238 ? 1.32 : 0.8);
    }
  });

  it("keep odd names", async () => {
    const {connection, close} = await openSnapshot(both);
    const [row] = await rowsOf(
      connection,
      `SELECT (count(*) FILTER (WHERE model = 'nan'))::INTEGER AS nan, (count(*) FILTER (WHERE regexp_full_match(model, '\\d+')))::INTEGER AS digits,
       (count(*) FILTER (WHERE name <> model))::INTEGER AS other FROM observations`
    );
    close();
    expect(row).toMatchObject({nan: 60, other: 0});
    expect(row.digits).toBeGreaterThan(0);
  });
});
