/** How often the intervals and tests of the tables of the field hold: counts of worlds, a file for each part. */
import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {Random} from "../../components/base/kit/random.js";
import {countOf} from "../coverage/coverage.js";
import type {Count, Line} from "../coverage/coverage.js";
import {casesOf, partNames} from "./cases.js";
import type {FieldCase, Part} from "./cases.js";

/** So many worlds of each line are kept one by one, for the test that finds them again. */
const first = 10;

/** A count, and a letter for each of the first worlds. */
type FieldLine = Count & {first: string};

export interface FieldRecord {
  seed: number;
  /** worlds per case */
  worlds: number;
  lines: FieldLine[];
}

const pathOf = (part: Part) => fileURLToPath(new URL(`records/${part}.json`, import.meta.url));

export const readFieldRecord = (part: Part): FieldRecord =>
  JSON.parse(readFileSync(pathOf(part), "utf8")) as FieldRecord;

/** The records of all parts. */
export const fieldRecords = (): FieldRecord[] =>
  partNames.filter((part) => existsSync(pathOf(part))).map(readFieldRecord);

/** A line of text per line, so that a change can be read. */
export function writeFieldRecord(part: Part, {lines, ...head}: FieldRecord): void {
  const text = lines.map((line) => JSON.stringify(line)).join(",\n");
  writeFileSync(pathOf(part), `${JSON.stringify(head).slice(0, -1)},"lines":[\n${text}\n]}\n`);
}

/** The cases of a part in so many worlds. */
export function runPart(part: Part, {seed = 1, worlds}: {seed?: number; worlds: number}): FieldRecord {
  const lines = casesOf(part).flatMap((one, place) => runCase(one, {seed, worlds, place}));
  return {seed, worlds, lines: lines.map((line) => ({...countOf(line), first: line.worlds.slice(0, first)}))};
}

function runCase(
  {name, cadence, table, held}: FieldCase,
  {seed, worlds, place}: {seed: number; worlds: number; place: number}
): Line[] {
  const found = new Map<string, {line: Omit<Line, "worlds">; letters: string[]}>();
  for (let w = 0; w < worlds; ++w)
    for (const {key, where, kind, held: is} of held(new Random(seed).fork(place, w))) {
      const id = [key, where, kind].join("|");
      const letters = new Array<string>(worlds).fill("-");
      const own = found.get(id) ?? {line: {case: name, cadence, table, key, where, kind}, letters};
      found.set(id, own);
      own.letters[w] = is === null ? "-" : is ? "1" : "0";
    }
  return [...found.values()].map(({line, letters}) => ({...line, worlds: letters.join("")}));
}
