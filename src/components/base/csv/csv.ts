/** Rows as CSV: full precision, null as empty; numbers as they are, texts that a spreadsheet would run marked. */
import {csvFormatRows} from "d3-dsv";
import {defused} from "./defused.js";

export interface Csv {
  text: string;
  /** how many cells were marked */
  marked: number;
}

/** The rows of a table, without a head; `raw` leaves texts as they are. */
export function csvOf(rows: readonly (readonly unknown[])[], {raw = false}: {raw?: boolean} = {}): Csv {
  let marked = 0;
  const cell = (value: unknown) => {
    if (raw || typeof value !== "string") return value as string;
    const safe = defused(value);
    if (safe !== value) marked += 1;
    return safe;
  };
  const text = csvFormatRows(rows.map((row) => row.map(cell)));
  return {text: rows.length > 0 ? `${text}\n` : "", marked};
}

/** What is said of marked cells; nothing where there are none. */
export const markedNote = (marked: number): string =>
  marked === 0
    ? ""
    : `${marked} ${marked === 1 ? "cell begins" : "cells begin"} with a sign that a spreadsheet would run: marked with '`;
