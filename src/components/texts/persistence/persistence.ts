/** What the page on persistence says: whether the order of the models lasts beyond the returns that rounds share. */
import type {RowOf} from "../../base/catalogue/rows.js";
import {hasInterval, leavesOut} from "../../base/kit/interval.js";
import type {OrNull, Interval} from "../../base/kit/interval.js";
import {outcomeWords} from "../../base/scores/outcomes.js";
import type {OutcomeWords} from "../../base/scores/outcomes.js";
import {anyPayout} from "../../base/settings/ratings.js";
import type {Rating} from "../../base/settings/ratings.js";
import type {Cadence} from "../../base/snapshot/panel.js";
import {correlation, count, counted, groupWord, intervalText, percent} from "../../base/words/format.js";

export type LagRow = RowOf<"persistence">;
export type CellRow = RowOf<"transitions">;
export type HalfRow = RowOf<"halves">;

interface Ruled {
  score_regime: string;
  /** of returns */
  payout_regime?: string;
}

interface OfSeries extends Ruled {
  cadence: Cadence;
}

/** What ranks the models, as readers know it. */
const ratingWords: Record<Rating, Pick<OutcomeWords, "label" | "words">> = {
  ...outcomeWords,
  return: {label: "return", words: "return on stake"}
};

/** Rows by their rules and cadence, in their order. */
export function seriesIn<R extends OfSeries>(rows: readonly R[]): R[][] {
  const all = new Map<string, R[]>();
  for (const row of rows) {
    const key = `${row.score_regime}|${row.payout_regime}|${row.cadence}`;
    all.set(key, [...(all.get(key) ?? []), row]);
  }
  return [...all.values()];
}

const sameRules = (a: Ruled, b: Ruled) => a.score_regime === b.score_regime && a.payout_regime === b.payout_regime;

/** The newest rules; under them Saturday rounds only where there are no others. */
export function newestSeries<R extends OfSeries>(rows: readonly R[]): R[] {
  const all = seriesIn(rows).filter(([row]) => sameRules(row, rows[rows.length - 1]));
  return all.findLast(([{cadence}]) => cadence !== "saturday") ?? all.at(-1) ?? [];
}

/** `scores from 238`; of returns with what pays: `scores from 238, payouts from 273` */
export const rulesName = ({score_regime: score, payout_regime: payout = anyPayout}: Ruled) =>
  `scores ${score}${payout === anyPayout ? "" : `, payouts ${payout}`}`;

/** `scores from 238, weekly rounds` */
export const seriesName = (of: OfSeries) =>
  `${rulesName(of)}, ${of.cadence === "saturday" ? "Saturday" : of.cadence} rounds`;

/** The shortest lag at which no pair of rounds shares a day of return. */
const apartIn = (rows: readonly LagRow[]): LagRow | undefined => rows.find(({overlap}) => overlap === 0);

const none = "No two rounds hold enough of the same models at these settings";
const close = "All rounds here share days of return, so that luck alone keeps their order";

type Way = "lasts" | "turns" | "unclear";

/** As the interval says, never the estimate. */
function wayOf(of: OrNull<Interval>, beside = 0): Way {
  if (!hasInterval(of) || !leavesOut(of, beside)) return "unclear";
  return of.low > beside ? "lasts" : "turns";
}

const endsOf = (row: LagRow) => ({low: row.autocorrelation_low, high: row.autocorrelation_high});

/** Why it is unclear, as the end of a sentence. */
const doubt = (of: OrNull<Interval>) => (hasInterval(of) ? "and may be zero" : "from too few independent rounds");

const verdicts = {lasts: "Yes", turns: "No, the reverse", unclear: "Unclear"} as const;

export function persistenceAnswer(rows: readonly LagRow[], rating: Rating): string {
  if (!rows.length) return `${none}.`;
  const row = apartIn(newestSeries(rows));
  if (!row) return `${close}.`;
  const way = wayOf(endsOf(row));
  const where = `over rounds ${count(row.days)} days apart${rating === "cwmm" ? "" : ", which share no return"}`;
  const end = way === "unclear" ? `, ${doubt(endsOf(row))}` : "";
  return `${verdicts[way]}: ${where}, the models’ ranks by ${rating === "return" ? "return" : ratingWords[rating].words} correlate ${correlation(row.autocorrelation)} on average${end}.`;
}

export function lagsTitle(rows: readonly LagRow[], rating: Rating): string {
  if (!rows.length) return none;
  const row = apartIn(newestSeries(rows));
  const {label} = ratingWords[rating];
  if (!row) return `All rounds here share days: the order by ${label} must last`;
  return {
    lasts: `The order by ${label} outlasts the days that rounds share`,
    turns: `The order by ${label} turns around once rounds share no day`,
    unclear: `Whether the order by ${label} outlasts shared days is unclear`
  }[wayOf(endsOf(row))];
}

export const lagsAbout = (rating: Rating) =>
  `Mean rank correlation of ${ratingWords[rating].words} between two rounds, over the models ranked in both, by the rounds between them`;

export function lagsAlt(rows: readonly LagRow[], rating: Rating): string {
  if (!rows.length) return `${none}.`;
  const parts = seriesIn(rows).map((series) => {
    const list = series.map(
      (row) =>
        `${counted(row.lag, "round")} ${correlation(row.autocorrelation)}${intervalText(endsOf(row), correlation)}, by luck ${correlation(row.luck)}`
    );
    return `${seriesName(series[0])}: ${list.join("; ")}`;
  });
  return `${lagsAbout(rating)}. ${parts.join(". ")}.`;
}

/** Days between the openings of a pair's rounds, at both ends of the axis. */
export function daysNotes(rows: readonly LagRow[]): string[] {
  const own = rows.length ? newestSeries(rows) : [];
  if (!own.length) return [];
  const [first, last] = [own[0], own[own.length - 1]];
  const days = (row: LagRow) => counted(Math.round(row.days), "day");
  const far = first === last ? "" : `, and rounds ${last.lag} apart ${days(last)}`;
  return [`On average rounds ${first.lag} apart open ${days(first)} apart${far} (${seriesName(own[0])})`];
}

/** What the correlation is beside that of shared returns, where they share some. */
export function excessNotes(rows: readonly LagRow[]): string[] {
  const near = newestSeries(rows)[0];
  if (!near || near.overlap === 0) return [];
  const way = wayOf({low: near.excess_low, high: near.excess_high});
  const beside = {
    lasts: "higher than",
    turns: "lower than, as models change their predictions or their place,",
    unclear: "not clearly different from"
  }[way];
  return [
    `Rounds ${counted(near.lag, "round")} apart share ${percent(near.overlap)} of their days of return: their rank correlation, ${correlation(near.autocorrelation)}, is ${beside} the ${correlation(near.luck)} that luck alone makes of it`
  ];
}

const ofGroups = (rows: readonly CellRow[]) => Math.max(...rows.map(({group}) => group));

/** Of the models of the top group those that are there again. */
const stay = (rows: readonly CellRow[]): CellRow => rows[rows.length - 1];

const shareEnds = (row: CellRow) => ({low: row.share_low, high: row.share_high});

const few = "No two rounds without a shared return hold enough models for these groups";

export function transitionsTitle(rows: readonly CellRow[]): string {
  const own = rows.length ? newestSeries(rows) : [];
  if (!own.length) return few;
  const top = stay(own);
  const beside = {
    lasts: "more than by chance",
    turns: "fewer than by chance",
    unclear: hasInterval(shareEnds(top)) ? "which may be chance" : "too few rounds to judge"
  }[wayOf(shareEnds(top), top.chance)];
  return `${percent(top.share)} of the top ${groupWord(ofGroups(own))} stay there, ${beside}`;
}

export const transitionsAbout = (rows: readonly CellRow[]) => {
  const own = rows.length ? newestSeries(rows) : [];
  return own.length
    ? `Share of each group’s models by their group ${counted(own[0].lag, "round")} later, once no return is shared; ${seriesName(own[0])}`
    : "";
};

export function transitionsAlt(rows: readonly CellRow[]): string {
  const own = rows.length ? newestSeries(rows) : [];
  if (!own.length) return `${few}.`;
  const [low, high] = [own[0], stay(own)];
  const text = (row: CellRow) =>
    `${percent(row.share)}${intervalText(shareEnds(row), percent)}, by chance ${percent(row.chance)}`;
  return `${transitionsAbout(rows)}. Lowest group again lowest: ${text(low)}; highest again highest: ${text(high)}.`;
}

/** What was taken off, as a row of the figure says it. */
export const adjustWords = {
  none: "as they are",
  round: "less each round’s mean",
  cwmm: "less what goes with cwmm"
} as const;

const halfEnds = (row: HalfRow) => ({low: row.correlation_low, high: row.correlation_high});

const noHalves = "No rules have enough rounds for two halves";

/** The newest regime with the most taken off. */
export function halvesTitle(rows: readonly HalfRow[]): string {
  const row = rows.at(-1);
  if (!row) return noHalves;
  return {
    lasts: "Models that did better early tended to do better later",
    turns: "Models that did better early tended to do worse later",
    unclear: "Whether the first half tells of the second is unclear"
  }[wayOf(halfEnds(row))];
}

export const halvesAbout = (rating: Rating) =>
  `Rank correlation of the models’ mean ${ratingWords[rating].words} in the first half of ${rating === "return" ? "the rounds under one payout rule" : "a score regime’s rounds"} with that in the second`;

export function halvesAlt(rows: readonly HalfRow[], rating: Rating): string {
  if (!rows.length) return `${noHalves}.`;
  const list = rows.map(
    (row) =>
      `${rulesName(row)}, ${adjustWords[row.adjust]}: ${correlation(row.correlation)}${intervalText(halfEnds(row), correlation)} over ${counted(row.models, "model")}`
  );
  return `${halvesAbout(rating)}. ${list.join("; ")}.`;
}
