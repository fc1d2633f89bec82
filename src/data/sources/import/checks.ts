/** What stops an import: columns that are missing, files of which too much is lost. */
import type {Dropped} from "../../../components/base/snapshot/manifest.js";
import {hasOldScores} from "../../../components/base/rounds/regimes.js";
import {listed} from "../../../components/base/words/words.js";
import {InputFault} from "../../fault.js";
import {matchFields, measures, moving, observationFields, plainName, spellingGroups} from "./fields.js";
import type {Field} from "./fields.js";
import type {Source} from "./file.js";
import {countsToLimit} from "./reasons.js";
import {isElsewhere, tournamentIn} from "./tournament.js";
import type {Stage} from "./stage.js";

const mostDropped = 0.01; // share of a file's rows

/** A file of rounds must say which rounds. */
export function checkRoundColumns(source: Source, fields: readonly Field[]): void {
  if (!found(source, fields).has("round")) throw missingColumn(source, "round", ["round"], fields);
}

/** A file of model-rounds must say which round and model, and something about them. */
export function checkObservationColumns(source: Source): void {
  const has = found(source, observationFields);
  checkShape(source, has);
  if (!has.has("round")) throw missingColumn(source, "round", ["round"], observationFields);
  if (!has.has("id") && !has.has("name")) throw missingColumn(source, "name", ["name", "id"], observationFields);
  if (!measures.some((name) => has.has(name))) {
    throw missingColumn(source, "stake, cwmm or a score", measures, observationFields);
  }
}

function found({columns}: Source, fields: readonly Field[]): Map<string, number[][]> {
  return matchFields(
    columns.map(({name}) => name),
    fields
  );
}

/** Names and values of scores in two columns, by what Numerai's API and the usual tools call them. */
const scoreNameColumns = ["displayname", "scorename", "score", "metric", "variable"];

/** One row per score holds no column per score: its rows would be doubles without one. */
function checkShape({name, columns}: Source, has: Map<string, unknown>): void {
  const called = (names: readonly string[]) => columns.find((column) => names.includes(plainName(column.name)));
  const pair = [called(scoreNameColumns), called(["value", "scorevalue"])];
  if (pair.some((column) => column === undefined) || has.has("cwmm") || has.has("mmc") || has.has("corr")) return;
  const [names, values] = pair.map((column) => column!.name);
  throw new InputFault(`${name} has one row per score (${names}, ${values}): pivot it to one column per score`);
}

function missingColumn(
  {name, columns}: Source,
  what: string,
  missing: readonly string[],
  fields: readonly Field[]
): InputFault {
  const spellings = missing.flatMap((field) => spellingGroups(fields.find((entry) => entry.name === field)!).flat());
  const got = columns.map((column) => column.name).join(", ");
  const cut = got.length > 300 ? `${got.slice(0, 300)} ...` : got;
  return new InputFault(
    `${name} must have a column for ${what} (${spellings.join(", ")}), got ${cut}: rename the column, or fetch it too`
  );
}

/** A file without a row of Classic is refused: it would be read by rules that are not its own. */
export function checkTournament({input: {name, rows, dropped}}: Stage): void {
  if (total(dropped, isElsewhere) < rows) return;
  const names = Object.keys(dropped).filter(isElsewhere).map(tournamentIn);
  throw new InputFault(
    `${name} holds tournament ${listed(names)} alone, and the rules here are those of Classic (8): ` +
      "Signals and Crypto pay other scores; leave the file out"
  );
}

/** At most one row in a hundred may be unusable; rows that belong elsewhere, or have a better copy, are not at fault. */
export function checkShare({input: {name, rows, dropped}, examples}: Stage): void {
  const faults = Object.entries(dropped).filter(([reason]) => countsToLimit(reason));
  const lost = faults.reduce((sum, [, n]) => sum + n, 0);
  const own = rows - total(dropped, isElsewhere);
  if (lost <= mostDropped * own) return;
  const reasons = faults.map(([reason, n]) => `${n} ${reason}`);
  const first = examples.find(({reason}) => countsToLimit(reason))!;
  const value = first.value === "" ? "empty" : JSON.stringify(first.value.slice(0, 60));
  throw new InputFault(
    `${name}: ${lost} of ${own} rows cannot be used, at most 1 in 100 may (${reasons.join("; ")}; ` +
      `first at line ${first.line}: ${first.reason}, got ${value}): correct them or leave the file out`
  );
}

/** Whether scores are final must be said somewhere: nothing that rests on returns could be shown otherwise. */
export function checkResolved(stages: readonly Stage[], official: Stage | null): void {
  const says = (stage: Stage | null) => stage?.spellings.has("resolved") || stage?.spellings.has("status");
  const paid = ["payout_pending", "payout_settled"];
  const scoresIn = ({spellings}: Stage) => [...moving, ...paid].flatMap((name) => spellings.get(name) ?? []);
  const silent = stages.find((stage) => !says(stage) && scoresIn(stage).length > 0);
  if (silent === undefined || says(official)) return;
  throw new InputFault(
    `${silent.source.name} must have a column for resolved (roundResolved, resolved, status) beside ${listed(scoresIn(silent))}, ` +
      "got none: add it, or give a file of rounds that has it with --rounds"
  );
}

/** CORR of the old and of the new formula in one snapshot: allowed, but its reader should know. */
export function mixtureOf(stages: readonly Stage[]): string[] {
  const scored = stages.filter(({spellings}) => spellings.has("corr"));
  const spelling = (stage: Stage) => stage.spellings.get("corr")!;
  const old = scored.find((stage) => hasOldScores([spelling(stage)]));
  const refilled = scored.find((stage) => !hasOldScores([spelling(stage)]));
  if (!old || !refilled) return [];
  return [
    `${old.source.name} has CORR as ${spelling(old)}, ${refilled.source.name} as ${spelling(refilled)}: ` +
      "these are two formulas; rounds of the two should not be compared"
  ];
}

/** Rows dropped, for all reasons or for some. */
function total(dropped: Dropped, isCounted: (reason: string) => boolean = () => true): number {
  return Object.entries(dropped).reduce((sum, [reason, n]) => sum + (isCounted(reason) ? n : 0), 0);
}
