/** How often verdicts come to which word in simulated worlds whose truth is known. */

/** By verdict and word: in how many worlds. */
export type Counts = Record<string, Record<string, number>>;

/** By verdict: some of its words. */
export type WordsOf = Partial<Record<string, readonly string[]>>;

/** Worlds of one kind. */
export interface JudgedCase {
  name: string;
  cadence: "weekly" | "daily";
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
