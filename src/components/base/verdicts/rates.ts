/** How often verdicts come to which word in simulated worlds whose truth is known. */

/** By verdict and word: in how many worlds. */
export type Counts = Record<string, Record<string, number>>;

/** By verdict: some of its words. */
type WordsOf = Partial<Record<string, readonly string[]>>;

/** Worlds of one kind. */
export interface JudgedCase {
  name: string;
  cadence: "weekly" | "daily";
  /** of a world; models about */
  rounds: number;
  models: number;
  /** nothing is there to find, or something was planted */
  kind: "null" | "planted";
  worlds: number;
  counts: Counts;
  /** words that say what is not so */
  wrong: WordsOf;
  /** words that find what is there */
  finds: WordsOf;
}

export interface JudgedVerdicts {
  seed: number;
  /** whether the run was made with the code as it is */
  current: boolean;
  cases: JudgedCase[];
}

/** In how many worlds a verdict comes to one of some words. */
export const timesOf = ({counts}: Pick<JudgedCase, "counts">, verdict: string, words: readonly string[] = []) =>
  words.reduce((sum, word) => sum + (counts[verdict]?.[word] ?? 0), 0);

/** In what share of the worlds a verdict is wrong; null where nothing that it says would be. */
export function wrongShare(one: JudgedCase, verdict: string): number | null {
  const words = one.wrong[verdict];
  return words?.length && one.worlds ? timesOf(one, verdict, words) / one.worlds : null;
}

/** In what share it finds what is there; null where nothing is. */
export function foundShare(one: JudgedCase, verdict: string): number | null {
  const words = one.finds[verdict];
  return words?.length && one.worlds ? timesOf(one, verdict, words) / one.worlds : null;
}

/** What is so in a case, without the pace of its rounds. */
export const whatOf = ({name, cadence}: Pick<JudgedCase, "name" | "cadence">) =>
  name.replace(`, ${cadence} rounds`, "");

export interface Rates {
  /** the largest share of wrong words over the kinds of worlds in which nothing is there */
  wrong: number;
  /** worlds of each of these kinds, at least */
  worlds: number;
  /** the largest share of wrong words where something was planted, and what; null where none can be wrong there */
  missed: {what: string; share: number} | null;
  /** what was planted, in the first case that the verdict can find, and its share at either pace */
  planted: {what: string; least: number; most: number} | null;
}

/** What a verdict on a page says of itself; null where it was not judged. */
export function ratesOf({cases}: Pick<JudgedVerdicts, "cases">, verdict: string): Rates | null {
  const judged = (kind: JudgedCase["kind"]) =>
    cases.filter((one) => one.kind === kind && wrongShare(one, verdict) !== null);
  const nothing = judged("null");
  if (!nothing.length) return null;
  const found = cases.filter((one) => one.kind === "planted" && foundShare(one, verdict) !== null);
  const [worst] = judged("planted").sort((a, b) => wrongShare(b, verdict)! - wrongShare(a, verdict)!);
  const own = found.filter((one) => whatOf(one) === whatOf(found[0])).map((one) => foundShare(one, verdict)!);
  return {
    wrong: Math.max(...nothing.map((one) => wrongShare(one, verdict)!)),
    worlds: Math.min(...nothing.map(({worlds}) => worlds)),
    missed: worst ? {what: whatOf(worst), share: wrongShare(worst, verdict)!} : null,
    planted: own.length ? {what: whatOf(found[0]), least: Math.min(...own), most: Math.max(...own)} : null
  };
}
