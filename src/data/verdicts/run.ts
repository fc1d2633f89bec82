/** How often a verdict comes to which word: worlds by the hundred, each judged by what the pages call. */
import type {Counts} from "../../components/base/verdicts/rates.js";
import {Random} from "../../components/base/kit/random.js";
import type {Part} from "../coverage/parts.js";
import {lightWorld} from "../coverage/world.js";
import type {VerdictCase} from "./cases.js";

/** Its worlds are none of those that intervals are judged in. */
const stream = 14;

/** Worlds `from` and further of the case at a place of the list. */
export function runWorlds({world, judge}: VerdictCase, {seed, place, from, worlds}: Part & {seed: number}): Counts {
  const all = Array.from({length: worlds}, (_, w) =>
    judge(lightWorld(new Random(seed).fork(stream, place, from + w), world).panel)
  );
  return sumOf(
    all.map((words) => Object.fromEntries(Object.entries(words).map(([name, word]) => [name, {[word]: 1}])))
  );
}

/** Counts of some worlds and of others together. */
export function sumOf(all: readonly Counts[]): Counts {
  const sum: Counts = {};
  for (const counts of all)
    for (const [verdict, words] of Object.entries(counts)) {
      const own = (sum[verdict] ??= {});
      for (const [word, n] of Object.entries(words)) own[word] = (own[word] ?? 0) + n;
    }
  return sum;
}
