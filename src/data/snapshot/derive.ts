/** What the manifest says about the rows, computed from the rows. Works on the tables written by `write.ts`. */
import type {DuckDBConnection} from "@duckdb/node-api";
import {firstOf60Days} from "../../components/base/rounds/calendar.js";
import {sixtyDay} from "../../components/base/scores/paid-scores.js";
import type {PaidScore} from "../../components/base/scores/paid-scores.js";
import type {Coverage, ColumnSummary, Manifest} from "../../components/base/snapshot/manifest.js";
import {identifier, rowOf, rowsOf} from "../duckdb.js";

/** Columns of `observations` in their order, with the type and the expression that the snapshot stores. */
export const observationColumns: Readonly<Record<string, "INTEGER" | "VARCHAR" | "DOUBLE" | "FLOAT" | "BOOLEAN">> = {
  round: "INTEGER",
  model: "VARCHAR",
  name: "VARCHAR",
  account: "VARCHAR",
  stake: "DOUBLE",
  cwmm: "FLOAT",
  mmc: "FLOAT",
  corr: "FLOAT",
  corj60: "FLOAT",
  bmc: "FLOAT",
  fnc: "FLOAT",
  corr60: "FLOAT",
  mmc60: "FLOAT",
  payout: "DOUBLE",
  corr_multiplier: "DOUBLE",
  mmc_multiplier: "DOUBLE",
  resolved: "BOOLEAN"
};

/** Sorted rows with scores rounded to 32 bits and stored as 64, so that the page and SQL see the same numbers. */
export function sortedObservations(): string {
  const columns = Object.entries(observationColumns).map(([name, type]) =>
    type === "FLOAT" ? `CAST(CAST(${name} AS FLOAT) AS DOUBLE) AS ${name}` : `CAST(${name} AS ${type}) AS ${name}`
  );
  return `SELECT ${columns.join(", ")} FROM observations ORDER BY round, model`;
}

const asPaid = (score: PaidScore) => `CASE WHEN round < ${firstOf60Days} THEN ${score} ELSE ${sixtyDay[score]} END`;

/**
 * Rows, stakes and payouts of each round beside official totals, and the within-round slope of MMC on CORR, as paid, with cwmm:
 * ordinary least squares on both and a constant, (c_my v_z - c_mz c_xz) / (v_x v_z - c_xz^2), from 20 models on.
 */
export async function coverageOf(
  connection: DuckDBConnection,
  {officialPayout, finalScores}: {officialPayout: boolean; finalScores: boolean}
) {
  const official = officialPayout ? "r.payout_official::DOUBLE" : "NULL::DOUBLE";
  const final = finalScores ? ", list_filter(string_split(r.final_scores, ' '), s -> s != '') AS final" : "";
  return (await rowsOf(
    connection,
    `WITH scored AS (
       SELECT round, ${asPaid("mmc")} AS y, ${asPaid("corr")} AS x, cwmm AS z FROM snapshot_observations
       WHERE y IS NOT NULL AND x IS NOT NULL AND z IS NOT NULL
     ), moments AS (
       SELECT round, count(*) AS n, var_pop(x) AS xx, var_pop(z) AS zz, covar_pop(x, z) AS xz,
         covar_pop(y, x) AS yx, covar_pop(y, z) AS yz
       FROM scored GROUP BY round
     ), slopes AS (
       SELECT round, (yx * zz - yz * xz) / (xx * zz - xz * xz) AS slope FROM moments
       WHERE n >= 20 AND xx * zz - xz * xz > 1e-9 * xx * zz
     ), totals AS (
       SELECT round, count(*)::INTEGER AS rows, (count(*) FILTER (WHERE stake > 0))::INTEGER AS staked,
         sum(stake) AS at_stake, sum(payout) AS payout
       FROM snapshot_observations GROUP BY round
     )
     SELECT t.round, t.rows, t.staked, t.at_stake, r.at_stake::DOUBLE AS at_stake_official, t.payout,
       ${official} AS payout_official, s.slope${final}
     FROM totals t LEFT JOIN rounds r USING (round) LEFT JOIN slopes s USING (round)
     ORDER BY t.round`
  )) as unknown as Coverage[];
}

/** Nulls and range of each column; the range is of numbers only. */
export async function summariesOf(connection: DuckDBConnection): Promise<ColumnSummary[]> {
  const names = Object.keys(observationColumns);
  const parts = names.map((name, i) => {
    const isNumber = ["INTEGER", "DOUBLE", "FLOAT"].includes(observationColumns[name]);
    const range = isNumber ? `min(${name})::DOUBLE AS min${i}, max(${name})::DOUBLE AS max${i}` : "";
    return [`(count(*) - count(${identifier(name)}))::INTEGER AS nulls${i}`, range].filter(Boolean).join(", ");
  });
  const row = await rowOf(connection, `SELECT ${parts.join(", ")} FROM snapshot_observations`);
  return names.map((column, i) => ({
    column,
    nulls: Number(row[`nulls${i}`]),
    min: (row[`min${i}`] ?? null) as number | null,
    max: (row[`max${i}`] ?? null) as number | null
  }));
}

/** Counts of rows, models and accounts, and the newest round with the latest time that its data know of. */
export async function headOf(connection: DuckDBConnection) {
  const counts = await rowOf(
    connection,
    `SELECT count(*)::INTEGER AS kept, count(DISTINCT model)::INTEGER AS models, max(round) AS newest,
       CASE WHEN count(account) > 0 THEN count(DISTINCT account)::INTEGER END AS accounts
     FROM snapshot_observations`
  );
  const {time} = await rowOf(
    connection,
    `SELECT strftime(greatest(max(resolves) FILTER (WHERE resolved), max(closes)), '%Y-%m-%dT%H:%M:%SZ') AS time
     FROM snapshot_rounds WHERE round IN (SELECT round FROM snapshot_observations)`
  );
  const as_of: Manifest["as_of"] = {round: Number(counts.newest), time: String(time)};
  return {
    kept: Number(counts.kept),
    models: Number(counts.models),
    accounts: counts.accounts as number | null,
    as_of
  };
}

/** Refuses rows that no snapshot may hold, whatever source they come from. */
export async function checkObservations(connection: DuckDBConnection): Promise<void> {
  const scores = Object.keys(observationColumns).filter((name) => observationColumns[name] === "FLOAT");
  const numbers = Object.keys(observationColumns).filter((name) => /DOUBLE|FLOAT/.test(observationColumns[name]));
  const faults: Record<string, string> = {
    "a row without round, model, name or resolved":
      "round IS NULL OR model IS NULL OR name IS NULL OR resolved IS NULL",
    "a score outside -1 to 1": scores.map((name) => `abs(${name}) > 1`).join(" OR "),
    "a negative stake": "stake < 0",
    "a number that is not finite": numbers.map((name) => `NOT isfinite(${name})`).join(" OR ")
  };
  const counted = Object.values(faults).map((fault, i) => `(count(*) FILTER (WHERE ${fault}))::INTEGER AS c${i}`);
  const row = await rowOf(
    connection,
    `SELECT count(*)::INTEGER AS n, ${counted.join(", ")} FROM snapshot_observations`
  );
  if (row.n === 0) throw new Error("a snapshot must hold at least one row, got none");
  const fault = Object.keys(faults).find((_, i) => Number(row[`c${i}`]) > 0);
  if (fault) throw new Error(`observations must be checked before they are written, got ${fault}`);
  await checkUnique(connection);
}

async function checkUnique(connection: DuckDBConnection): Promise<void> {
  const [twice] = await rowsOf(
    connection,
    `SELECT round, model FROM (SELECT round, model, lag(round) OVER w AS r, lag(model) OVER w AS m
     FROM snapshot_observations WINDOW w AS (ORDER BY round, model)) WHERE round = r AND model = m LIMIT 1`
  );
  if (twice) throw new Error(`a model must be in a round once, got ${twice.model} twice in round ${twice.round}`);
}
