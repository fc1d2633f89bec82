/** What a sentence asks of its reader: words and numbers. */

/** Runs of letters or digits, marks between them apart: `0.0044`, `MMC`, `meta-model` are one each; a sign or unit alone is none. */
export const wordsIn = (text: string): string[] =>
  text
    .split(/[\s|]+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""))
    .filter((word) => word !== "");

const named = /^(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundred|thousand)$/i;

/** Runs of digits with what belongs to them, and number words. A name such as CORR60, or one in quotation marks, is none. */
export const numbersIn = (text: string): string[] => {
  const unnamed = text.replace(/“[^”]*”/g, "");
  const digits = unnamed.match(/(?<![\p{L}\d])[+−-]?\d(?:[\d.,]*\d)?(?![\p{L}\d])/gu) ?? [];
  return [...digits, ...wordsIn(unnamed).filter((word) => named.test(word))];
};

export interface Limit {
  words: number;
  numbers: number;
}

export const limits = {
  answer: {words: 25, numbers: 3},
  title: {words: 12, numbers: 1},
  caption: {words: 30, numbers: Infinity}
} as const satisfies Record<string, Limit>;

/** `27 words, 4 numbers: …` where a text goes beyond its limit, else nothing. */
export function beyond(text: string, {words, numbers}: Limit): string[] {
  const found = [wordsIn(text).length, numbersIn(text).length];
  return found[0] > words || found[1] > numbers ? [`${found[0]} words, ${found[1]} numbers: ${text}`] : [];
}
