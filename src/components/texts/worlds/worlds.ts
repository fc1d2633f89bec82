/** What the page on worlds says: of each figure in each world the truth, the verdict, and whether it found it. */
import {hasInterval} from "../../base/kit/interval.js";
import {count, counted, fixed, rangeText, signed} from "../../base/words/format.js";
import {capital, listed} from "../../base/words/words.js";
import {outcomeOf} from "../../base/worlds/outcome.js";
import type {Outcome, Sign} from "../../base/worlds/outcome.js";
import {decimals, questions} from "../../base/worlds/world.js";
import type {Cell, Question, ShownWorld, Worlds} from "../../base/worlds/world.js";

export interface QuestionWords {
  /** the heading of the row */
  asks: string;
  /** what is drawn */
  drawn: string;
  /** the x axis */
  axis: string;
  /** the truth, where a mechanism makes it; `value` with its sign */
  truth: (value: string) => string;
  /** the truth, where a world can be without one */
  chance?: (value: string) => string;
  /** the verdict, by its direction */
  says: Record<Sign, string>;
  /** the verdict that decides nothing */
  unclear: string;
}

export const questionWords: Record<Question, QuestionWords> = {
  stake: {
    asks: "Are larger stakes closer to the meta-model?",
    drawn: "Mean similarity to the meta-model by stake decile",
    axis: "stake decile →",
    truth: (value) => `${value} would be left if all stakes were equal`,
    chance: (value) => `none: ${value} would be left if all stakes were equal, by chance`,
    says: {1: "larger stakes are closer", 0: "no difference", [-1]: "larger stakes are less close"},
    unclear: "unclear whether larger stakes are closer"
  },
  penalty: {
    asks: "Do models closer to the meta-model have less MMC?",
    drawn: "Mean MMC by decile of similarity",
    axis: "decile of similarity →",
    truth: (value) => `${value} from the first to the last decile, as signals pay in the long run`,
    says: {1: "closer models have less MMC", 0: "no difference", [-1]: "closer models have more MMC"},
    unclear: "unclear whether closer models have less MMC"
  },
  trend: {
    asks: "Is crowding growing?",
    drawn: "Similarity to the meta-model by round: weighted with the stake (brown), each model counted once (blue)",
    axis: "round →",
    truth: (value) => `copying alone moves it by ${value} a year`,
    chance: (value) => `nobody comes to copy: ${value} a year`,
    says: {1: "crowding grows", 0: "crowding does not grow", [-1]: "crowding shrinks"},
    unclear: "unclear whether crowding grows"
  },
  cost: {
    asks: "Does a raise cost MMC?",
    drawn: "Mean MMC around a raise of the stake to five times or more; level lines: before and after",
    axis: "rounds from the raise →",
    truth: (value) => `the raise itself moves MMC by ${value}`,
    says: {1: "closeness costs MMC", 0: "no cost of the claimed size", [-1]: "closeness brings MMC"},
    unclear: "unclear whether closeness costs MMC"
  },
  closer: {
    asks: "Does a raise bring a model closer to the meta-model?",
    drawn: "Mean similarity to the meta-model around the same raises",
    axis: "rounds from the raise →",
    truth: (value) => `the raise itself moves it by ${value}`,
    says: {1: "closer after the raise", 0: "no change", [-1]: "less close after the raise"},
    unclear: "unclear whether models come closer"
  }
};

/** `Truth: …`; a number that prints as nothing has no sign. */
export function truthLine(question: Question, {truth: {value, made}}: Pick<Cell, "truth">): string {
  const {truth, chance = truth} = questionWords[question];
  return (made ? truth : chance)(signed(value, decimals[question]));
}

/** `larger stakes are closer, +0.16 (+0.08 to +0.24)` */
export function verdictLine(question: Question, {said, estimate}: Pick<Cell, "said" | "estimate">): string {
  const {says, unclear} = questionWords[question];
  const words = said === null ? unclear : says[said];
  if (estimate.estimate === null) return words;
  const show = (value: number) => signed(value, decimals[question]);
  const interval = hasInterval(estimate) ? `(${rangeText(estimate, show)})` : "(no interval)";
  return `${words}, ${show(estimate.estimate)} ${interval}`;
}

export const outcomeIn = ({said, truth}: Pick<Cell, "said" | "truth">): Outcome =>
  outcomeOf({said, truth: truth.direction});

/** A mark that needs no colour, its word, and what it means. */
export const outcomeWords: Record<Outcome, {mark: string; word: string; means: string}> = {
  found: {mark: "✓", word: "found", means: "the verdict says what is true"},
  silent: {mark: "–", word: "rightly silent", means: "nothing is there, and the verdict claims nothing"},
  missed: {mark: "?", word: "missed", means: "something is there, and the verdict leaves it open"},
  misled: {
    mark: "✗",
    word: "misled",
    means: "the verdict claims what arithmetic or chance makes, not the world’s mechanism"
  }
};

/** `Calm` */
export const worldTitle = ({name}: Pick<ShownWorld, "name">) => capital(name);

/** The mechanism of a world in one line. */
export const worldLine = ({about}: Pick<ShownWorld, "about">) => `${capital(about)}.`;

/** `130,777 rows of 976 models, 68 raises that count` */
export const worldSize = ({rows, models, raises}: Pick<ShownWorld, "rows" | "models" | "raises">) =>
  `${count(rows)} rows of ${counted(models, "model")}, ${counted(raises, "raise")}`;

/** How many verdicts came to what, in at most 25 words. */
export function worldsAnswer({worlds}: Pick<Worlds, "worlds">): string {
  const all = worlds.flatMap(({cells}) => questions.map((question) => outcomeIn(cells[question])));
  const parts = (Object.keys(comesTo) as Outcome[])
    .map((outcome) => ({outcome, n: all.filter((one) => one === outcome).length}))
    .filter(({n}) => n > 0)
    .map(({outcome, n}) => `${n} ${comesTo[outcome][n === 1 ? 0 : 1]}`);
  return `Of ${counted(all.length, "verdict")} in ${counted(worlds.length, "simulated world")} ${listed(parts)}.`;
}

/** What one verdict does, and what several do. */
const comesTo: Record<Outcome, [one: string, several: string]> = {
  found: ["finds the truth", "find the truth"],
  missed: ["misses it", "miss it"],
  silent: ["is rightly silent", "are rightly silent"],
  misled: ["misleads", "mislead"]
};

/** For those who do not see a cell. */
export function cellAlt(question: Question, world: ShownWorld): string {
  const cell = world.cells[question];
  const known = cell.points.filter((point) => point.y !== null);
  const start = `${questionWords[question].drawn}, simulated world ${world.name}.`;
  if (!known.length) return `${start} Nothing to draw.`;
  const show = (y: number | null) => fixed(y, Math.max(2, decimals[question]));
  return `${start} From ${show(known[0].y)} to ${show(known.at(-1)!.y)} over ${known.length} points. Truth: ${truthLine(question, cell)}. Verdict: ${verdictLine(question, cell)}.`;
}

/** Beside the mark of simulated data: the seed, and whether the code has changed since. */
export const sourceWords = ({seed, current}: Pick<Worlds, "seed" | "current">) =>
  `Seed ${seed}, recorded with ${current ? "this" : "other"} code`;

/** What the record is of. */
export function recordLine(record: Worlds): string {
  const {stocks, code, worlds} = record;
  const [{rounds}] = worlds;
  return `${sourceWords(record)} (${code}): rounds ${rounds[0]} to ${rounds[1]}, ${count(stocks)} stocks.`;
}
