/** Values of native DuckDB as what they are. */
import {
  DuckDBArrayValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBMapValue,
  DuckDBStructValue,
  DuckDBTimestampMillisecondsValue,
  DuckDBTimestampNanosecondsValue,
  DuckDBTimestampSecondsValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  DuckDBUnionValue
} from "@duckdb/node-api";
import type {DuckDBValue} from "@duckdb/node-api";
import {decimal, Digits, isoTime, keyOf} from "../components/base/kit/exact.js";
import type {Value} from "../components/base/kit/exact.js";

const times = [
  DuckDBTimestampValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampSecondsValue,
  DuckDBTimestampMillisecondsValue,
  DuckDBTimestampNanosecondsValue
];

export function valueOf(value: DuckDBValue): Value {
  if (value === null || typeof value === "boolean" || typeof value === "number" || typeof value === "string")
    return value;
  if (typeof value === "bigint") return new Digits(String(value));
  if (value instanceof DuckDBDecimalValue) return decimal(value.value, value.scale);
  if (value instanceof DuckDBListValue || value instanceof DuckDBArrayValue) return value.items.map(valueOf);
  if (value instanceof DuckDBStructValue)
    return new Map(Object.entries(value.entries).map(([name, inner]) => [name, valueOf(inner)]));
  if (value instanceof DuckDBMapValue)
    return new Map(value.entries.map(({key, value: inner}) => [keyOf(valueOf(key)), valueOf(inner)]));
  if (value instanceof DuckDBUnionValue) return valueOf(value.value);
  const text = String(value);
  return times.some((type) => value instanceof type) ? isoTime(text) : text;
}
