/** How often 95 % intervals hold the truth, and tests reject it: worlds by the thousand, through the table functions themselves. */
import {Random} from "../../components/base/kit/random.js";
import type {TableName} from "../../components/base/catalogue/index.js";
import {normalQuantile} from "../../components/statistics/distributions/normal.js";
import type {Case} from "./cases.js";
import type {Kind} from "./held.js";
import {lightWorld} from "./world.js";
import type {WorldOptions} from "./world-options.js";

/** One number with an interval or a p-value, in some worlds. */
interface Judged {
  case: string;
  cadence: WorldOptions["cadence"];
  table: TableName;
  key: string;
  where: string;
  kind: Kind;
}

/** World by world: a letter for each, 1 = held (not rejected), 0 = missed, - = none. */
export interface Line extends Judged {
  worlds: string;
}

/** All worlds together: how many have an interval, and how many of these held (were not rejected). */
export interface Count extends Judged {
  intervals: number;
  held: number;
}

/** Coverage of a line (of a test: how often it does not reject), whether it passes, and why. */
export interface Verdict {
  intervals: number;
  coverage: number;
  low: number;
  high: number;
  passes: boolean;
}

/** So far may the coverage of intervals lie from 95 %, and the size of tests from 5 %. */
const bounds = {interval: [0.92, 0.98], size: [0.93, 0.97], naive: [0, 1]} as const;

/** Worlds `from` and further of the case at a place of the list. */
export function runCase(
  {name, world, tables, drawn}: Case,
  {seed, worlds, place, from = 0}: {seed: number; worlds: number; place: number; from?: number}
): Line[] {
  const found = new Map<string, Line>();
  const letters = new Map<Line, string[]>();
  for (let w = 0; w < worlds; ++w) {
    const made = lightWorld(new Random(seed).fork(drawn ?? place, from + w), world);
    for (const {table, run, settings, held} of tables)
      for (const {key, where, kind, held: is} of held(run(made.panel, settings), made)) {
        const id = [table, key, where, kind].join("|");
        let line = found.get(id);
        if (!line) {
          line = {case: name, cadence: world.cadence, table, key, where, kind, worlds: ""};
          found.set(id, line);
          letters.set(line, new Array<string>(worlds).fill("-"));
        }
        letters.get(line)![w] = is === null ? "-" : is ? "1" : "0";
      }
  }
  return [...found.values()].map((line) => ({...line, worlds: letters.get(line)!.join("")}));
}

export function countOf({worlds, ...line}: Line): Count {
  const times = (letter: string) => worlds.split(letter).length - 1;
  return {...line, intervals: times("0") + times("1"), held: times("1")};
}

/** A line fails where the 99 % binomial interval of its share (Wilson's) lies outside the bounds, or without intervals. */
export function judge({intervals, held, kind}: Pick<Count, "intervals" | "held" | "kind">): Verdict {
  const z = normalQuantile(0.995);
  const coverage = held / intervals;
  const centre = (held + (z * z) / 2) / (intervals + z * z);
  const reach = (z / (intervals + z * z)) * Math.sqrt((held * (intervals - held)) / intervals + (z * z) / 4);
  const [low, high] = [centre - reach, centre + reach];
  const [least, most] = bounds[kind];
  return {intervals, coverage, low, high, passes: intervals > 0 && high >= least && low <= most};
}
