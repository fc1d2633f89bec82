/** The setting `rounds` as text: what people write for it, and the one way in which it is kept. */
import {SettingError} from "./setting-error.js";

const end = String.raw`(\d{1,5}|\d{4}-\d{2}-\d{2})?`;
const between = String.raw`\s*(?::|\.\.|-|–|\bto\b)\s*`;
const range = new RegExp(`^${end}${between}${end}$`);
const newestFew = /^last\s*-?\s*(\d{1,5})(?:\s+rounds?)?$/;

const allowed = "all, newest, last N or A:B (numbers or dates like 2021-03-01)";

/**
 * `500-560`, `500 to 560` and `500..560` as `500:560`; `Last 50 rounds` as `last 50`; dates likewise; `all` and `newest` as they are.
 * Throws SettingError with the bad value and what is allowed.
 */
export function readRounds(text: string): string {
  const asked = text.trim().toLowerCase();
  if (asked === "all" || asked === "newest") return asked;
  const few = newestFew.exec(asked);
  if (few) return readLast(few[1], text);
  const match = range.exec(asked);
  if (!match || (!match[1] && !match[2])) throw fault(`rounds must be ${allowed}, got ${text || "nothing"}`);
  const [, a, b] = match;
  if (a && b && kindOf(a) === kindOf(b) && (kindOf(a) === "date" ? a > b : Number(a) > Number(b)))
    throw fault(`rounds must run from the earlier to the later, got ${text}`);
  return `${a ?? ""}:${b ?? ""}`;
}

function readLast(digits: string, text: string): string {
  if (Number(digits) < 1) throw fault(`rounds must be ${allowed}, N at least 1, got ${text}`);
  return `last ${Number(digits)}`;
}

const fault = (message: string) => new SettingError(message, "rounds");

const kindOf = (text: string) => (text.includes("-") ? "date" : "number");

/** The ends of `A:B`; null = open. */
export function roundEnds(text: string): [string | null, string | null] {
  const [a, b, ...more] = text.split(":");
  if (b === undefined || more.length) throw new Error(`rounds ${text} have no ends before roundsMeant`);
  return [a || null, b || null];
}

/** Whether it takes the newest round to say which rounds are meant. */
export const countsBack = (text: string) => text.startsWith("last ");

/** `last N` as the range that it means where `newest` is the newest round with rows; anything else as it is. */
export function roundsMeant(text: string, newest: number): string {
  return countsBack(text) ? `${Math.max(1, newest - Number(text.slice(5)) + 1)}:${newest}` : text;
}
