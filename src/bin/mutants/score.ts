import {existsSync, readFileSync} from "node:fs";

/** What became of the mutants of one file. */
export interface Score {
  path: string;
  killed: number;
  tested: number;
  survivors: Survivor[];
}

interface Survivor {
  line: number;
  column: number;
  mutator: string;
  replacement: string;
}

interface Mutant {
  status: string;
  mutatorName: string;
  replacement?: string;
  location: {start: {line: number; column: number}};
}

interface Report {
  files: Record<string, {mutants: Mutant[]}>;
}

/** A mutant that never ends is noticed; one that no test reaches is not. */
const noticed = ["Killed", "Timeout"];
const counted = [...noticed, "Survived", "NoCoverage"];

/** Reads Stryker's report on one file; no mutant where it wrote none. */
export function scoreOf(path: string, report: string): Score {
  const files = existsSync(report) ? (JSON.parse(readFileSync(report, "utf8")) as Report).files : {};
  const mutants = Object.values(files)
    .flatMap(({mutants}) => mutants)
    .filter(({status}) => counted.includes(status));
  const survivors = mutants.filter(({status}) => !noticed.includes(status)).map(survivorOf);
  survivors.sort((a, b) => a.line - b.line || a.column - b.column);
  return {path, killed: mutants.length - survivors.length, tested: mutants.length, survivors};
}

const survivorOf = ({mutatorName, replacement = "", location: {start}}: Mutant): Survivor => ({
  ...start,
  mutator: mutatorName,
  replacement: replacement.replace(/\s+/g, " ").slice(0, 80)
});

/** A file's line, and one for each survivor, with its place as editors open it. */
export function scoreText({path, killed, tested, survivors}: Score): string {
  const lines = survivors.map(({line, column, mutator, replacement}) =>
    `  ${path}:${line}:${column} ${mutator} ${replacement}`.trimEnd()
  );
  return [`${path}: ${killed} of ${tested} killed`, ...lines].join("\n");
}

/** All files together. */
export function totalText(scores: readonly Score[]): string {
  const sum = (pick: (score: Score) => number) => scores.reduce((total, score) => total + pick(score), 0);
  const [killed, tested] = [sum((score) => score.killed), sum((score) => score.tested)];
  const share = tested === 0 ? "" : ` (${((100 * killed) / tested).toFixed(1)} %)`;
  return `score: ${killed} of ${tested} mutants killed${share}, in ${scores.length} files`;
}
