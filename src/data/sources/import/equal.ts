/** SQL of what counts as equal: numbers that differ by the last digits of another program are the same. */
import type {FieldType} from "./fields.js";

const tolerance = "1e-9";

/** Whether two values, both known, contradict each other. */
export function differ(a: string, b: string, type: FieldType): string {
  if (type === "key") return `lower(trim(${a})) <> lower(trim(${b}))`;
  if (["text", "boolean", "time"].includes(type)) return `${a} <> ${b}`;
  return `abs(${a} - ${b}) > ${tolerance} * greatest(1, abs(${a}))`;
}

/** Whether the values of a group of rows are equal: all null, or none and |a - b| <= 1e-9 max(1, |a|) for any two. */
export function allEqual(column: string): string {
  return `(count(${column}) = 0 OR (count(${column}) = count(*)
    AND max(${column}) - min(${column}) <= ${tolerance} * greatest(1, abs(min(${column})), abs(max(${column})))))`;
}

/** Whether values that are no numbers are the same in a group of rows, or all null. */
export function allSame(column: string): string {
  return `(count(${column}) = 0 OR (count(${column}) = count(*) AND min(${column}) = max(${column})))`;
}
