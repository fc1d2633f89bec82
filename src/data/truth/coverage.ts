/** How often 95 % intervals hold the truth: worlds by the thousand, through the table functions themselves. */
import {Random} from "../../components/base/random.js";
import {readSettings} from "../../components/base/settings.js";
import {normalQuantile} from "../../components/statistics/inference/normal.js";
import {judged} from "./cases.js";
import type {Case} from "./cases.js";
import {lightWorld} from "./world.js";

/** One interval column: `worlds` holds a letter per world, 1 = held, 0 = missed, - = no interval. */
export interface Line {
  case: string;
  table: string;
  column: string;
  worlds: string;
}

/** Coverage of a line, whether it passes, and why. */
export interface Verdict {
  intervals: number;
  coverage: number;
  low: number;
  high: number;
  passes: boolean;
}

/** Coverage may lie so far from 95 %. */
export const bounds = [0.92, 0.98] as const;

export function runCase(
  {name, table, world, texts, held}: Case,
  {seed, worlds, place, from = 0}: {seed: number; worlds: number; place: number; from?: number}
): Line[] {
  const settings = readSettings(texts, {table});
  const found = new Map<string, string[]>();
  for (let w = from; w < from + worlds; ++w) {
    const made = lightWorld(new Random(seed).fork(place, w), world);
    for (const {column, low, high, truth} of held(judged[table](made.panel, settings), made)) {
      const letters = found.get(column) ?? [];
      found.set(column, letters);
      letters.push(low === null || high === null ? "-" : low <= truth && truth <= high ? "1" : "0");
    }
  }
  return [...found].map(([column, letters]) => ({case: name, table, column, worlds: letters.join("")}));
}

/** A line fails where the 99 % binomial interval of its coverage (Wilson's) lies outside the bounds, or without intervals. */
export function judge({worlds}: Pick<Line, "worlds">): Verdict {
  const hits = worlds.split("1").length - 1;
  const intervals = hits + worlds.split("0").length - 1;
  const z = normalQuantile(0.995);
  const coverage = hits / intervals;
  const centre = (hits + (z * z) / 2) / (intervals + z * z);
  const reach = (z / (intervals + z * z)) * Math.sqrt((hits * (intervals - hits)) / intervals + (z * z) / 4);
  const [low, high] = [centre - reach, centre + reach];
  return {intervals, coverage, low, high, passes: intervals > 0 && high >= bounds[0] && low <= bounds[1]};
}
