import type {DuckDBResult, DuckDBValue} from "@duckdb/node-api";
import {cellOf} from "../../components/base/kit/exact.js";
import {snapshotFolder} from "../../data/snapshot/read.js";
import {readCall, UsageFault} from "../call.js";
import {withOutput} from "../output.js";
import {printRows, readFormat} from "../print.js";
import type {Cell, Cells} from "../print.js";
import {openQuery} from "../query/open.js";
import {explained, startSelect} from "../query/select.js";
import {valueOf} from "../values.js";

const usage = `usage: crowding sql "SELECT ..." [--format text|csv|json] [--raw] [--output FILE] [--snapshot DIR]

One DuckDB query over the tables observations and rounds, for instance
  crowding sql "SELECT round, count(*) AS n FROM observations GROUP BY round ORDER BY round"
and over every table of crowding table --help, at its default settings:
  crowding sql 'SELECT * FROM "stake-deciles" ORDER BY stake_min'
It only reads, and reaches no other file, no address and no extension. --output writes the rows into a file, whole or not at all.
In CSV a text that a spreadsheet would run is marked with an apostrophe; --raw leaves it as it is.`;

export async function run(args: string[]): Promise<number | void> {
  const options = {format: {type: "string"}, output: {type: "string"}, raw: {type: "boolean"}} as const;
  const call = readCall(args, {usage, options});
  if (!call) return;
  const {values, positionals} = call;
  if (positionals.length !== 1) {
    throw new UsageFault(`sql must be given one query in quotes, got ${positionals.length}`, usage);
  }
  const [query] = positionals;
  const format = readFormat(values.format, usage);
  const snapshot = snapshotFolder(values.snapshot);
  const {connection, close} = await openQuery(snapshot, query);
  try {
    const result = await startSelect(connection, query, usage);
    const columns = result.deduplicatedColumnNames();
    await explained(usage, () =>
      withOutput({file: values.output, snapshot}, (write) =>
        printRows(pieces(result), {columns, format, write, raw: Boolean(values.raw)})
      )
    );
  } finally {
    close();
  }
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
