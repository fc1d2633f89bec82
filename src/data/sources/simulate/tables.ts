/** What was played as TEMP tables of DuckDB: `observations`, `rounds`, and `truth`, which only a simulation can know. */
import {DOUBLE, DuckDBDataChunk, VARCHAR} from "@duckdb/node-api";
import type {DuckDBConnection, DuckDBType, DuckDBValue} from "@duckdb/node-api";
import type {ScoreConfig} from "../../../components/base/snapshot/panel.js";
import {identifier, literal} from "../../duckdb.js";
import {scoreConfigType} from "../../snapshot/rounds.js";
import {accountName, modelName} from "./names.js";
import type {Played, RoundResult} from "./play.js";
import {hidden, observed} from "./rows.js";
import type {Rows} from "./rows.js";
import {scoreConfigs} from "./rules.js";
import type {World} from "./world.js";

/** Rows of a DuckDB vector. */
const chunkSize = 2048;

/** Creates the three tables from a played world. */
export async function createTables(connection: DuckDBConnection, world: World, {rows, rounds}: Played): Promise<void> {
  await createPlayed(connection, rows);
  await createModels(connection, world);
  await connection.run(`CREATE TEMP TABLE observations AS
    SELECT round::INTEGER AS round, m.key AS model, m.name, m.account, stake, cwmm, mmc, corr, corj60, bmc,
      NULL::DOUBLE AS fnc, corr60, mmc60, payout, corr_multiplier, mmc_multiplier, resolved = 1 AS resolved
    FROM played p JOIN simulated_models m ON p.model = m.id`);
  const own = hidden.map((name) => (name === "moved" ? "moved::INTEGER AS moved" : name));
  await connection.run(`CREATE TEMP TABLE truth AS
    SELECT round::INTEGER AS round, m.key AS model, ${own.join(", ")}
    FROM played p JOIN simulated_models m ON p.model = m.id`);
  await connection.run(`CREATE TEMP TABLE rounds AS ${roundsQuery(rounds, world)}`);
}

/** All played rows as numbers; NaN becomes null. */
async function createPlayed(connection: DuckDBConnection, rows: Rows): Promise<void> {
  const names = [...observed, ...hidden];
  const declared = names.map((name) => `${identifier(name)} DOUBLE`);
  await connection.run(`CREATE TEMP TABLE played (${declared.join(", ")})`);
  const columns = names.map((name) => Array.from(rows.column(name), (x) => (Number.isNaN(x) ? null : x)));
  await append(connection, "played", {types: names.map(() => DOUBLE), columns});
}

async function createModels(connection: DuckDBConnection, {accounts}: World): Promise<void> {
  await connection.run("CREATE TEMP TABLE simulated_models (id DOUBLE, key VARCHAR, name VARCHAR, account VARCHAR)");
  const models = accounts.flatMap((account) => account.models.map((model) => ({account, model})));
  const columns = [
    models.map(({model}) => model.id),
    models.map(({model}) => model.key),
    models.map(({account, model}) => modelName(account, model)),
    models.map(({account}) => accountName(account))
  ];
  await append(connection, "simulated_models", {types: [DOUBLE, VARCHAR, VARCHAR, VARCHAR], columns});
}

async function append(
  connection: DuckDBConnection,
  table: string,
  {types, columns}: {types: DuckDBType[]; columns: DuckDBValue[][]}
): Promise<void> {
  const appender = await connection.createAppender(table, "main", "temp");
  for (let start = 0; start < columns[0].length; start += chunkSize) {
    const chunk = DuckDBDataChunk.create(types);
    chunk.setColumns(columns.map((column) => column.slice(start, start + chunkSize)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function roundsQuery(rounds: readonly RoundResult[], {size}: World): string {
  const values = rounds.map(({at, resolved, factor, atStake}) => {
    const times = [at.opens, at.closes, at.first_score, at.resolves].map((time) => `TIMESTAMP ${literal(time)}`);
    const target = literal(`simulated ${at.pays60 ? 60 : 20} days`);
    const configs = configsText(scoreConfigs({round: at.round, factor, size}));
    return `(${[at.round, ...times, resolved, literal(at.cadence), target, factor, atStake, configs].join(", ")})`;
  });
  return `SELECT round, opens, closes, first_score, resolves, resolved, cadence, target,
      payout_factor::DOUBLE AS payout_factor, at_stake::DOUBLE AS at_stake, NULL::VARCHAR AS score_regime,
      NULL::VARCHAR AS staking_regime, NULL::VARCHAR AS payout_regime, score_configs
    FROM (VALUES ${values.join(", ")})
      AS r(round, opens, closes, first_score, resolves, resolved, cadence, target, payout_factor, at_stake, score_configs)`;
}

/** What a round pays, as DuckDB reads it. */
function configsText(configs: readonly ScoreConfig[] | null): string {
  const structs = (configs ?? []).map((config) => {
    const fields = Object.entries<string | number | boolean | null>({...config}).map(
      ([name, value]) => `${literal(name)}: ${valueText(value)}`
    );
    return `{${fields.join(", ")}}`;
  });
  return `${configs ? `[${structs.join(", ")}]` : "NULL"}::${scoreConfigType}`;
}

const valueText = (value: string | number | boolean | null) =>
  value === null ? "NULL" : typeof value === "string" ? literal(value) : `${value}`;
