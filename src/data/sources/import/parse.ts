/** SQL that turns a source's values into ours; null where it cannot, so that the caller can tell and drop the row. */
import {markedPattern} from "../../../components/base/csv/defused.js";
import {literal} from "../../duckdb.js";
import type {FieldType} from "./fields.js";
import {isMissingWord} from "./missing.js";

const plain = String.raw`[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?`;
// Commas group thousands, in amounts only: read as anything else they would multiply a stake.
const grouped = String.raw`[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?`;
const infinite = String.raw`(?i)[+-]?(nan|inf|infinity)`;
const numeric = /^(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|U\w+INT\w*|UINTEGER|FLOAT|DOUBLE|DECIMAL.*)$/;

export interface RawColumn {
  field: FieldType;
  /** DuckDB's type of the column */
  type: string;
  kind: "csv" | "parquet";
}

/** Which number of a date with slashes comes first. */
export type DateOrder = "month first" | "day first";

/**
 * A raw value as text, or null where it is not known: empty, blank, or a word for it. A key keeps every text that is not
 * empty, so that a model may be called nan; in CSV, NULL is empty too.
 */
export function textOf(raw: string, {field, type, kind}: RawColumn): string {
  const column = kind === "csv" && (field === "key" || field === "text") ? unmarked(raw) : raw;
  const text = asText(column, type);
  if (field !== "key") return `CASE WHEN NOT (${isMissingWord(text)}) AND trim(${text}) <> '' THEN ${text} END`;
  if (type !== "VARCHAR") return text;
  return kind === "csv" ? `CASE WHEN upper(${column}) NOT IN ('', 'NULL') THEN ${column} END` : `nullif(${column}, '')`;
}

/** A text of our own CSV files without the mark that keeps spreadsheets from running it. */
const unmarked = (column: string) =>
  `CASE WHEN regexp_matches(${column}, ${literal(markedPattern)}) THEN ${column}[2:] ELSE ${column} END`;

/** The word that stands for a value that is not known, as the file writes it; null where there is none. */
export function missingWordOf(column: string, {field, type}: RawColumn): string {
  if (field === "key") return "NULL::VARCHAR";
  if (/^(FLOAT|DOUBLE)$/.test(type)) return `CASE WHEN isnan(${column}) THEN 'NaN' END`;
  return type === "VARCHAR" ? `CASE WHEN ${isMissingWord(column)} THEN trim(${column}) END` : "NULL::VARCHAR";
}

function asText(column: string, type: string): string {
  return type === "VARCHAR" ? column : `CAST(${column} AS VARCHAR)`;
}

/** The value of a field from its column; `text` is the raw text of the same value. */
export function valueOf(
  text: string,
  column: string,
  {field, type, dates = "month first", comma = false}: Omit<RawColumn, "kind"> & {dates?: DateOrder; comma?: boolean}
): string {
  if (field === "key" || field === "text") return text;
  if (field === "boolean") return booleanOf(text, column, type);
  if (field === "time") return timeOf(text, column, {type, dates});
  const number = comma ? commaNumberOf(text, field) : numberOf(text, column, {field, type});
  return field === "score" ? snapped(number) : number;
}

/** Rounding takes a correlation of one beyond one: within 1e-9 it is one. */
function snapped(number: string): string {
  return `(CASE WHEN abs(${number}) BETWEEN 1 - 1e-9 AND 1 + 1e-9 THEN sign(${number})::DOUBLE ELSE ${number} END)`;
}

function numberOf(text: string, column: string, {field, type}: {field: FieldType; type: string}): string {
  if (numeric.test(type)) return `CAST(${column} AS DOUBLE)`;
  const trimmed = `trim(${text})`;
  const bare = `regexp_full_match(${trimmed}, '${plain}|${infinite}')`;
  if (field !== "amount" && field !== "stake") return `CASE WHEN ${bare} THEN TRY_CAST(${trimmed} AS DOUBLE) END`;
  return `CASE WHEN ${bare} THEN TRY_CAST(${trimmed} AS DOUBLE)
    WHEN regexp_full_match(${trimmed}, '${grouped}') THEN TRY_CAST(replace(${trimmed}, ',', '') AS DOUBLE) END`;
}

const partedByComma = String.raw`[+-]?(\d+,?\d*|,\d+)([eE][+-]?\d+)?`;
const groupedByPoints = String.raw`[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d*)?`;

/** A number of a column in which a comma parts whole from fraction; points group thousands, in amounts only. */
function commaNumberOf(text: string, field: FieldType): string {
  const trimmed = `trim(${text})`;
  const withPoint = `replace(${trimmed}, ',', '.')`;
  const amounts =
    field === "amount" || field === "stake"
      ? `WHEN regexp_full_match(${trimmed}, '${groupedByPoints}') THEN TRY_CAST(replace(replace(${trimmed}, '.', ''), ',', '.') AS DOUBLE)`
      : "";
  return `CASE WHEN regexp_full_match(${trimmed}, '${partedByComma}|${infinite}') THEN TRY_CAST(${withPoint} AS DOUBLE)
    ${amounts} WHEN regexp_full_match(${trimmed}, '${plain}') THEN TRY_CAST(${trimmed} AS DOUBLE) END`;
}

function booleanOf(text: string, column: string, type: string): string {
  if (type === "BOOLEAN") return column;
  return `CASE lower(trim(${text})) WHEN 'true' THEN true WHEN '1' THEN true WHEN '1.0' THEN true
    WHEN 'false' THEN false WHEN '0' THEN false WHEN '0.0' THEN false END`;
}

const hours = [" %H:%M:%S", " %H:%M", "", " %I:%M:%S %p", " %I:%M %p"];

/** UTC; texts are ISO, with or without an offset, or with slashes (`07/13/2019 18:00:00`), the month or the day first. */
function timeOf(text: string, column: string, {type, dates}: {type: string; dates: DateOrder}): string {
  if (type === "TIMESTAMP WITH TIME ZONE") return `date_trunc('second', ${column} AT TIME ZONE 'UTC')`;
  if (/^(DATE|TIMESTAMP.*)$/.test(type)) return `date_trunc('second', CAST(${column} AS TIMESTAMP))`;
  const day = dates === "month first" ? "%m/%d/%Y" : "%d/%m/%Y";
  const formats = `[${hours.map((hour) => `'${day}${hour}'`).join(", ")}]`;
  return `date_trunc('second', CASE WHEN contains(${text}, '/') THEN try_strptime(trim(${text}), ${formats})
    WHEN regexp_matches(${text}, '^\\s*\\d{4}-\\d{2}-\\d{2}')
    THEN TRY_CAST(trim(${text}) AS TIMESTAMPTZ) AT TIME ZONE 'UTC' END)`;
}

/** A reason to drop a row, all in SQL: its words, when it holds, and the value at fault. */
export interface Fault {
  reason: string;
  when: string;
  value: string;
}

/** Reasons to drop a row for a field's value, in the order in which they are tried. */
export function faultsOf(name: string, type: FieldType): Fault[] {
  const text = `text_${name}`;
  const fault = (reason: string, when: string) => ({reason: literal(reason), when, value: text});
  const unread = `${text} IS NOT NULL AND ${name} IS NULL`;
  const isWhole = `${name} = floor(${name}) AND ${name} BETWEEN 1 AND 9999`;
  switch (type) {
    case "key":
    case "text":
      return [];
    case "boolean":
      return [fault(`${name} is neither true nor false`, unread)];
    case "time":
      return [fault(`${name} is not a date`, unread)];
    case "round":
      return [
        fault("missing round", `${text} IS NULL`),
        fault("round is not a whole number from 1 to 9999", `${unread} OR NOT coalesce(${isWhole}, false)`)
      ];
    default:
      return [
        fault(`${name} is not a number`, unread),
        fault(`${name} is not finite`, `NOT isfinite(${name})`),
        ...range(name, type).map(([reason, when]) => fault(reason, when))
      ];
  }
}

function range(name: string, type: FieldType): [string, string][] {
  if (type === "score") return [[`${name} is outside -1 to 1`, `abs(${name}) > 1`]];
  // far more than there will ever be; sums and squares of such numbers leave what a number holds
  const most: [string, string] = [`${name} is more NMR than there are`, `abs(${name}) > 1e12`];
  if (type === "stake") return [[`${name} is below 0`, `${name} < 0`], most];
  return type === "amount" ? [most] : [];
}
