/** What the page on participation says: who takes part, what a round and a year pay, and who is no longer there. */
import type {RowOf} from "../../base/catalogue/rows.js";
import {hasInterval, leavesOut} from "../../base/kit/interval.js";
import {count, counted, intervalText, nmr, percent, signedPercent} from "../../base/words/format.js";

type Row = RowOf<"participation">;
type BreakEven = RowOf<"break-even">;
type Year = RowOf<"yearly-return">;
type Survivors = RowOf<"survivors">;

const none = "No round has a stake at these settings";
const noPayouts = "No round has enough payouts at these settings";

/** Saturday rounds, whose pool is another, only where there are no others. */
function mainOf(rows: readonly Row[]): readonly Row[] {
  const others = rows.filter(({cadence}) => cadence !== "saturday");
  return others.length ? others : rows;
}

const staked = (rows: readonly Row[]) => mainOf(rows.filter(({stakers}) => stakers !== null && stakers > 0));

/** Rounds that paid anything. */
const paying = (rows: readonly Row[]) => rows.filter(({negative}) => negative !== null);

/** Of all staked models: the newest rules whose share has an interval, else those with the most rounds. */
export function headline(rows: readonly BreakEven[]): BreakEven | undefined {
  const all = rows.filter(({stake_group: group}) => group === "all");
  return all.findLast(hasBreakEven) ?? [...all].sort((a, b) => b.rounds - a.rounds)[0];
}

const intervalOf = ({break_even_low: low, break_even_high: high}: BreakEven) => ({low, high});
const hasBreakEven = (row: BreakEven) => hasInterval(intervalOf(row));

export function participationAnswer(rows: readonly Row[], shares: readonly BreakEven[]): string {
  const newest = staked(rows).at(-1);
  if (!newest) return `${none}.`;
  const field = `${counted(newest.stakers!, "model")} ${newest.stakers === 1 ? "holds" : "hold"} a stake in the newest round`;
  const found = headline(shares);
  if (!found) return `${field}; what their stakes earn is not known.`;
  const {rounds, break_even: share} = found;
  return `${field}; over ${counted(rounds, "round")} under the same payout rules, ${percent(share)} of payouts were below zero.`;
}

export function stakersTitle(rows: readonly Row[]): string {
  const newest = staked(rows).at(-1);
  if (!newest) return none;
  return `${percent(newest.stakers! / newest.submitters)} of the newest round’s models hold a stake`;
}

export function stakersAlt(rows: readonly Row[]): string {
  const told = staked(rows);
  if (!told.length) return `${none}.`;
  const at = ({round, submitters, stakers, new: coming, gone}: Row) =>
    `round ${round}: ${count(submitters)} models, ${count(stakers!)} with a stake, ${known(coming)} new, ${known(gone)} gone`;
  return `Models by round. ${ends(told).map(at).join("; ")}.`;
}

const known = (value: number | null) => (value === null ? "an unknown number" : count(value));

const ends = <R>(rows: readonly R[]): R[] => [...new Set([rows[0], rows[rows.length - 1]])];

export function moneyTitle(rows: readonly Row[]): string {
  const newest = paying(rows).at(-1);
  if (!newest) return "No payout is known at these settings";
  const way = newest.payout! < 0 ? "burned" : "paid";
  return `The newest round with payouts ${way} ${nmr(Math.abs(newest.payout!))} NMR net`;
}

export function moneyAlt(rows: readonly Row[]): string {
  const told = paying(rows);
  if (!told.length) return "No payout is known at these settings.";
  const at = ({round, paid, burned, at_stake: stake}: Row) =>
    `round ${round}: ${nmr(paid)} NMR paid, ${nmr(burned)} burned, ${nmr(stake)} at stake`;
  return `Payouts by round. ${ends(told).map(at).join("; ")}.`;
}

/** Which share of the stakes is known, where an official total says it. */
export function coverageNotes(rows: readonly Survivors[]): string[] {
  const least = rows.filter(({covered}) => covered !== null).sort((a, b) => a.covered! - b.covered!)[0];
  if (!least || least.covered! > 0.999) return [];
  return [
    `Models that have left the source are missing: of the official stake, the rounds with payouts ${least.payout_regime} hold ${percent(least.covered, 1)}`
  ];
}

export function breakEvenTitle(rows: readonly BreakEven[]): string {
  const found = headline(rows);
  if (!found) return noPayouts;
  return hasBreakEven(found)
    ? `To be paid, a model must beat ${percent(found.break_even)} of stakers`
    : `In these rounds, ${percent(found.break_even)} of payouts were below zero`;
}

export const breakEvenText = (row: BreakEven): string =>
  percent(row.break_even) + intervalText(intervalOf(row), percent);

/** Under which scores and payouts were made. */
export type Rules = Pick<BreakEven, "payout_regime" | "score_regime">;

/** `payouts from 222`; with the rules of scores where these do not follow. */
export const rulesName = ({payout_regime: payout, score_regime: score}: Rules) =>
  payout === score ? `rules ${payout}` : `payouts ${payout}, scores ${score}`;

/** Of a row of the figure on the percentile to beat. */
export const breakEvenLabel = (row: Rules): string => rulesName(row).replace(", ", ",\n");

export const groupNames = {all: "all", low: "smallest third", middle: "middle third", high: "largest third"} as const;

export function breakEvenAlt(rows: readonly BreakEven[]): string {
  if (!rows.length) return `${noPayouts}.`;
  const one = (row: BreakEven) => `${rulesName(row)}, ${groupNames[row.stake_group]}: ${breakEvenText(row)}`;
  return `Share of staked models with a payout below zero, 95 % intervals in brackets. ${rows.map(one).join("; ")}.`;
}

export function yearTitle(rows: readonly Year[]): string {
  const newest = rows.at(-1);
  if (!newest) return noPayouts;
  return `The newest year’s rounds under the newest rules returned ${percent(newest.weighted)}`;
}

export const yearName = ({year, payout_regime: payout, rounds, calendar}: Year) =>
  `${year}, payouts ${payout}: ${rounds === calendar ? counted(rounds, "round") : `${rounds} of ${calendar} rounds`}`;

/** By which the figure knows its panel: of one year there may be several rules. */
export const yearKey = (row: Pick<Year, "year" | "payout_regime" | "staking_regime">) =>
  [row.year, row.payout_regime, row.staking_regime].join(" ");

export function yearAlt(rows: readonly Year[]): string {
  if (!rows.length) return `${noPayouts}.`;
  const one = (row: Year) =>
    `${yearName(row)}, all stake ${signedPercent(row.weighted)}, the median model ${signedPercent(row.median)}`;
  return `What the rounds of a year paid, as a share of the stake. ${rows.map(one).join("; ")}.`;
}

const differenceOf = ({difference_low: low, difference_high: high}: Survivors) => ({low, high});

export function survivorsTitle(rows: readonly Survivors[]): string {
  const told = rows.filter((row) => hasInterval(differenceOf(row)));
  if (!rows.length) return "No model of these rounds is still there";
  const clear = told.findLast((row) => leavesOut(differenceOf(row)));
  if (clear) return `Models that are still there earned ${clear.difference > 0 ? "more" : "less"} than all did`;
  return "Whether models that are still there earned more is unclear";
}

export const survivorsMore = (row: Survivors) =>
  `${percent(row.share)} still there; all ${percent(row.return_all, 2)}, these ${percent(row.return_stayed, 2)}`;

export function survivorsAlt(rows: readonly Survivors[]): string {
  if (!rows.length) return "No model of these rounds is still there.";
  const one = (row: Survivors) =>
    `${rulesName(row)}: ${survivorsMore(row)}, difference ${signedPercent(row.difference, 2)}${intervalText(differenceOf(row), (value) => signedPercent(value, 2))}`;
  return `Mean payout over stake in a round, of all staked models and of those that are still there. ${rows.map(one).join("; ")}.`;
}
