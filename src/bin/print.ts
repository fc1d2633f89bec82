/** Rows on standard output: aligned text, CSV, or JSON as an array of flat rows. */
import {csvOf, markedNote} from "../components/base/csv/csv.js";
import type {Cell} from "../components/base/kit/exact.js";
import {UsageFault} from "./call.js";
import type {Write} from "./output.js";
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

type Pieces = AsyncIterable<Cells[]> | Iterable<Cells[]>;

interface Printed {
  columns: readonly string[];
  format: Format;
  write: Write;
  /** CSV: texts that a spreadsheet would run stay as they are */
  raw?: boolean;
}

/** Prints rows as they come, a piece at a time. */
export async function printRows(pieces: Pieces, {columns, format, write, raw = false}: Printed): Promise<void> {
  const print = {csv: printCsv, json: printJson, text: printText}[format];
  await print(pieces, {columns, write, raw});
}

async function printCsv(pieces: Pieces, {columns, write, raw = false}: Omit<Printed, "format">) {
  let total = 0;
  const put = async (rows: readonly (readonly unknown[])[]) => {
    const {text, marked} = csvOf(rows, {raw});
    total += marked;
    if (text) await write(text);
  };
  await put([columns]);
  for await (const piece of pieces) await put(piece.map((row) => columns.map((name) => row[name])));
  if (total > 0) process.stderr.write(`${markedNote(total)}; import takes the mark off, --raw leaves it out\n`);
}

async function printJson(pieces: Pieces, {write}: Omit<Printed, "format">) {
  let lead = "[";
  for await (const piece of pieces) {
    if (piece.length === 0) continue;
    await write(`${lead}\n${piece.map((row) => `  ${JSON.stringify(row)}`).join(",\n")}`);
    lead = ",";
  }
  await write(lead === "[" ? "[]\n" : "\n]\n");
}

/** How many rows settle the widths of the columns. */
const settling = 10_000;

/** What comes behind the first rows is aligned by these, and none of it is kept. */
async function printText(pieces: Pieces, {columns, write}: Omit<Printed, "format">) {
  const first: Cells[] = [];
  let align: ReturnType<typeof aligner> | null = null;
  for await (const piece of pieces) {
    if (align) await write(align(piece));
    else if (first.push(...piece) >= settling) await write((align = aligner(first, columns)).head + align(first));
  }
  if (!align) await write(alignRows(first, columns));
}

/** A table for reading: columns aligned, numbers to the right with digits that matter, nulls as a dash. */
export function alignRows(rows: readonly Cells[], columns: readonly string[]): string {
  const align = aligner(rows, columns);
  return align.head + align(rows);
}

/** Aligns rows by the widths of these. */
function aligner(rows: readonly Cells[], columns: readonly string[]) {
  const isNumber = columns.map((name) => rows.every((row) => row[name] === null || typeof row[name] === "number"));
  const widths = columns.map((name) =>
    rows.reduce((most, row) => Math.max(most, widthOf(readable(row[name]))), widthOf(name))
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (isNumber[i] ? pad(cell, widths[i]) + cell : cell + pad(cell, widths[i])))
      .join("  ")
      .trimEnd();
  const align = (some: readonly Cells[]) =>
    some.map((row) => `${line(columns.map((name) => readable(row[name])))}\n`).join("");
  return Object.assign(align, {head: `${line(columns.map(plain))}\n`});
}

function readable(value: Cell | undefined): string {
  if (value === null || value === undefined) return "–";
  if (typeof value !== "number") return plain(String(value));
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) >= 1e-4 && Math.abs(value) < 1e6 ? String(Number(value.toPrecision(6))) : value.toPrecision(6);
}

const widthOf = (text: string) => [...text].length;
const pad = (text: string, width: number) => " ".repeat(Math.max(0, width - widthOf(text)));
