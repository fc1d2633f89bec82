/** SQL that reads a file into a table: values, the reason to drop a row, words read as not known, spellings at odds. */
import type {Choice} from "./choose.js";
import {differ} from "./equal.js";
import type {Field} from "./fields.js";
import {scan} from "./file.js";
import type {Source} from "./file.js";
import {faultsOf, missingWordOf, textOf, valueOf} from "./parse.js";
import type {DateOrder, Fault} from "./parse.js";
import {tournamentFaults} from "./tournament.js";

/** Stands between the entries of a list in one text. */
export const separator = "chr(31)";

export interface StageOptions {
  fields: readonly Field[];
  choices: readonly Choice[];
  rejects: string;
  dates: DateOrder;
}

/**
 * Columns: row; every field by name, null where the file lacks it; reason and bad (null for a row that can be used); words
 * (those read as not known) and odds (`unlike:best:other` and `passed:best:other`, columns by position), as lists in one text, null where there are none.
 */
export function stageQuery(source: Source, {fields, choices, rejects, dates}: StageOptions): string {
  const {words, raws, reads} = columnsIn(source, choices, dates);
  const lacking = fields.filter(({name}) => !choices.some(({field}) => field.name === name));
  const nulls = lacking.map((field) => `CAST(NULL AS ${nullType(field)}) AS ${field.name}`);
  const odds = choices.flatMap((choice) => [...contradictions(choice), ...passedOver(choice)]);
  const faults = faultsIn(choices, fields);
  return `WITH raw AS (SELECT row, ${joined(words)} AS words, ${raws.join(", ")} FROM (${scan(source, {rejects})})),
    every AS (SELECT *, ${reads.join(", ")} FROM raw),
    parsed AS (SELECT row, words, ${[...choices.flatMap(firstOf), ...nulls].join(", ")}, ${joined(odds)} AS odds FROM every)
    SELECT row, ${fields.map(({name}) => name).join(", ")}, words, odds,
      CASE ${faults.map(({when, reason}) => `WHEN ${when} THEN ${reason}`).join(" ")} END AS reason,
      CASE ${faults.map(({when, value}) => `WHEN ${when} THEN coalesce(${value}, '')`).join(" ")} END AS bad
    FROM parsed`;
}

/** SQL of every column that is read: its word for what is not known, its text as it stands, its value. */
function columnsIn(source: Source, choices: readonly Choice[], dates: DateOrder) {
  const rawOf = ({type}: Field, i: number) => ({field: type, type: source.columns[i].type, kind: source.kind});
  const columns = choices.flatMap(({field, columns: found}) =>
    found.map((i, k) => ({i, own: `${field.name}_${k}`, about: rawOf(field, i)}))
  );
  const raws = columns.flatMap(({i, own, about}) => [
    `${textOf(`c${i}`, about)} AS text_${own}`,
    `c${i} AS raw_${own}`
  ]);
  const passed = choices.flatMap(({field, others}) =>
    (field.type === "key" ? [] : others).map((i) => `${textOf(`c${i}`, rawOf(field, i))} AS passed_${i}`)
  );
  return {
    words: columns.map(({i, about}) => missingWordOf(`c${i}`, about)),
    raws: [...raws, ...passed],
    reads: columns.map(
      ({i, own, about}) =>
        `${valueOf(`text_${own}`, `raw_${own}`, {...about, dates, comma: source.columns[i].comma ?? false})} AS read_${own}`
    )
  };
}

function joined(texts: readonly string[]): string {
  return texts.length === 0 ? "NULL::VARCHAR" : `nullif(concat_ws(${separator}, ${texts.join(", ")}), '')`;
}

/** Per row the best spelling that has a value. */
function firstOf({field: {name}, columns}: Choice): string[] {
  const own = columns.map((_, k) => `${name}_${k}`);
  const value = own.map((column) => `WHEN text_${column} IS NOT NULL THEN read_${column}`);
  return [
    `coalesce(${own.map((column) => `text_${column}`).join(", ")}) AS text_${name}`,
    `CASE ${value.join(" ")} END AS ${name}`
  ];
}

/** Where the value of a row and that of another spelling contradict each other. */
function contradictions({field: {name, type}, columns}: Choice): string[] {
  const pairs = columns.flatMap((best, b) => columns.slice(b + 1).map((other, k) => ({best, b, other, o: b + 1 + k})));
  return pairs.map(({best, b, other, o}) => {
    const isBest = columns.slice(0, b).map((_, k) => `text_${name}_${k} IS NULL`);
    const unlike = differ(`read_${name}_${b}`, `read_${name}_${o}`, type);
    return `CASE WHEN ${[...isBest, unlike].join(" AND ")} THEN 'unlike:${best}:${other}' END`;
  });
}

/** Where a row has no value, but another one in a column that is not read. */
function passedOver({field: {name, type}, columns, others}: Choice): string[] {
  if (type === "key") return [];
  const none = columns.map((_, k) => `text_${name}_${k} IS NULL`);
  return others.map(
    (i) => `CASE WHEN ${[...none, `passed_${i} IS NOT NULL`].join(" AND ")} THEN 'passed:${columns[0]}:${i}' END`
  );
}

function faultsIn(choices: readonly Choice[], fields: readonly Field[]): Fault[] {
  const present = choices.map(({field}) => field);
  const tournament = present.some(({name}) => name === "tournament") ? tournamentFaults : [];
  return [...tournament, ...missingModel(fields, present), ...present.flatMap(({name, type}) => faultsOf(name, type))];
}

/** A row of a file of model-rounds needs an id or a name. */
function missingModel(fields: readonly Field[], present: readonly Field[]): Fault[] {
  if (!fields.some(({type}) => type === "key")) return [];
  const keys = present.filter(({type}) => type === "key").map(({name}) => `text_${name}`);
  return [{reason: "'missing model'", when: `coalesce(${["NULL", ...keys].join(", ")}) IS NULL`, value: "''"}];
}

function nullType({type}: Field): string {
  if (type === "key" || type === "text") return "VARCHAR";
  return {boolean: "BOOLEAN", time: "TIMESTAMP"}[type as string] ?? "DOUBLE";
}
