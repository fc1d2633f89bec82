import {noPanel} from "../../components/base/snapshot/panel.js";
import {entryOf, isQueried, tableNames} from "../../components/base/catalogue/index.js";
import type {TableName} from "../../components/base/catalogue/index.js";
import {rowsOf} from "../../components/base/catalogue/rows.js";
import {presetNamed} from "../../components/base/settings/presets.js";
import {countsBack, roundsMeant} from "../../components/base/settings/round-range.js";
import {parametersOf, readSettings, SettingError} from "../../components/base/settings/settings.js";
import type {Settings} from "../../components/base/settings/settings.js";
import type {TableResult} from "../../components/tables/result/result.js";
import {claimsTitle} from "../../components/texts/claims/claims.js";
import {readManifest, snapshotFolder} from "../../data/snapshot/read.js";
import {readCall, UsageFault} from "../call.js";
import {makeTable, panelOf} from "../made-table.js";
import {withOutput} from "../output.js";
import {printRows, readFormat, say, tell} from "../print.js";
import type {Cells} from "../print.js";
import {helpOf, presetsOf, tableList, usage, usageOf} from "../table-help.js";

export async function run(args: string[]): Promise<number | void> {
  const name = tableNames.find((table) => table === args[0]);
  if (!name) {
    if (
      !readCall(
        args.filter((arg) => /^(-h|--help)$/.test(arg)),
        {usage, help: `${usage}\n\n${tableList()}`}
      )
    )
      return;
    throw new UsageFault(`table must be one of ${tableNames.join(", ")}, got ${args[0] ?? "none"}`, usage);
  }
  const own = usageOf(name);
  const names = [
    ...parametersOf(name).map((parameter) => parameter.name),
    ...(presetsOf(name).length ? ["preset"] : [])
  ];
  const texts = Object.fromEntries([...names, "format", "output"].map((option) => [option, {type: "string" as const}]));
  const options = {...texts, sql: {type: "boolean" as const}, raw: {type: "boolean" as const}};
  const call = readCall(args.slice(1), {usage: own, help: helpOf(name), options});
  if (!call) return;
  if (call.positionals.length > 0) {
    throw new UsageFault(`${name} must be given parameters as --NAME VALUE, got ${call.positionals[0]}`, own);
  }
  const format = readFormat(call.values.format, own);
  const {sql, output, raw, ...values} = call.values;
  const chosen = settingsOf(name, values, own);
  if (sql && !countsBack(chosen.rounds)) return printQuery(name, chosen, own);
  const folder = snapshotFolder(call.values.snapshot);
  const panel = await panelOf(name, folder);
  const settings = {...chosen, rounds: roundsMeant(chosen.rounds, panel.round[panel.length - 1] ?? 0)};
  if (sql) return printQuery(name, settings, own);
  const {made, held, result} = asked(() => makeTable(panel, name, settings), own);
  warn(made, held);
  const rows = [result.table.objects() as Cells[]];
  await withOutput({file: output, snapshot: folder}, (write) =>
    printRows(rows, {columns: result.table.columnNames(), format, write, raw: Boolean(raw)})
  );
  if (result.name === "claims") tell(claimsTitle(rowsOf(result as TableResult<"claims">)));
  if (panel === noPanel) return;
  const {simulated} = await readManifest(folder);
  tell(`${simulated ? "simulated rounds; " : ""}${summary(result)}`);
}

/** The query that yields the table, as pages show it; it needs no snapshot but for `last N` rounds. */
async function printQuery(name: TableName, settings: Settings, own: string): Promise<void> {
  if (!isQueried(name)) throw new UsageFault(`${name} has no query: it ${entryOf(name).once}`, own);
  const {queries} = await import("../../components/sql/index.js");
  say(queries[name](settings));
}

/** The numbers are printed as they are computed; which of their intervals the site does not show is said beside them. */
function warn(made: TableResult, {intervals = []}: TableResult): void {
  const shown = made.intervals?.length ?? 0;
  for (const {method} of intervals.slice(shown)) tell(`warning: ${method.replace(" hidden", " not to be trusted")}`);
}

/** A preset stands in for the defaults; what is named beside it wins, as in the address of a page. */
function settingsOf(table: TableName, {preset, ...values}: Record<string, string | undefined>, own: string): Settings {
  const some = presetsOf(table);
  const named = presetNamed(preset ?? null);
  const chosen = some.find((one) => one === named);
  if (preset !== undefined && !chosen)
    throw new UsageFault(`preset must be one of ${some.map(({name}) => name).join(", ")}, got ${preset}`, own);
  return asked(() => readSettings({...chosen?.texts, ...values}, {table}), own);
}

/** What cannot be had as it was asked for is the call's fault. */
function asked<T>(make: () => T, own: string): T {
  try {
    return make();
  } catch (error) {
    throw error instanceof SettingError ? new UsageFault(error.message, own) : error;
  }
}

/** What the table was computed from, and what each step left out. */
function summary({used, models, rounds, left}: TableResult): string {
  const span = rounds.length > 0 ? ` (${rounds[0]} to ${rounds[rounds.length - 1]})` : "";
  const head = `${used} rows of ${models} models in ${rounds.length} rounds${span}`;
  const out = left.filter(({rows}) => rows > 0);
  if (out.length === 0) return `used ${head}; nothing left out`;
  return `used ${head}; left out: ${out.map(({reason, rows, rounds: n}) => `${rows} rows${n ? ` in ${n} rounds` : ""}, ${reason}`).join("; ")}`;
}
