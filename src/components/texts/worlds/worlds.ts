/** What the page on worlds says: of each figure in each world the truth, the verdict, and whether it found it. */
import {hasInterval} from "../../base/kit/interval.js";
import {count, counted, fixed, rangeText, signed} from "../../base/words/format.js";
import {capital} from "../../base/words/words.js";
import {outcomeOf} from "../../base/worlds/outcome.js";
import type {Outcome, Sign} from "../../base/worlds/outcome.js";
import {decimals, questions} from "../../base/worlds/world.js";
import type {Cell, Question, ShownWorld, Worlds} from "../../base/worlds/world.js";

export interface QuestionWords {
  /** the heading of the row */
  asks: string;
  /** what is drawn */
  drawn: string;
  /** what the truth is measured by */
  truth: string;
  /** the x axis */
  axis: string;
  /** the verdict, by its direction */
  says: Record<Sign, string>;
}

export const questionWords: Record<Question, QuestionWords> = {
  stake: {
    asks: "Are larger stakes closer to the meta-model?",
    drawn: "Mean similarity by stake decile",
    truth: "top less bottom decile if all stakes were equal",
    axis: "stake decile →",
    says: {1: "closer", 0: "no difference", [-1]: "less close"}
  },
  penalty: {
    asks: "Do models closer to the meta-model have less MMC?",
    drawn: "Mean MMC by decile of similarity",
    truth: "last less first decile, as signals pay in the long run",
    axis: "decile of similarity →",
    says: {1: "less MMC", 0: "no difference", [-1]: "more MMC"}
  },
  trend: {
    asks: "Is crowding growing?",
    drawn: "Similarity by round, stake-weighted (brown) and by model (blue)",
    truth: "what copying adds a year",
    axis: "round →",
    says: {1: "grows", 0: "does not grow", [-1]: "shrinks"}
  },
  cost: {
    asks: "Does a raise cost MMC?",
    drawn: "Mean MMC around a raise to five times the stake or more",
    truth: "what the raise itself does",
    axis: "rounds from the raise →",
    says: {1: "costs MMC", 0: "no cost of the claimed size", [-1]: "brings MMC"}
  },
  closer: {
    asks: "Does a raise bring a model closer to the meta-model?",
    drawn: "Mean similarity around the same raises",
    truth: "what the raise itself does",
    axis: "rounds from the raise →",
    says: {1: "closer", 0: "no change", [-1]: "less close"}
  }
};

/** `+0.10`; where no mechanism makes it `none`, with what chance makes of it. */
export function truthLine(question: Question, {truth: {value, made}}: Pick<Cell, "truth">): string {
  const shown = signed(value, decimals[question]);
  if (made) return shown;
  return /[1-9]/.test(shown) ? `none (${shown} by chance)` : "none";
}

/** `closer, +0.16 (+0.08 to +0.24)` */
export function verdictLine(question: Question, {said, estimate}: Pick<Cell, "said" | "estimate">): string {
  const words = said === null ? "unclear" : questionWords[question].says[said];
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
  missed: {mark: "?", word: "missed", means: "something is there, and the verdict is unclear"},
  misled: {
    mark: "✗",
    word: "misled",
    means: "the verdict claims what chance or arithmetic makes, not the world’s mechanism"
  }
};

/** `Calm` */
export const worldTitle = ({name}: Pick<ShownWorld, "name">) => capital(name);

/** The mechanism of a world in one line. */
export const worldLine = ({about}: Pick<ShownWorld, "about">) => `${capital(about)}.`;

/** `130,777 rows of 976 models, 68 raises that count` */
export const worldSize = ({rows, models, raises}: Pick<ShownWorld, "rows" | "models" | "raises">) =>
  `${count(rows)} rows of ${counted(models, "model")}, ${counted(raises, "raise")}`;

/** How many verdicts are right, and what the others do: at most 25 words and 3 numbers. */
export function worldsAnswer({worlds}: Pick<Worlds, "worlds">): string {
  const all = worlds.flatMap(({cells}) => questions.map((question) => outcomeIn(cells[question])));
  const number = (outcome: Outcome) => all.filter((one) => one === outcome).length;
  const right = number("found") + number("silent");
  if (right === all.length) return `All ${all.length} verdicts are right in these simulated worlds.`;
  const start = `${right} of ${all.length} verdicts are right in these simulated worlds`;
  return `${start}; ${wrongText({misled: number("misled"), missed: number("missed")})}.`;
}

/** What those do that are not right. */
function wrongText({misled, missed}: {misled: number; missed: number}): string {
  const others = (n: number, one: string, several: string) => (n === 1 ? `the other ${one}` : `the others ${several}`);
  const miss = others(missed, "misses what is there", "miss what is there");
  if (!misled) return miss;
  if (!missed) return others(misled, "misleads", "mislead");
  return `${misled} ${misled === 1 ? "misleads" : "mislead"}, and ${miss}`;
}

/** For those who do not see a cell. */
export function cellAlt(question: Question, world: ShownWorld): string {
  const cell = world.cells[question];
  const known = cell.points.filter((point) => point.y !== null);
  const {drawn, truth} = questionWords[question];
  const start = `${drawn}, simulated world ${world.name}.`;
  if (!known.length) return `${start} Nothing to draw.`;
  const show = (y: number | null) => fixed(y, Math.max(2, decimals[question]));
  return `${start} From ${show(known[0].y)} to ${show(known.at(-1)!.y)} over ${known.length} points. Truth, ${truth}: ${truthLine(question, cell)}. Verdict: ${verdictLine(question, cell)}.`;
}

/** Beside the mark of simulated data: the seed, and whether the code has changed since. */
export const sourceWords = ({seed, current}: Pick<Worlds, "seed" | "current">) =>
  `Seed ${seed}, recorded with ${current ? "this" : "other"} code`;

/** What the record is of. */
export function recordLine({stocks, code, worlds}: Worlds): string {
  const [{rounds}] = worlds;
  return `Code ${code}: rounds ${rounds[0]} to ${rounds[1]}, ${count(stocks)} stocks.`;
}
