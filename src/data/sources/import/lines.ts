/** Lines of a CSV file: DuckDB counts rows, a reader looks for lines. */
import {createReadStream} from "node:fs";

const quote = 0x22;
const newline = 0x0a;
const carriage = 0x0d;

/**
 * File lines (from 1, the header's) of rows (from 1, in the file's order, without rejected ones) and of rejected records
 * (byte offset of their start). A quoted line break and an empty line shift the lines after it.
 */
export async function linesOf(
  file: string,
  {delimiter, rows, rejected}: {delimiter: string; rows: readonly number[]; rejected: readonly number[]}
): Promise<{rows: Map<number, number>; rejected: Map<number, number>}> {
  const wanted = new Set(rows);
  const starts = new Set(rejected);
  const found = {rows: new Map<number, number>(), rejected: new Map<number, number>()};
  let row = -1; // the header is row 0
  for await (const {offset, line} of records(file, delimiter.charCodeAt(0))) {
    // DuckDB counts the second byte of a CRLF to the record behind it.
    const rejectedAt = [offset, offset - 1].find((at) => starts.has(at));
    if (rejectedAt !== undefined) {
      found.rejected.set(rejectedAt, line);
      continue;
    }
    row += 1;
    if (wanted.has(row)) found.rows.set(row, line);
  }
  return found;
}

interface CsvRecord {
  /** byte at which it starts */
  offset: number;
  line: number;
}

/** Starts of all records that are not empty, read in pieces. */
async function* records(file: string, delimiter: number): AsyncGenerator<CsvRecord> {
  let offset = 0;
  let line = 1;
  let start: CsvRecord | null = null;
  let quoted = false;
  let fieldStart = true;
  let previous = newline;
  for await (const chunk of createReadStream(file)) {
    const done: CsvRecord[] = [];
    for (const byte of chunk as Buffer) {
      const isBreak = byte === carriage || (byte === newline && previous !== carriage);
      if (start === null && byte !== newline && byte !== carriage) start = {offset, line};
      if (quoted) quoted = byte !== quote;
      else if (byte === quote) quoted = fieldStart || previous === quote;
      else if (byte === newline || byte === carriage) {
        if (start) done.push(start);
        start = null;
      }
      fieldStart = !quoted && (byte === delimiter || byte === newline || byte === carriage);
      if (isBreak) line += 1;
      previous = byte;
      offset += 1;
    }
    yield* done;
  }
  if (start) yield start;
}
