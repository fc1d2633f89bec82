/** The file that keeps what the intervals were found to hold. */
import {readFileSync, writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {judge} from "./coverage.js";
import type {Line, Verdict} from "./coverage.js";
import {packLetters, unpackLetters} from "./letters.js";
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
  lines: Line[];
}

export const recordPath = fileURLToPath(new URL("coverage.json", import.meta.url));

/** A line as the file has it: the place of its case, what it is of, and its letters packed. */
type Packed = [place: number, table: Line["table"], key: string, where: string, kind: Line["kind"], worlds: string];

type CaseOf = Pick<Line, "case" | "cadence">;

interface Written extends Omit<CoverageRecord, "lines"> {
  cases: CaseOf[];
  lines: Packed[];
}

export function readRecord(): CoverageRecord {
  const {cases, lines, ...head} = JSON.parse(readFileSync(recordPath, "utf8")) as Written;
  const all = lines.map(([place, table, key, where, kind, worlds]) => ({
    ...cases[place],
    ...{table, key, where, kind, worlds: unpackLetters(worlds)}
  }));
  return {...head, lines: all};
}

/** A line of text per line, so that a change can be read. */
export function recordText({lines, ...head}: CoverageRecord): string {
  const names = [...new Set(lines.map((line) => line.case))];
  const cases = names.map((name): CaseOf => ({case: name, cadence: lines.find((l) => l.case === name)!.cadence}));
  const packed = lines.map(({case: name, table, key, where, kind, worlds}): Packed => {
    return [names.indexOf(name), table, key, where, kind, packLetters(worlds)];
  });
  const text = packed.map((line) => JSON.stringify(line)).join(",\n");
  return `${JSON.stringify({...head, cases}).slice(0, -1)},"lines":[\n${text}\n]}\n`;
}

export const writeRecord = (record: CoverageRecord) => writeFileSync(recordPath, recordText(record));

export type Judged = Omit<Line, "worlds"> & Verdict;

export const judgements = ({lines}: Pick<CoverageRecord, "lines">): Judged[] =>
  lines.map(({worlds, ...rest}) => ({...rest, ...judge({worlds, kind: rest.kind})}));
