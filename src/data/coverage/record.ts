/** The files that keep what the intervals were found to hold. */
import {readFileSync, writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {judge} from "./coverage.js";
import type {Count, Line, Verdict} from "./coverage.js";
import type {Match} from "./match.js";

/** One run. */
export interface CoverageRecord {
  seed: number;
  /** worlds per case */
  worlds: number;
  /** hash of the code that was run */
  code: string;
  /** a light world beside one of the full simulator */
  match: Match[];
  lines: Count[];
}

/** So many worlds of each line are kept one by one, for the test that finds them again. */
const first = 50;

const inThisFolder = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const recordPath = inThisFolder("coverage.json");

/** A line as the file has it: the place of its case, what it is of, in how many worlds it has an interval, and held. */
type Packed = [
  place: number,
  table: Count["table"],
  key: string,
  where: string,
  kind: Count["kind"],
  intervals: number,
  held: number
];

type CaseOf = Pick<Count, "case" | "cadence">;

interface Written extends Omit<CoverageRecord, "lines"> {
  cases: CaseOf[];
  lines: Packed[];
}

export function readRecord(): CoverageRecord {
  const {cases, lines, ...head} = JSON.parse(readFileSync(recordPath, "utf8")) as Written;
  const all = lines.map(([place, table, key, where, kind, intervals, held]) => ({
    ...cases[place],
    ...{table, key, where, kind, intervals, held}
  }));
  return {...head, lines: all};
}

/** A line of text per line, so that a change can be read. */
export function recordText({lines, ...head}: CoverageRecord): string {
  const names = [...new Set(lines.map((line) => line.case))];
  const cases = names.map((name): CaseOf => ({case: name, cadence: lines.find((l) => l.case === name)!.cadence}));
  const packed = lines.map(({case: name, table, key, where, kind, intervals, held}): Packed => {
    return [names.indexOf(name), table, key, where, kind, intervals, held];
  });
  const text = packed.map((line) => JSON.stringify(line)).join(",\n");
  return `${JSON.stringify({...head, cases}).slice(0, -1)},"lines":[\n${text}\n]}\n`;
}

/** Keeps the counts, and beside them the letters of the first worlds: a line of text for each line, in the same order. */
export function writeRecord(record: CoverageRecord, lines: readonly Line[]): void {
  writeFileSync(recordPath, recordText(record));
  writeFileSync(inThisFolder("first-worlds.txt"), lines.map(({worlds}) => `${worlds.slice(0, first)}\n`).join(""));
}

export type JudgedLine = Omit<Count, "held"> & Verdict;

export const judgements = ({lines}: Pick<CoverageRecord, "lines">): JudgedLine[] =>
  lines.map(({held, ...rest}) => ({...rest, ...judge({held, ...rest})}));
