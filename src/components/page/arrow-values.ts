/** An Arrow stream of any query as columns of values, each as what its type says. */
import {tableFromIPC, Type} from "@uwdata/flechette";
import type {DataType} from "@uwdata/flechette";
import {decimal, Digits, isoTime, keyOf} from "../base/kit/exact.js";
import type {Value} from "../base/kit/exact.js";

/** Columns by their place: names may be empty, or stand there twice. */
export interface QueryResult {
  names: string[];
  columns: Value[][];
}

export function valuesOf(bytes: Uint8Array): QueryResult {
  const table = tableFromIPC(bytes, {useBigInt: true, useDecimalInt: true, useProxy: true});
  const {fields} = table.schema;
  return {
    names: fields.map(({name}) => name),
    columns: fields.map(({type}, i) => Array.from(table.getChildAt(i), (value) => valueOf(value, type)))
  };
}

type Entries = Iterable<[unknown, unknown]>;

function valueOf(value: unknown, type: DataType): Value {
  if (value === null || value === undefined) return null;
  switch (type.typeId) {
    case Type.Dictionary:
      return valueOf(value, type.dictionary);
    case Type.Decimal:
      return decimal(value as bigint | number, type.scale);
    case Type.Date:
      return dayOf(value as number);
    case Type.Timestamp:
      return isEndless(value as number) ? dayOf(value as number) : isoTime(timeOf(value as number));
    case Type.Time:
      return clockOf(Number(value) * microseconds[type.unit]);
    case Type.Binary:
    case Type.LargeBinary:
      return bytesOf(value as Uint8Array);
    case Type.List:
    case Type.LargeList:
    case Type.FixedSizeList:
      return Array.from(value as Iterable<unknown>, (inner) => valueOf(inner, type.children[0].type));
    case Type.Struct:
      return new Map(
        type.children.map(({name, type}) => [name, valueOf((value as Record<string, unknown>)[name], type)])
      );
    case Type.Map:
      return mapOf(value as Entries, type.children[0].type);
    case Type.Union:
      // which of its types a value has is not handed on, and the digits of a decimal alone would be another number
      return typeof value === "string" ? value : "a union: cast it to one type";
  }
  return plain(value);
}

function mapOf(entries: Entries, type: DataType): Value {
  const [key, inner] = (type as {children: {type: DataType}[]}).children;
  return new Map(Array.from(entries, ([name, value]) => [keyOf(valueOf(name, key.type)), valueOf(value, inner.type)]));
}

/** What carries its own type; the parts of an interval are months, days and nanoseconds. */
function plain(value: unknown): Value {
  if (typeof value === "bigint") return new Digits(String(value));
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
  return value instanceof Float64Array ? intervalOf(value) : String(value);
}

const intervalOf = ([months, days, nanoseconds]: Float64Array): string => {
  const counts = [
    [months, "month"],
    [days, "day"]
  ] as const;
  const parts = counts.filter(([n]) => n).map(([n, unit]) => `${n} ${unit}${n === 1 ? "" : "s"}`);
  return [...parts, ...(nanoseconds || !parts.length ? [clockOf(nanoseconds / 1000)] : [])].join(" ");
};

/** By Arrow's units of time: seconds, milliseconds, microseconds, nanoseconds. */
const microseconds = [1e6, 1e3, 1, 1e-3];

/** Beyond what a calendar holds: DuckDB's infinities. */
const isEndless = (ms: number): boolean => Math.abs(ms) > 864e13;

/** The day of milliseconds since 1970. */
const dayOf = (ms: number): string =>
  isEndless(ms) ? `${ms < 0 ? "-" : ""}infinity` : new Date(ms).toISOString().replace(/T.*/, "");

const timeOf = (ms: number): string => `${dayOf(ms)} ${clockOf(ms * 1000)}`;

/** The time of day of microseconds, whatever the day. */
function clockOf(us: number): string {
  const ofDay = ((Math.round(us) % 864e8) + 864e8) % 864e8;
  const [seconds, rest] = [Math.floor(ofDay / 1e6), ofDay % 1e6];
  const two = (n: number) => String(Math.floor(n)).padStart(2, "0");
  const fraction = rest ? `.${String(rest).padStart(6, "0").replace(/0+$/, "")}` : "";
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}${fraction}`;
}

/** As DuckDB writes them: letters as they are, other bytes as `\xAB`. */
const bytesOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (b) =>
    b >= 32 && b < 127 && b !== 92 ? String.fromCharCode(b) : `\\x${b.toString(16).toUpperCase().padStart(2, "0")}`
  ).join("");
