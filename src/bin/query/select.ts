/** One query that only reads, or a fault that says what else it is. */
import {StatementType} from "@duckdb/node-api";
import type {DuckDBConnection, DuckDBPreparedStatement, DuckDBResult} from "@duckdb/node-api";
import {firstLine, InputFault} from "../../data/fault.js";
import {UsageFault} from "../call.js";

/** Starts a query; its rows come as they are read. Throws InputFault where it would do more than read the tables. */
export async function startSelect(connection: DuckDBConnection, query: string, usage: string): Promise<DuckDBResult> {
  const word = firstWord(query);
  if (word === "") throw new UsageFault("sql must be given a query, got an empty one", usage);
  return explained(usage, async () => (await prepareOne(connection, query, word)).stream());
}

/** Runs the work of a query; what is wrong with the query becomes a fault of the call, what it may not reach one line. */
export async function explained<T>(usage: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const message = String((error as Error).message).replace(/^Failed to extract statements: /, "");
    if (isRefusal(message)) throw new InputFault(`${reads}, no file, no address and no extension: ${tidy(message)}`);
    throw isOfQuery(message) ? new UsageFault(`the query cannot run: ${message.trim()}`, usage) : error;
  }
}

const reads = "sql reads observations, rounds and the tables of `crowding table --help`";

const refused = (word: string) =>
  new InputFault(`${reads} and does nothing else: begin with SELECT or FROM, got ${word}`);

async function prepareOne(connection: DuckDBConnection, query: string, word: string): Promise<DuckDBPreparedStatement> {
  const statements = await connection.extractStatements(query);
  if (statements.count !== 1) throw new InputFault(several(word, statements.count));
  // only to prepare an EXPORT makes its folder
  if (!readers.has(word)) throw refused(word);
  const statement = await statements.prepare(0);
  if (statement.statementType !== StatementType.SELECT) throw refused(word);
  return statement;
}

const readers = new Set([
  "SELECT",
  "FROM",
  "WITH",
  "VALUES",
  "TABLE",
  "DESCRIBE",
  "SUMMARIZE",
  "SHOW",
  "PIVOT",
  "UNPIVOT"
]);

const several = (word: string, count: number) =>
  word === "PIVOT"
    ? "a PIVOT must say which values become columns, with IN (...)"
    : `sql must be given one statement a call, got ${count}: call it once for each`;

/** The first word of a query behind comments and parentheses, in capitals; a comment within a comment is none of them. */
function firstWord(query: string): string {
  return /^(?:[\s;(]|--[^\n]*|\/\*(?:(?!\/\*)[^])*?\*\/)*([^\s(;]*)/.exec(query)![1].toUpperCase();
}

const isRefusal = (message: string) =>
  /^(Permission|Extension Autoloading|Missing Extension) Error/.test(message) ||
  /external extensions is disabled|exists in the \w+ extension/.test(message);

/** DuckDB's errors name their kind: `Parser Error: ...`; those of the disk are not the query's. */
const isOfQuery = (message: string) => /\b[A-Z]\w+ Error: /.test(message) && !/\bIO Error: /.test(message);

const tidy = (message: string) => firstLine({message}).replace(/^\w+ Error: /, "");
