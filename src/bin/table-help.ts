/** What the command line says of tables: their names, and of one of them what it is about, its parameters and its columns. */
import type {Column} from "../components/base/catalogue/column.js";
import {entryOf, isQueried, rooms, tableNames} from "../components/base/catalogue/index.js";
import type {TableName} from "../components/base/catalogue/index.js";
import {columnHead, columnText} from "../components/base/catalogue/words.js";
import type {Parameter} from "../components/base/settings/parameters.js";
import {presets} from "../components/base/settings/presets.js";
import type {Preset} from "../components/base/settings/presets.js";
import {defaultText, parametersOf} from "../components/base/settings/settings.js";

export const usage = `usage: crowding table NAME [--PARAMETER VALUE ...] [--format text|csv|json] [--sql] [--raw] [--output FILE] [--snapshot DIR]

crowding table --help lists the tables; crowding table NAME --help says what one is about, its parameters and its columns`;

/** The tables by room, a line each. */
export function tableList(): string {
  const width = Math.max(...tableNames.map((name) => name.length));
  const line = ([name, {about}]: [string, {about: string}]) => `  ${name.padEnd(width)}  ${about}`;
  return Object.entries(rooms)
    .map(([room, tables]) => [`${room}:`, ...Object.entries(tables).map(line)].join("\n"))
    .join("\n\n");
}

/** The presets that set something of this table. */
export const presetsOf = (table: TableName) => presets.filter((preset) => settingTexts(table, preset).length);

/** `--base 10`, of a preset what this table takes. */
const settingTexts = (table: TableName, {texts}: Preset) =>
  parametersOf(table).flatMap(({name}) => (name in texts ? [`--${name} ${texts[name]}`] : []));

/** A table's options. */
export function usageOf(table: TableName): string {
  const lines = parametersOf(table).map((parameter) => {
    const about = `${parameter.about}; default ${defaultText(parameter, table) || "empty"}`;
    return `  --${parameter.name} ${valuesOf(parameter)}\n      ${about}`;
  });
  const some = presetsOf(table);
  const sets = some.map((preset) => `${preset.name}: ${settingTexts(table, preset).join(" ")}`).join("; ");
  if (some.length) lines.push(`  --preset ${some.map(({name}) => name).join("|")}\n      ${sets}; other options win`);
  if (isQueried(table)) lines.push("  --sql\n      prints the query that yields the table, in place of the table");
  if (!lines.length) return `usage: crowding table ${table} [--format text|csv|json] [--raw] [--output FILE]`;
  const sql = isQueried(table) ? " [--sql]" : "";
  return `usage: crowding table ${table} [--PARAMETER VALUE ...] [--format text|csv|json]${sql} [--raw] [--output FILE] [--snapshot DIR]\n\n${lines.join("\n")}`;
}

function valuesOf(parameter: Parameter): string {
  if (parameter.kind === "choice") return parameter.choices.join("|");
  if (parameter.kind === "rounds") return "A:B|last N|all|newest";
  if (parameter.kind === "text") return "TEXT";
  const {min, max} = parameter;
  return max === Infinity ? `${min}..` : `${min}..${max}`;
}

/** All that is declared of a table. */
export function helpOf(table: TableName): string {
  const {about, columns} = entryOf(table);
  const lines = Object.entries(columns).map(([name, column]) => columnLines(name, column));
  return `${about}\n\n${usageOf(table)}\n\ncolumns:\n${lines.join("\n")}`;
}

function columnLines(name: string, column: Column): string {
  const {kind, unit} = column;
  return `  ${columnHead(name, column)}: ${unit === null ? kind : `${kind}, ${unit}`}\n      ${columnText(column)}`;
}
