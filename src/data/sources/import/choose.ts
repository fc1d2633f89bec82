/** Which columns of a file hold a field: all that spell one and the same value, row by row; of other values, one per file. */
import type {DuckDBConnection} from "@duckdb/node-api";
import {rowOf} from "../../duckdb.js";
import {matchFields, plainName} from "./fields.js";
import type {Field} from "./fields.js";
import {readable, scan} from "./file.js";
import type {Source} from "./file.js";
import {textOf} from "./parse.js";

export interface Choice {
  field: Field;
  /** positions of the columns that spell the value, the best first: in each row the first that has one counts */
  columns: number[];
  /** the best of them that has any value, as the file spells it */
  spelling: string;
  /** positions of columns that hold another value of the field: they are not read */
  others: number[];
}

/** The columns of each field that the file has, in the order of `fields`. */
export async function chooseColumns(
  connection: DuckDBConnection,
  source: Source,
  {fields, rejects}: {fields: readonly Field[]; rejects: string}
): Promise<Choice[]> {
  const names = source.columns.map(({name}) => name);
  const matches = matchFields(names, fields);
  const isFilled = await filledColumns(connection, source, {matches, fields, rejects});
  const choices = fields.flatMap((field) => {
    const groups = matches.get(field.name);
    if (!groups) return [];
    const columns = groups.find((group) => group.some(isFilled)) ?? groups[0];
    const spelling = names[columns.find(isFilled) ?? columns[0]];
    return [{field, columns, spelling, others: groups.filter((group) => group !== columns).flat()}];
  });
  return namedByModel(choices, source, fields);
}

/** A column `model` holds names where there is no other for them: beside an id, or alone. As names its spellings are one model. */
function namedByModel(choices: Choice[], source: Source, fields: readonly Field[]): Choice[] {
  const name = fields.find((field) => field.name === "name");
  const id = choices.find(({field}) => field.name === "id");
  if (!name || !id || choices.some(({field}) => field.name === "name")) return choices;
  const isModel = (i: number) => plainName(source.columns[i].name) === "model";
  const columns = [...id.columns, ...id.others].filter(isModel);
  if (columns.length === 0) return choices;
  const rest = id.columns.some(isModel) ? choices.filter((choice) => choice !== id) : choices;
  return [...rest, {field: name, columns, spelling: source.columns[columns[0]].name, others: []}];
}

/** Whether a column has any value; asked of the file only where a field has several columns. */
async function filledColumns(
  connection: DuckDBConnection,
  source: Source,
  {matches, fields, rejects}: {matches: Map<string, number[][]>; fields: readonly Field[]; rejects: string}
): Promise<(i: number) => boolean> {
  const counted = fields.flatMap((field) => {
    const columns = (matches.get(field.name) ?? []).flat();
    return columns.length > 1 ? columns.map((i) => ({field, i})) : [];
  });
  if (counted.length === 0) return () => true;
  const text = ({field, i}: {field: Field; i: number}) =>
    textOf(`c${i}`, {field: field.type, type: source.columns[i].type, kind: source.kind});
  const parts = counted.map((entry) => `count(${text(entry)}) > 0 AS c${entry.i}`);
  const query = `SELECT ${[...new Set(parts)].join(", ")} FROM (${scan(source, {rejects: `${rejects}_columns`})})`;
  const filled = await readable(source, () => rowOf(connection, query));
  return (i) => filled[`c${i}`] === true;
}
