/** Parsed rounds as the TEMP tables `observations` and `rounds` of DuckDB, one round at a time. */
import {BOOLEAN, DOUBLE, DuckDBDataChunk, INTEGER, VARCHAR} from "@duckdb/node-api";
import type {DuckDBAppender, DuckDBConnection, DuckDBValue} from "@duckdb/node-api";
import {literal} from "../../duckdb.js";
import {scoreConfigType} from "../../snapshot/rounds.js";
import {multipliersOf} from "./multipliers.js";
import type {ModelRound, ParsedRound} from "./parse.js";
import type {ListedRound} from "./schema.js";

const columns = {
  round: INTEGER,
  model: VARCHAR,
  name: VARCHAR,
  account: VARCHAR,
  stake: DOUBLE,
  cwmm: DOUBLE,
  mmc: DOUBLE,
  corr: DOUBLE,
  corj60: DOUBLE,
  bmc: DOUBLE,
  fnc: DOUBLE,
  corr60: DOUBLE,
  mmc60: DOUBLE,
  payout: DOUBLE,
  corr_multiplier: DOUBLE,
  mmc_multiplier: DOUBLE,
  resolved: BOOLEAN
};

/** Rows of a DuckDB vector. */
const chunkSize = 2048;
/** Rows that are put into the table together: a round of few models alone is not worth it. */
const waitingRows = 4096;

export interface RoundContext {
  /** what the list of rounds says of it, if anything */
  listed: ListedRound | undefined;
  /** model key -> account */
  accounts: ReadonlyMap<string, string>;
}

/** Takes one parsed round after another. */
export class Tables {
  readonly #connection: DuckDBConnection;
  readonly #appender: DuckDBAppender;
  #rounds: string[] = [];
  /** rows appended since they were last put into the table */
  #waiting = 0;

  private constructor(connection: DuckDBConnection, appender: DuckDBAppender) {
    this.#connection = connection;
    this.#appender = appender;
  }

  static async create(connection: DuckDBConnection): Promise<Tables> {
    const declared = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
    await connection.run(`CREATE TEMP TABLE observations (${declared.join(", ")})`);
    return new Tables(connection, await connection.createAppender("observations", "main", "temp"));
  }

  add(round: number, parsed: ParsedRound, context: RoundContext): void {
    this.#rounds.push(roundValues(round, parsed, context.listed));
    const multipliers = multipliersOf(round, {
      stated: parsed.details?.payoutMultipliers ?? null,
      listed: context.listed
    });
    const value = (name: string, row: ModelRound): DuckDBValue => {
      if (name === "round") return round;
      if (name === "account") return context.accounts.get(row.model) ?? null;
      if (name === "resolved") return parsed.resolved;
      if (name === "corr_multiplier") return multipliers.corr;
      if (name === "mmc_multiplier") return multipliers.mmc;
      return row[name as keyof ModelRound];
    };
    for (let start = 0; start < parsed.rows.length; start += chunkSize) {
      const rows = parsed.rows.slice(start, start + chunkSize);
      const chunk = DuckDBDataChunk.create(Object.values(columns));
      chunk.setColumns(Object.keys(columns).map((name) => rows.map((row) => value(name, row))));
      this.#appender.appendDataChunk(chunk);
    }
    this.#waiting += parsed.rows.length;
    if (this.#waiting < waitingRows) return;
    this.#appender.flushSync();
    this.#waiting = 0;
  }

  /** Creates `rounds`, once all are in. */
  async finish(): Promise<void> {
    this.#appender.closeSync();
    const none = "NULL::VARCHAR";
    await this.#connection.run(
      `CREATE TEMP TABLE rounds AS
       SELECT round, opens::TIMESTAMP AS opens, closes::TIMESTAMP AS closes, first_score::TIMESTAMP AS first_score,
         resolves::TIMESTAMP AS resolves, resolved, ${none} AS cadence, target::VARCHAR AS target,
         payout_factor::DOUBLE AS payout_factor, at_stake::DOUBLE AS at_stake, payout_official::DOUBLE AS payout_official,
         final_scores, score_configs::JSON::${scoreConfigType} AS score_configs, ${none} AS score_regime, ${none} AS staking_regime, ${none} AS payout_regime
       FROM (VALUES ${this.#rounds.join(", ")}) AS r(round, opens, closes, first_score, resolves, resolved, target,
         payout_factor, at_stake, payout_official, final_scores, score_configs)`
    );
  }
}

/** What a round says of itself; where it is silent, what the list says of it. */
function roundValues(round: number, {details, resolved, final}: ParsedRound, listed: ListedRound | undefined): string {
  const target = details?.roundTarget ?? listed?.target ?? null;
  const values = [
    time(details?.openTime ?? listed?.opens),
    time(details?.closeStakingTime ?? listed?.closes),
    time(details?.scoreTime ?? listed?.first_score),
    time(details?.roundResolveTime ?? listed?.resolves),
    resolved,
    target === null ? null : literal(target),
    details?.payoutFactor ?? listed?.payout_factor ?? null,
    details?.totalAtStake ?? null,
    details?.totalPayout ?? null,
    literal(final.join(" ")),
    listed?.score_configs ? literal(JSON.stringify(listed.score_configs)) : null
  ];
  return `(${[round, ...values].map((value) => value ?? "NULL").join(", ")})`;
}

function time(text: string | null | undefined): string | null {
  return text ? literal(new Date(Date.parse(text)).toISOString().slice(0, 19)) : null;
}
