/** Values of a query as what they are: a number that no double holds keeps its digits, also inside lists, structs and maps. */

/** An exact number, in decimal digits. */
export class Digits {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A value of any type: dates and the like as texts, structs and maps as maps from text. */
export type Value = null | boolean | number | string | Digits | Value[] | Map<string, Value>;

/** What fits into a flat table. */
export type Cell = string | number | boolean | null;

/** `unscaled` over ten to the power of `scale`, without zeros at the end. */
export function decimal(unscaled: bigint | number, scale: number): Digits {
  const sign = unscaled < 0 ? "-" : "";
  const digits = String(unscaled)
    .replace("-", "")
    .padStart(scale + 1, "0");
  return new Digits(`${sign}${trimmed(digits.slice(0, digits.length - scale), digits.slice(digits.length - scale))}`);
}

function trimmed(whole: string, fraction: string): string {
  const rest = fraction.replace(/0+$/, "");
  return rest ? `${whole}.${rest}` : whole;
}

/** A number where a double holds it, else its digits as text; nested values as JSON with all digits. */
export function cellOf(value: Value): Cell {
  if (value instanceof Digits) return isHeld(value) ? Number(value.text) : value.text;
  return value !== null && typeof value === "object" ? jsonOf(value) : value;
}

/** For comparison with other numbers: the nearest double. */
export const numberOf = (value: Value): Cell => (value instanceof Digits ? Number(value.text) : cellOf(value));

/** Whether the double prints the same digits: beyond 2^53 one may do so by chance, and its neighbours do not. */
function isHeld({text}: Digits): boolean {
  const number = Number(text);
  return String(number) === text && (!Number.isInteger(number) || Number.isSafeInteger(number));
}

function jsonOf(value: Value): string {
  if (value instanceof Digits) return value.text;
  if (Array.isArray(value)) return `[${value.map(jsonOf).join(",")}]`;
  if (value instanceof Map)
    return `{${Array.from(value, ([key, inner]) => `${JSON.stringify(key)}:${jsonOf(inner)}`).join(",")}}`;
  // JSON has no word for NaN and the infinities
  if (typeof value === "number" && !Number.isFinite(value)) return JSON.stringify(String(value));
  return JSON.stringify(value);
}

/** A key of a map as text. */
export const keyOf = (value: Value): string => String(cellOf(value));

/** `2023-05-08 13:00:00.5`, also with an offset of zero, as `2023-05-08T13:00:00.5Z`; infinities as they are. */
export const isoTime = (text: string): string =>
  /\d \d/.test(text) ? `${text.replace(" ", "T").replace(/\+00$/, "")}Z` : text;
