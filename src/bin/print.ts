/** Rows on standard output: aligned text, CSV, or JSON as an array of flat rows. */
import {csvFormatBody, csvFormatRow} from "d3-dsv";
import type {Cell} from "../components/base/kit/exact.js";
import {UsageFault} from "./call.js";
import {plain, plainLines} from "./plain.js";

export {plain} from "./plain.js";

/** A report on standard output; what data and names hold of control characters is shown as escapes, the report's own lines stay. */
export function say(text: string): void {
  process.stdout.write(`${plainLines(text)}\n`);
}

/** One line on standard error, of progress or of what the reader should know. */
export function tell(text: string): void {
  process.stderr.write(`${plain(text)}\n`);
}

export type {Cell};
export type Cells = Record<string, Cell>;

const formats = ["text", "csv", "json"] as const;
export type Format = (typeof formats)[number];

export function readFormat(text: string | undefined, usage: string): Format {
  const format = formats.find((name) => name === (text ?? "text"));
  if (format) return format;
  throw new UsageFault(`format must be one of ${formats.join(", ")}, got ${text}`, usage);
}

/** Prints rows as they come; text needs them all first, to align them. */
export async function printRows(
  pieces: AsyncIterable<Cells[]> | Iterable<Cells[]>,
  {columns, format}: {columns: readonly string[]; format: Format}
): Promise<void> {
  if (format === "csv") return printCsv(pieces, columns);
  if (format === "json") return printJson(pieces);
  const rows: Cells[] = [];
  for await (const piece of pieces) rows.push(...piece);
  await write(alignRows(rows, columns));
}

async function printCsv(pieces: AsyncIterable<Cells[]> | Iterable<Cells[]>, columns: readonly string[]) {
  await write(`${csvFormatRow([...columns])}\n`);
  for await (const piece of pieces) if (piece.length > 0) await write(`${csvFormatBody(piece, [...columns])}\n`);
}

async function printJson(pieces: AsyncIterable<Cells[]> | Iterable<Cells[]>) {
  let lead = "[";
  for await (const piece of pieces) {
    for (const row of piece) {
      await write(`${lead}\n  ${JSON.stringify(row)}`);
      lead = ",";
    }
  }
  await write(lead === "[" ? "[]\n" : "\n]\n");
}

/** Waits where the reader is slower than we are. A file or a pipe gets the bytes as they are, a terminal no control characters. */
async function write(text: string): Promise<void> {
  const shown = process.stdout.isTTY ? plainLines(text) : text;
  if (!process.stdout.write(shown)) await new Promise<void>((resolve) => process.stdout.once("drain", resolve));
}

/** A table for reading: columns aligned, numbers to the right with digits that matter, nulls as a dash. */
export function alignRows(rows: readonly Cells[], columns: readonly string[]): string {
  const isNumber = columns.map((name) => rows.every((row) => row[name] === null || typeof row[name] === "number"));
  const body = rows.map((row) => columns.map((name) => readable(row[name])));
  const widths = columns.map((name, i) =>
    body.reduce((most, cells) => Math.max(most, widthOf(cells[i])), widthOf(name))
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (isNumber[i] ? pad(cell, widths[i]) + cell : cell + pad(cell, widths[i])))
      .join("  ")
      .trimEnd();
  return [columns.map(plain), ...body].map((cells) => `${line(cells)}\n`).join("");
}

function readable(value: Cell | undefined): string {
  if (value === null || value === undefined) return "–";
  if (typeof value !== "number") return plain(String(value));
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) >= 1e-4 && Math.abs(value) < 1e6 ? String(Number(value.toPrecision(6))) : value.toPrecision(6);
}

const widthOf = (text: string) => [...text].length;
const pad = (text: string, width: number) => " ".repeat(Math.max(0, width - widthOf(text)));
