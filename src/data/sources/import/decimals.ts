/** A comma in a number groups thousands, or parts whole from fraction: what a column's values allow is found out, never guessed. */
import type {DuckDBConnection} from "@duckdb/node-api";
import {InputFault} from "../../fault.js";
import {rowOf} from "../../duckdb.js";
import type {Choice} from "./choose.js";
import type {FieldType} from "./fields.js";
import {readable, scan} from "./file.js";
import type {Source} from "./file.js";

export type Decimal = "comma" | "point";

/** What a column's values with a comma or a point look like; counts of rows. */
interface Looks {
  /** 1,234,567 or 1,234.5: commas group */
  grouped: number;
  /** 1.5: the point parts */
  point: number;
  /** 1,5 or 0,125 or 1.234,5: the comma parts */
  comma: number;
  /** 1,234: either */
  either: number;
  example: string | null;
}

const patterns: Record<Exclude<keyof Looks, "example">, string> = {
  grouped: String.raw`[+-]?[1-9]\d{0,2}((,\d{3}){2,}(\.\d*)?|(,\d{3})+\.\d*)`,
  point: String.raw`[+-]?(\d+\.\d*|\.\d+)([eE][+-]?\d+)?`,
  comma: String.raw`[+-]?(0+,\d*|\d+,(\d{0,2}|\d{4,})|\d{4,},\d*|,\d+)([eE][+-]?\d+)?|[+-]?[1-9]\d{0,2}(\.\d{3})+,\d*`,
  either: String.raw`[+-]?[1-9]\d{0,2},\d{3}`
};

const isNumber = (type: FieldType) => ["score", "stake", "amount", "number"].includes(type);

/**
 * Positions of the columns in which a comma parts whole from fraction. Throws InputFault where a column can be read in two ways and `decimal` does not
 * say which.
 */
export async function commaColumns(
  connection: DuckDBConnection,
  source: Source,
  {choices, rejects, decimal}: {choices: readonly Choice[]; rejects: string; decimal?: Decimal | undefined}
): Promise<number[]> {
  if (decimal === "point" || source.kind !== "csv") return [];
  const columns = choices.flatMap(({field, columns: own, others}) => (isNumber(field.type) ? [...own, ...others] : []));
  const looks = new Map<number, Looks>();
  for (const [i, look] of await looksOf(connection, source, {columns, rejects})) looks.set(i, look);
  return [...looks]
    .filter(([i, look]) => hasComma(source, i, {look, looks: [...looks.values()], decimal}))
    .map(([i]) => i);
}

function hasComma(
  {name, columns}: Source,
  i: number,
  {look, looks, decimal}: {look: Looks; looks: readonly Looks[]; decimal: Decimal | undefined}
): boolean {
  const {grouped, point, comma, either, example} = look;
  if (decimal === "comma") return comma + either > 0;
  if (grouped + point > 0 || comma + either === 0) return false;
  if (comma > 0 || looks.some((other) => other.comma > 0 && other.grouped + other.point === 0)) return true;
  const [parted, whole] = [example!.replace(",", "."), example!.replace(",", "")];
  throw new InputFault(
    `${name} has a comma in ${columns[i].name} that can be read in two ways, as in ${example}: ` +
      `say --decimal comma for ${parted}, or --decimal point for ${whole}`
  );
}

async function looksOf(
  connection: DuckDBConnection,
  source: Source,
  {columns, rejects}: {columns: readonly number[]; rejects: string}
): Promise<[number, Looks][]> {
  if (columns.length === 0) return [];
  const parts = columns.flatMap((i) => [
    ...Object.entries(patterns).map(
      ([kind, pattern]) =>
        `(count(*) FILTER (WHERE regexp_full_match(trim(c${i}), '${pattern}')))::DOUBLE AS ${kind}_${i}`
    ),
    `min(trim(c${i})) FILTER (WHERE regexp_full_match(trim(c${i}), '${patterns.either}')) AS example_${i}`
  ]);
  const query = `SELECT ${parts.join(", ")} FROM (${scan(source, {rejects: `${rejects}_decimals`})})`;
  const row = await readable(source, () => rowOf(connection, query));
  const of = (kind: string, i: number) => row[`${kind}_${i}`];
  return columns.map((i) => {
    const counts = Object.keys(patterns).map((kind) => [kind, Number(of(kind, i))]);
    return [i, {...Object.fromEntries(counts), example: of("example", i)} as Looks];
  });
}
