/** What the page on diversification says: how alike an account's models are, and what more of them change. */
import type {RowOf} from "../../base/catalogue/rows.js";
import {hasInterval, holds, leavesOut} from "../../base/kit/interval.js";
import {correlation, counted, fixed, intervalText, percent, signedPercent} from "../../base/words/format.js";
import {rulesName} from "../participation/participation.js";

export type Likeness = RowOf<"account-likeness">;
export type Sized = RowOf<"diversification">;

const none = "No account has models enough at these settings";

const likenessEnds = ({correlation_low: low, correlation_high: high}: Likeness) => ({low, high});
const effectiveEnds = ({effective_low: low, effective_high: high}: Sized) => ({low, high});
const sharpeEnds = ({sharpe_low: low, sharpe_high: high}: Sized) => ({low, high});
const overEnds = ({sharpe_over_low: low, sharpe_over_high: high}: Sized) => ({low, high});
const fieldEnds = ({over_field_low: low, over_field_high: high}: Sized) => ({low, high});

/** Rows of the newest rules under which accounts can be told from others, else of the newest. */
export function newestLikeness(rows: readonly Likeness[]): Partial<Record<Likeness["pairs"], Likeness>> {
  const pairs = rows.filter((row) => row.correlation !== null);
  const newest = pairs.findLast((row) => row.pairs === "difference" && hasInterval(likenessEnds(row))) ?? pairs.at(-1);
  const own = newest ? pairs.filter((row) => rulesName(row) === rulesName(newest)) : [];
  return Object.fromEntries(own.map((row) => [row.pairs, row]));
}

/** Rows of the newest rules in which some size has an interval, else of the newest. */
export function newestSizes(rows: readonly Sized[]): Sized[] {
  const newest = rows.findLast((row) => hasInterval(effectiveEnds(row))) ?? rows.at(-1);
  return newest ? rows.filter((row) => rulesName(row) === rulesName(newest)) : [];
}

/** Of a row of the figures by size. */
export const sizeLabel = ({size}: Pick<Sized, "size">) => (size === "1" ? "1 model" : `${size} models`);

/** The largest accounts whose effective number has an interval; not those of one model. */
const largestOf = (rows: readonly Sized[]) =>
  newestSizes(rows).findLast((row) => row.size !== "1" && hasInterval(effectiveEnds(row)));

/** `accounts of 4 to 5 models` */
const accountsOf = ({size}: Sized) => `accounts of ${size} ${size === "1" ? "model" : "models"}`;

export function diversificationAnswer(likeness: readonly Likeness[], sizes: readonly Sized[]): string {
  const {within, difference} = newestLikeness(likeness);
  if (!within) return `${none}.`;
  const alike = `Models of the same account correlate by ${correlation(within.correlation)}`;
  if (!difference || !leavesOut(likenessEnds(difference)))
    return `${alike}; whether they are more alike than others is unclear.`;
  const largest = largestOf(sizes);
  const told = `${alike}, ${more(difference)} than others do`;
  return largest
    ? `${told}; an account of about ${fixed(largest.models, 0)} varies like ${fixed(largest.effective, 1)} models drawn at random.`
    : `${told}.`;
}

const more = ({correlation: value}: Likeness) => (value! > 0 ? "more" : "less");

export function likenessTitle(rows: readonly Likeness[]): string {
  const {within, difference} = newestLikeness(rows);
  if (!within || !difference) return none;
  const ends = likenessEnds(difference);
  if (leavesOut(ends)) return `Models of one account are ${more(difference)} alike than others`;
  return holds(ends)
    ? "Models of one account are not clearly more alike than others"
    : "Whether models of one account are more alike is unclear";
}

const likenessText = (row: Likeness) =>
  row.correlation === null ? "not known" : correlation(row.correlation) + intervalText(likenessEnds(row), correlation);

export const pairNames = {
  within: "of one account",
  between: "of two accounts",
  difference: "difference"
} as const;

export function likenessAlt(rows: readonly Likeness[]): string {
  if (!rows.length) return `${none}.`;
  const one = (row: Likeness) => `${rulesName(row)}, ${pairNames[row.pairs]}: ${likenessText(row)}`;
  return `Correlation of two models’ returns less the round’s mean, 95 % intervals in brackets. ${rows.map(one).join("; ")}.`;
}

/** Of the largest accounts that have an interval; said only where it leaves out as many models as they have. */
export function effectiveTitle(rows: readonly Sized[]): string {
  if (!rows.length) return none;
  const largest = largestOf(rows);
  if (!largest || !leavesOut(effectiveEnds(largest), largest.models))
    return "Whether accounts of several models vary more than random models is unclear";
  return largest.effective! < largest.models
    ? `Accounts of several models vary like ${fixed(largest.effective, 1)} drawn at random`
    : `Accounts of several models vary as little as ${fixed(largest.effective, 1)} drawn at random`;
}

const effectiveText = (row: Sized) =>
  `${fixed(row.effective, 1)}${intervalText(effectiveEnds(row), (value) => fixed(value, 1))}`;

export function effectiveAlt(rows: readonly Sized[]): string {
  if (!rows.length) return `${none}.`;
  const one = (row: Sized) =>
    `${rulesName(row)}, ${accountsOf(row)} (${counted(row.accounts, "account")}): ${row.effective === null ? "not known" : effectiveText(row)}`;
  return `How many models drawn from the field vary as little, 95 % intervals in brackets. ${rows.map(one).join("; ")}.`;
}

export function returnTitle(rows: readonly Sized[]): string {
  const clear = newestSizes(rows).filter((row) => leavesOut(fieldEnds(row)));
  if (!rows.length) return none;
  if (!clear.length) return "Whether any size of account beats the field is unclear";
  const ways = ["more", "less"].filter((way) => clear.some((row) => row.over_field > 0 === (way === "more")));
  return `Accounts of some sizes earn ${ways.join(" or ")} than the field`;
}

const returnText = (row: Sized) =>
  signedPercent(row.over_field, 2) + intervalText(fieldEnds(row), (value) => signedPercent(value, 2));

export function returnAlt(rows: readonly Sized[]): string {
  if (!rows.length) return `${none}.`;
  const one = (row: Sized) =>
    `${rulesName(row)}, ${accountsOf(row)}: ${returnText(row)}, standard deviation ${percent(row.volatility, 1)}`;
  return `Payout over stake in a round less the mean of all staked models, 95 % intervals in brackets. ${rows.map(one).join("; ")}.`;
}

export function sharpeTitle(rows: readonly Sized[]): string {
  const clear = newestSizes(rows).filter((row) => leavesOut(overEnds(row)));
  if (!rows.length) return none;
  if (!clear.length) return "Whether accounts beat random draws by Sharpe ratio is unclear";
  const ways = ["better", "worse"].filter((way) => clear.some((row) => row.sharpe_over! > 0 === (way === "better")));
  return `By Sharpe ratio some accounts do ${ways.join(" or ")} than random draws`;
}

export function sharpeAlt(rows: readonly Sized[]): string {
  if (!rows.length) return `${none}.`;
  const text = (value: number | null, ends: ReturnType<typeof sharpeEnds>) =>
    value === null ? "not known" : correlation(value) + intervalText(ends, correlation);
  const one = (row: Sized) =>
    `${rulesName(row)}, ${accountsOf(row)}: ${text(row.sharpe, sharpeEnds(row))}, random draws ${row.sharpe_chance === null ? "not known" : correlation(row.sharpe_chance)}, difference ${text(row.sharpe_over, overEnds(row))}`;
  return `Return over volatility per round, 95 % intervals in brackets. ${rows.map(one).join("; ")}.`;
}

/** Standard deviation of the mean of `n` models beside one, where each two correlate. */
export const volatilityOf = (n: number, alike: number) => Math.sqrt(Math.max(0, (1 + (n - 1) * alike) / n));

/** Said of any number of models: the curve ends at the root of the correlation. */
export function curveTitle(rows: readonly Likeness[]): string {
  const {within} = newestLikeness(rows);
  if (!within || !hasInterval(likenessEnds(within))) return "What another model changes is unclear";
  const most = 1 - Math.sqrt(Math.max(0, within.correlation!));
  return `More models cut an account’s swings by at most ${percent(most)}`;
}

export function curveAlt(rows: readonly Likeness[], {models: n}: {models: number}): string {
  const {within} = newestLikeness(rows);
  if (!within) return `${none}.`;
  const at = (alike: number | null) => (alike === null ? "not known" : percent(volatilityOf(n, alike)));
  return `Standard deviation beside that of one model, of ${n} models: ${at(within.correlation)} as alike as those of one account, ${at(0)} where they have nothing in common.`;
}
