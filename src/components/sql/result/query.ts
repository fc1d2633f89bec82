/** How a query is put together, and taken apart again for a reader: what is set, steps that tables share, the table itself. */
import {parametersTable} from "../panel/parameters.js";
import type {Parameters} from "../panel/parameters.js";

/** Comment lines of the text at which its pieces begin. */
const sharedSeam = "-- shared steps";
const ownSeam = "-- the table itself";

export interface Query {
  recursive?: boolean;
  /** what the reader set, as far as the query looks at it */
  parameters?: Parameters;
  /** CTEs that other tables have, too; each text holds one or more */
  shared: readonly string[];
  /** CTEs of this table alone */
  own?: readonly string[];
  select: string;
}

export function queryOf({recursive = false, parameters = {}, shared, own = [], select}: Query): string {
  const set = Object.keys(parameters).length ? `${parametersTable(parameters)},\n` : "";
  const steps = shared.join(",\n") + (own.length ? "," : "");
  return `WITH${recursive ? " RECURSIVE" : ""}
${set}${sharedSeam}
${steps}
${ownSeam}
${[own.join(",\n"), select].filter(Boolean).join("\n")}`;
}

/** The query with a CTE before all other steps. Throws where it has no shared steps. */
export function withStep(query: string, step: string): string {
  if (!query.includes(`${sharedSeam}\n`)) throw new Error(`a query must have shared steps, got ${query.slice(0, 40)}`);
  return query.replace(`${sharedSeam}\n`, () => `${sharedSeam}\n${step},\n`);
}

/** The pieces of a query, which are its text again when they are put together; all is `own` where it has no seams. */
export interface Pieces {
  /** what is set; empty where nothing is */
  head: string;
  /** steps that tables share */
  shared: string;
  own: string;
}

export function piecesOf(query: string): Pieces {
  const start = query.indexOf(`${sharedSeam}\n`);
  const end = query.indexOf(`${ownSeam}\n`);
  if (start < 0 || end < start) return {head: "", shared: "", own: query};
  const isSet = query.slice(0, start).includes("parameters AS (");
  const from = isSet ? start : 0;
  return {head: query.slice(0, from), shared: query.slice(from, end), own: query.slice(end)};
}
