/** SQL that turns a source's values into ours; null where it cannot, so that the caller can tell and drop the row. */
import type {FieldType} from "./fields.js";

const plain = String.raw`[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?`;
// Commas group thousands, in amounts only: read as anything else they would multiply a stake.
const grouped = String.raw`[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?`;
const infinite = String.raw`(?i)[+-]?(nan|inf|infinity)`;
const numeric = /^(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|U\w+INT\w*|UINTEGER|FLOAT|DOUBLE|DECIMAL.*)$/;

/** A raw value as text, or null: empty and NULL are null, save for a model that bears the name of nothing. */
export function textOf(column: string, {type, kind}: {type: string; kind: "csv" | "parquet"}): string {
  if (type !== "VARCHAR") return `CAST(${column} AS VARCHAR)`;
  return kind === "csv" ? `CASE WHEN upper(${column}) NOT IN ('', 'NULL') THEN ${column} END` : `nullif(${column}, '')`;
}

/** The value of a field from its column; `text` is the raw text of the same value. */
export function valueOf(text: string, column: string, {field, type}: {field: FieldType; type: string}): string {
  if (field === "key" || field === "text") return text;
  if (field === "boolean") return booleanOf(text, column, type);
  if (field === "time") return timeOf(text, column, type);
  if (numeric.test(type)) return `CAST(${column} AS DOUBLE)`;
  const trimmed = `trim(${text})`;
  const bare = `regexp_full_match(${trimmed}, '${plain}|${infinite}')`;
  if (field !== "amount" && field !== "stake") return `CASE WHEN ${bare} THEN TRY_CAST(${trimmed} AS DOUBLE) END`;
  return `CASE WHEN ${bare} THEN TRY_CAST(${trimmed} AS DOUBLE)
    WHEN regexp_full_match(${trimmed}, '${grouped}') THEN TRY_CAST(replace(${trimmed}, ',', '') AS DOUBLE) END`;
}

function booleanOf(text: string, column: string, type: string): string {
  if (type === "BOOLEAN") return column;
  return `CASE lower(trim(${text})) WHEN 'true' THEN true WHEN '1' THEN true WHEN '1.0' THEN true
    WHEN 'false' THEN false WHEN '0' THEN false WHEN '0.0' THEN false END`;
}

/** UTC; texts are ISO, with or without an offset, or US (`07/13/2019 18:00:00`). */
function timeOf(text: string, column: string, type: string): string {
  if (type === "TIMESTAMP WITH TIME ZONE") return `date_trunc('second', ${column} AT TIME ZONE 'UTC')`;
  if (/^(DATE|TIMESTAMP.*)$/.test(type)) return `date_trunc('second', CAST(${column} AS TIMESTAMP))`;
  const us = "['%m/%d/%Y %H:%M:%S', '%m/%d/%Y %H:%M', '%m/%d/%Y', '%m/%d/%Y %I:%M:%S %p', '%m/%d/%Y %I:%M %p']";
  return `date_trunc('second', CASE WHEN contains(${text}, '/') THEN try_strptime(trim(${text}), ${us})
    WHEN regexp_matches(${text}, '^\\s*\\d{4}-\\d{2}-\\d{2}')
    THEN TRY_CAST(trim(${text}) AS TIMESTAMPTZ) AT TIME ZONE 'UTC' END)`;
}

/** Reasons to drop a row for a field's value, in the order in which they are tried: reason -> condition. */
export function faultsOf(name: string, type: FieldType): [reason: string, condition: string][] {
  const unread = `text_${name} IS NOT NULL AND ${name} IS NULL`;
  const isWhole = `${name} = floor(${name}) AND ${name} BETWEEN 1 AND 9999`;
  switch (type) {
    case "key":
    case "text":
      return [];
    case "boolean":
      return [[`${name} is neither true nor false`, unread]];
    case "time":
      return [[`${name} is not a date`, unread]];
    case "round":
      return [
        ["missing round", `text_${name} IS NULL`],
        ["round is not a whole number from 1 to 9999", `${unread} OR NOT coalesce(${isWhole}, false)`]
      ];
    default:
      return [
        [`${name} is not a number`, unread],
        [`${name} is not finite`, `NOT isfinite(${name})`],
        ...range(name, type)
      ];
  }
}

function range(name: string, type: FieldType): [string, string][] {
  if (type === "score") return [[`${name} is outside -1 to 1`, `abs(${name}) > 1`]];
  if (type === "stake") return [[`${name} is below 0`, `${name} < 0`]];
  return [];
}
