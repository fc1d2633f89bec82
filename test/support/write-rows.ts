/** Writes a snapshot of a few invented rows. */
import type {Manifest} from "../../src/components/base/snapshot/manifest.js";
import {openDatabase} from "../../src/data/duckdb.js";
import {writeSnapshot} from "../../src/data/snapshot/write.js";
import type {ManifestInput, WriteOptions} from "../../src/data/snapshot/write.js";

const manifest: ManifestInput = {
  source: "import",
  simulated: false,
  arguments: {files: "a.csv"},
  seed: null,
  rows: {read: 3, merged: 0, dropped: {}},
  inputs: [],
  examples: []
};

/** One row of round 200 for each model. */
export async function writeRows(
  folder: string,
  models: readonly string[],
  options: WriteOptions & {source?: Manifest["source"]} = {}
): Promise<Manifest> {
  const {connection, close} = await openDatabase();
  try {
    const list = models.map((model, i) => `('${model}', ${i + 1})`).join(", ");
    await connection.run(
      `CREATE TEMP TABLE observations AS SELECT 200 AS round, model, model AS name, NULL AS account, stake, 0.1 AS cwmm,
         0.01 AS mmc, 0.02 AS corr, NULL AS corj60, NULL AS bmc, NULL AS fnc, NULL AS corr60, NULL AS mmc60, 0.5 AS payout,
         1 AS corr_multiplier, 0 AS mmc_multiplier, true AS resolved FROM (VALUES ${list}) v(model, stake)`
    );
    await connection.run(
      `CREATE TEMP TABLE rounds AS SELECT 200 AS round, NULL::TIMESTAMP AS opens, NULL::TIMESTAMP AS closes,
         NULL::TIMESTAMP AS first_score, NULL::TIMESTAMP AS resolves, NULL::BOOLEAN AS resolved, NULL::VARCHAR AS cadence,
         NULL::VARCHAR AS target, NULL::DOUBLE AS payout_factor, NULL::DOUBLE AS at_stake, NULL::VARCHAR AS score_regime,
         NULL::VARCHAR AS staking_regime, NULL::VARCHAR AS payout_regime`
    );
    const {source = "import", ...rest} = options;
    return await writeSnapshot(folder, {connection, manifest: {...manifest, source}, columns: ["corr", "mmc"]}, rest);
  } finally {
    close();
  }
}
