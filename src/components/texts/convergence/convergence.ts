/** What the page on convergence says: whether scores come to rank models alike, and whether models come to score alike. */
import {comparedScores, meanSeries, pairName, scorePairs} from "../../base/catalogue/convergence.js";
import type {ComparedScore, ConvergenceMeasure, Membership} from "../../base/catalogue/convergence.js";
import {estimateIn} from "../../base/catalogue/estimate-in.js";
import type {RowOf} from "../../base/catalogue/rows.js";
import {hasInterval} from "../../base/kit/interval.js";
import {outcomeWords} from "../../base/scores/outcomes.js";
import {leastRounds} from "../../base/trend/slopes.js";
import {counted, signed, signedPercent} from "../../base/words/format.js";
import {capital} from "../../base/words/words.js";

export type Slope = RowOf<"convergence-slopes">;
export type Row = RowOf<"convergence">;
export type Spread = RowOf<"dispersion">;

/** What an interval of a slope says: unknown where there is none. */
export type Way = "closer" | "apart" | "unclear" | "unknown";

/** Closer: correlations rise, spreads fall. */
export function wayOf(slope: Slope | undefined): Way {
  const of = slope && estimateIn(slope, "slope");
  if (!of || of.estimate === null || !hasInterval(of)) return "unknown";
  if (of.low <= 0 && of.high >= 0) return "unclear";
  const rises = of.low > 0;
  return rises === (slope.measure === "correlation") ? "closer" : "apart";
}

const stretchKey = ({score_regime, staking_regime, cadence}: Slope) =>
  [score_regime, staking_regime, cadence].join("|");

/** The lines of one stretch, of the membership told of: the newest one whose mean has an interval, else the newest; Saturdays only where there are no others. */
export function headline(slopes: readonly Slope[], members: Membership): readonly Slope[] {
  const own = slopes.filter((slope) => slope.members === members);
  const others = own.filter(({cadence}) => cadence !== "saturday");
  const some = others.length ? others : own;
  const newest = some.findLast((slope) => slope.series === meanSeries && wayOf(slope) !== "unknown") ?? some.at(-1);
  return newest ? some.filter((slope) => stretchKey(slope) === stretchKey(newest)) : [];
}

/** The line through the mean over pairs, or over scores. */
const meanLine = (told: readonly Slope[], measure: ConvergenceMeasure): Slope | undefined =>
  told.find((slope) => slope.measure === measure && slope.series === meanSeries);

/** `MMC and CORR`, `MMC`, `All pairs` */
export function seriesLabel({measure, series}: Pick<Slope, "measure" | "series">): string {
  if (series === meanSeries) return measure === "correlation" ? "mean of pairs" : "mean of scores";
  const pair = scorePairs.find(({score, other}) => pairName(score, other) === series);
  return pair ? pairLabel(pair) : scoreLabel(series as ComparedScore);
}

export const scoreLabel = (score: ComparedScore) => outcomeWords[score].label;
export const pairLabel = ({score, other}: {score: ComparedScore; other: ComparedScore}) =>
  `${scoreLabel(score)}, ${scoreLabel(other)}`;

/** `+0.05` a year of a correlation, `−8 %` of a spread. */
export const slopeShort = ({measure, slope}: Pick<Slope, "measure" | "slope">): string =>
  measure === "correlation" ? signed(slope, 2) : signedPercent(slope);

const noLine = "No stretch of rounds is long enough for a line";

export function convergenceAnswer(slopes: readonly Slope[], members: Membership): string {
  const told = headline(slopes, members);
  if (!told.length) return `${noLine}.`;
  const [ranks, spread] = [meanLine(told, "correlation"), meanLine(told, "dispersion")];
  const [one, two] = [wayOf(ranks), wayOf(spread)];
  if (one === "unknown" && two === "unknown") return `Unclear: ${lack(told)}.`;
  const {first, last} = ranks ?? told[0];
  const where = `in rounds ${first} to ${last}`;
  if (!isClear(one) && !isClear(two))
    return `Unclear: ${where} neither the agreement of scores nor the spread of models moves beyond chance.`;
  return `${capital(where)}, ${agreementPart(one)}, and ${spreadPart(two)}.`;
}

const isClear = (way: Way) => way === "closer" || way === "apart";
const yearly = (slope: Slope) => `${slopeShort(slope)} a year`;

function agreementPart(way: Way): string {
  if (!isClear(way)) return "whether scores rank models more alike is unclear";
  return `scores rank models ${way === "closer" ? "more" : "less"} alike`;
}

function spreadPart(way: Way): string {
  if (!isClear(way)) return "whether models score closer together is unclear";
  return `models score ${way === "closer" ? "closer together" : "farther apart"}`;
}

/** Why there is no interval. */
function lack(told: readonly Slope[]): string {
  const {rounds} = told[0];
  return rounds < leastRounds
    ? `${counted(rounds, "round")} under one set of rules are too few to tell a trend from chance`
    : "the rounds share too many days of return to tell a trend from chance";
}

export function slopesTitle(slopes: readonly Slope[], members: Membership, measure: ConvergenceMeasure): string {
  const told = headline(slopes, members);
  const line = meanLine(told, measure);
  if (!line) return noLine;
  const way = wayOf(line);
  const what = measure === "correlation" ? "scores come to rank models alike" : "models come to score alike";
  if (way === "unknown") return `Too few rounds to tell whether ${what}`;
  if (way === "unclear") return `Whether ${what} is unclear`;
  if (measure === "correlation")
    return `Scores rank models ${way === "closer" ? "more" : "less"} alike: ${yearly(line)}`;
  return `Models score ${way === "closer" ? "closer together" : "farther apart"}: spread ${yearly(line)}`;
}

const cadenceWords = {weekly: "weekly", weekday: "weekday", saturday: "Saturday"};

/** Which rounds a figure of slopes is about: `weekly rounds 181 to 237`. */
export function stretchWords(told: readonly Slope[]): string {
  if (!told.length) return noLine;
  const {cadence, score_regime, staking_regime, first, last} = told[0];
  return `The newest stretch of rounds that has an interval, else the newest: ${cadenceWords[cadence]} rounds ${first} to ${last}, scores ${score_regime}, staking ${staking_regime}`;
}

export function slopesAlt(slopes: readonly Slope[], members: Membership, measure: ConvergenceMeasure): string {
  const own = headline(slopes, members).filter((slope) => slope.measure === measure);
  if (!own.length) return `${noLine}.`;
  const parts = own.map(
    (slope) => `${seriesLabel(slope)} ${slope.slope === null ? "no line" : slopeShort(slope)} (${wayOf(slope)})`
  );
  const what = measure === "correlation" ? "Change of rank correlations" : "Relative change of spreads";
  return `${what} a year: ${parts.join(", ")}.`;
}

const none = "No resolved round holds staked models with these scores";

/** Of one membership. */
export const ofMembers = <R extends {members: Membership}>(rows: readonly R[], members: Membership): R[] =>
  rows.filter((row) => row.members === members);

/** Pairs and scores that have rows, in order. */
export const pairsIn = (rows: readonly Row[]) =>
  scorePairs.filter(({score, other}) => rows.some((row) => row.score === score && row.other === other));
export const scoresIn = (rows: readonly Spread[]) =>
  comparedScores.filter((score) => rows.some((row) => row.score === score));

export function pairsTitle(rows: readonly Row[]): string {
  const pairs = pairsIn(rows);
  return pairs.length
    ? `How alike ${pairs.length === 1 ? "two scores rank" : "each two scores rank"} the staked models`
    : none;
}

export function pairsAlt(rows: readonly Row[]): string {
  const parts = pairsIn(rows).map((pair) => {
    const own = rows.filter(({score, other}) => score === pair.score && other === pair.other);
    return `${pairLabel(pair)} ${endsText(own, ({correlation}) => signed(correlation, 2))}`;
  });
  return parts.length ? `Rank correlation of two scores over models, by round: ${parts.join("; ")}.` : `${none}.`;
}

export function spreadTitle(rows: readonly Spread[]): string {
  return scoresIn(rows).length ? "Spread of each score across the staked models" : none;
}

export function spreadAlt(rows: readonly Spread[]): string {
  const parts = scoresIn(rows).map((score) => {
    const own = rows.filter((row) => row.score === score);
    return `${scoreLabel(score)} ${endsText(own, ({sd}) => (sd === null ? "–" : sd.toFixed(outcomeWords[score].digits)))}`;
  });
  return parts.length ? `Standard deviation of scores across models, by round: ${parts.join("; ")}.` : `${none}.`;
}

/** From the first to the last round of rows that ascend. */
function endsText<R extends {round: number}>(rows: readonly R[], show: (row: R) => string): string {
  const [first, last] = [rows[0], rows[rows.length - 1]];
  return first === last
    ? `${show(first)} in round ${first.round}`
    : `${show(first)} in round ${first.round}, ${show(last)} in round ${last.round}`;
}
