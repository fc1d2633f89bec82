/** The file that keeps how often verdicts came to which word. */
import {readFileSync, writeFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import type {Counts, JudgedCase, JudgedVerdicts} from "../../components/base/verdicts/rates.js";
import {meanSize} from "../coverage/world-models.js";
import type {VerdictCase} from "./cases.js";
import type {Counted} from "./kept.js";
import {sumOf} from "./run.js";

export interface VerdictRecord extends Pick<JudgedVerdicts, "seed" | "cases"> {
  /** hash of the code that was run */
  code: string;
}

const recordPath = fileURLToPath(new URL("verdicts.json", import.meta.url));

export const readVerdicts = (): VerdictRecord => JSON.parse(readFileSync(recordPath, "utf8")) as VerdictRecord;

/** A line of text per case, so that a change can be read. */
export function verdictsText({cases, ...head}: VerdictRecord): string {
  const lines = cases.map((one) => JSON.stringify(one)).join(",\n");
  return `${JSON.stringify(head).slice(0, -1)},"cases":[\n${lines}\n]}\n`;
}

export const writeVerdicts = (record: VerdictRecord) => writeFileSync(recordPath, verdictsText(record));

/** The parts of each case together, in the order of cases; those without any world are left away. */
export function judgedCases(cases: readonly VerdictCase[], made: readonly Counted[]): JudgedCase[] {
  return cases.flatMap(({name, kind, world, wrong, finds}, place) => {
    const own = made.filter(({part}) => part.place === place).sort((a, b) => a.part.from - b.part.from);
    const worlds = own.reduce((sum, {part}) => sum + part.worlds, 0);
    const counts = ordered(sumOf(own.map(({result}) => result)));
    const {cadence, rounds, accounts} = world;
    const models = 10 * Math.round((accounts * meanSize) / 10);
    return worlds ? [{name, cadence, rounds, models, kind, worlds, counts, wrong, finds}] : [];
  });
}

/** Words by their letters: in which part one came first is of no interest. */
const ordered = (counts: Counts): Counts =>
  Object.fromEntries(
    Object.entries(counts).map(([verdict, words]) => [
      verdict,
      Object.fromEntries(Object.entries(words).sort(([a], [b]) => (a < b ? -1 : 1)))
    ])
  );
