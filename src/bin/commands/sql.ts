import type {DuckDBConnection, DuckDBResult, DuckDBValue} from "@duckdb/node-api";
import {cellOf} from "../../components/base/kit/exact.js";
import {openSnapshot, snapshotFolder} from "../../data/snapshot/read.js";
import {readCall, UsageFault} from "../call.js";
import {printRows, readFormat} from "../print.js";
import type {Cell, Cells} from "../print.js";
import {valueOf} from "../values.js";

const usage = `usage: crowding sql "SELECT ..." [--format text|csv|json] [--snapshot DIR]

Any DuckDB query over the tables observations and rounds, for instance
  crowding sql "SELECT round, count(*) AS n FROM observations GROUP BY round ORDER BY round"`;

export async function run(args: string[]): Promise<number | void> {
  const call = readCall(args, {usage, options: {format: {type: "string"}}});
  if (!call) return;
  const {values, positionals} = call;
  if (positionals.length !== 1) {
    throw new UsageFault(`sql must be given one query in quotes, got ${positionals.length}`, usage);
  }
  const format = readFormat(values.format, usage);
  const {connection, close} = await openSnapshot(snapshotFolder(values.snapshot));
  try {
    const result = await start(connection, positionals[0]);
    await printRows(pieces(result), {columns: result.deduplicatedColumnNames(), format});
  } catch (error) {
    throw isOfQuery(error) ? new UsageFault(`the query cannot run: ${(error as Error).message.trim()}`, usage) : error;
  } finally {
    close();
  }
}

async function start(connection: DuckDBConnection, query: string): Promise<DuckDBResult> {
  if (query.trim() === "") throw new UsageFault("sql must be given a query, got an empty one", usage);
  return connection.stream(query);
}

/** DuckDB's errors name their kind: `Parser Error: ...`; those of the disk are not the query's. */
function isOfQuery(error: unknown): boolean {
  const {message} = error as Error;
  return /\b[A-Z]\w+ Error: /.test(message) && !/\bIO Error: /.test(message);
}

/** Rows a chunk at a time; what is not a number in JSON is a text. */
async function* pieces(result: DuckDBResult): AsyncGenerator<Cells[]> {
  const columns = result.deduplicatedColumnNames();
  const flat = (value: DuckDBValue): Cell => {
    const cell = cellOf(valueOf(value));
    return typeof cell === "number" && !Number.isFinite(cell) ? String(cell) : cell;
  };
  for await (const rows of result.yieldRows()) {
    yield rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, flat(row[i])])));
  }
}
