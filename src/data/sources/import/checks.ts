/** What stops an import: columns that are missing, files of which too much is lost. */
import type {Dropped} from "../../../components/base/manifest.js";
import {hasOldScores} from "../../../components/base/regimes.js";
import {InputFault} from "../../fault.js";
import {matchFields, observationFields, required} from "./fields.js";
import type {Field} from "./fields.js";
import type {Source} from "./file.js";
import type {Stage} from "./stage.js";

const mostDropped = 0.01; // share of a file's rows

/** Every column that the tables need must be there under one of its spellings. */
export function checkColumns(
  source: Source,
  {fields, names}: {fields: readonly Field[]; names: readonly string[]}
): void {
  const found = matchFields(
    source.columns.map(({name}) => name),
    fields
  );
  const missing = names.find((name) => !found.has(name));
  if (missing !== undefined) throw missingColumn(source, [missing], fields);
}

export function checkObservationColumns(source: Source): void {
  checkColumns(source, {fields: observationFields, names: required});
  const header = source.columns.map(({name}) => name);
  const found = matchFields(header, observationFields);
  if (!found.has("id") && !found.has("name")) throw missingColumn(source, ["name", "id"], observationFields);
}

function missingColumn({name, columns}: Source, missing: readonly string[], fields: readonly Field[]): InputFault {
  const spellings = missing.flatMap((field) => fields.find((entry) => entry.name === field)!.spellings);
  const got = columns.map((column) => column.name).join(", ");
  const cut = got.length > 300 ? `${got.slice(0, 300)} ...` : got;
  return new InputFault(
    `${name} must have a column for ${missing[0]} (${spellings.join(", ")}), got ${cut}: rename the column, or fetch it too`
  );
}

/** At most one row in a hundred may be unusable. */
export function checkShare({input: {name, rows, dropped}, examples}: Stage): void {
  const lost = total(dropped);
  if (lost <= mostDropped * rows) return;
  const reasons = Object.entries(dropped).map(([reason, n]) => `${n} ${reason}`);
  const [first] = examples;
  const value = first.value === "" ? "empty" : JSON.stringify(first.value.slice(0, 60));
  throw new InputFault(
    `${name}: ${lost} of ${rows} rows cannot be used, at most 1 in 100 may (${reasons.join("; ")}; ` +
      `first at line ${first.line}: ${first.reason}, got ${value}): correct them or leave the file out`
  );
}

/** Whether scores are final must be said somewhere: nothing that rests on returns could be shown otherwise. */
export function checkResolved(stages: readonly Stage[], official: Stage | null): void {
  const says = (stage: Stage | null) => stage?.spellings.has("resolved") || stage?.spellings.has("status");
  const silent = stages.find((stage) => !says(stage));
  if (silent === undefined || says(official)) return;
  throw new InputFault(
    `${silent.source.name} must have a column for resolved (roundResolved, resolved, status), ` +
      "got none: add it, or give a file of rounds that has it with --rounds"
  );
}

/** CORR of the old and of the new formula in one snapshot: allowed, but its reader should know. */
export function mixtureOf(stages: readonly Stage[]): string | null {
  const spelling = (stage: Stage) => stage.spellings.get("corr")!;
  const old = stages.find((stage) => hasOldScores([spelling(stage)]));
  const refilled = stages.find((stage) => !hasOldScores([spelling(stage)]));
  if (!old || !refilled) return null;
  return (
    `${old.source.name} has CORR as ${spelling(old)}, ${refilled.source.name} as ${spelling(refilled)}: ` +
    "these are two formulas; rounds of the two should not be compared"
  );
}

export function total(dropped: Dropped): number {
  return Object.values(dropped).reduce((sum, n) => sum + n, 0);
}
