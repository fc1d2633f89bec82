/** The file that keeps what the intervals were found to hold. */
import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {judge} from "./coverage.js";
import type {Line, Verdict} from "./coverage.js";

/** One run. */
export interface CoverageRecord {
  seed: number;
  /** worlds per case */
  worlds: number;
  /** hash of the code that was run */
  code: string;
  lines: Line[];
}

export const recordPath = fileURLToPath(new URL("coverage.json", import.meta.url));

export const readRecord = () => JSON.parse(readFileSync(recordPath, "utf8")) as CoverageRecord;

export type Judged = Omit<Line, "worlds"> & Verdict;

export const judgements = ({lines}: CoverageRecord): Judged[] =>
  lines.map(({worlds, ...rest}) => ({...rest, ...judge({worlds})}));
