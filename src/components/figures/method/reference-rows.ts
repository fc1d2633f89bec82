/** Everything that has a name of its own, a row each: parameters, presets, tables and their columns. */
import {entryOf, rooms} from "../../base/catalogue/index.js";
import type {TableName} from "../../base/catalogue/index.js";
import {columnHead, columnText} from "../../base/catalogue/words.js";
import {parameters} from "../../base/settings/parameters.js";
import type {Parameter} from "../../base/settings/parameters.js";
import {presets} from "../../base/settings/presets.js";
import {tablesTaking} from "../../base/settings/settings.js";
import {viewParameters} from "../../base/settings/view.js";
import type {ViewParameter} from "../../base/settings/view.js";
import {capital, listed} from "../../base/words/words.js";
import {allowed, defaults} from "./tables.js";

export const kinds = ["parameter", "preset", "table", "column"] as const;
type Kind = (typeof kinds)[number];

export interface ReferenceRow {
  /** anchor in the page */
  id: string;
  kind: Kind;
  name: string;
  /** the tables that take a parameter, the room of a table, the table of a column */
  of: string;
  meaning: string;
  /** unit of a column; what a parameter may be, and its default */
  values: string;
}

export function referenceRows(): ReferenceRow[] {
  const tables = Object.entries(rooms).flatMap(([room, own]) =>
    (Object.keys(own) as TableName[]).map((table) => ({room, table}))
  );
  return [
    ...[...parameters, ...viewParameters].map(parameterRow),
    ...presets.map(presetRow),
    ...tables.map(({room, table}) => tableRow(table, room)),
    ...tables.flatMap(({table}) => columnRows(table))
  ];
}

function parameterRow(p: Parameter | ViewParameter): ReferenceRow {
  const of = "draws" in p ? `${p.draws}, drawing only` : tablesTaking(p.name).join(", ");
  const [meaning, values] = [`${p.label}: ${p.about}.`, `${allowed(p)}; default ${defaults(p)}`];
  return {id: `parameter-${p.name}`, kind: "parameter", name: p.name, of, meaning, values};
}

function presetRow({name, label, about, texts}: (typeof presets)[number]): ReferenceRow {
  const sets = listed(Object.entries(texts).map(([key, value]) => `${key} to ${value}`));
  return {id: `preset-${name}`, kind: "preset", name, of: "", meaning: `${label}: ${about}.`, values: `sets ${sets}`};
}

const tableRow = (table: TableName, room: string): ReferenceRow => ({
  ...{id: `table-${table}`, kind: "table", name: table, of: room, meaning: entryOf(table).about},
  values: `${Object.keys(entryOf(table).columns).length} columns`
});

const columnRows = (table: TableName): ReferenceRow[] =>
  Object.entries(entryOf(table).columns).map(([name, column]) => ({
    ...{id: `column-${table}-${name}`, kind: "column", name: columnHead(name, column), of: table},
    ...{meaning: capital(columnText(column)), values: column.unit ?? ""}
  }));

/** Rows of a kind, or of any, that hold every word of a text. */
export function foundRows(rows: readonly ReferenceRow[], {find, kind}: {find: string; kind: string}): ReferenceRow[] {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = ({name, of, meaning, values}: ReferenceRow) => {
    const text = `${name} ${of} ${meaning} ${values}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return rows.filter((row) => (kind === "all" || row.kind === kind) && holds(row));
}
