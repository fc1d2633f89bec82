/** The figures of the page on concentration. */
import type {HolderUnit} from "../../base/catalogue/concentration.js";
import {rowsOf} from "../../base/catalogue/rows.js";
import {count, percent} from "../../base/words/format.js";
import type {Round} from "../../base/snapshot/panel.js";
import {roundLines} from "../../charts/kit/round-lines.js";
import type {RoundLine} from "../../charts/kit/round-lines.js";
import {colors} from "../../charts/kit/theme.js";
import type {ResultFigure} from "../../page/figure.js";
import type {TableResult} from "../../tables/result/result.js";
import {
  accountsNote,
  effectiveAlt,
  effectiveTitle,
  knowsAccounts,
  largestAlt,
  largestTitle,
  newestLargest,
  ofUnit,
  topAlt,
  topTitle
} from "../../texts/concentration/concentration.js";

type Concentration = TableResult<"concentration">;

const units = {model: "models", account: "accounts"} as const;
const tops = ["top_1", "top_5", "top_10", "top_25", "top_100"] as const;
const topLabels = ["largest", "top 5", "top 10", "top 25", "top 100"];
/** From strong to pale, still dark enough for words. */
const shade = (i: number, of: number) =>
  `color-mix(in oklab, ${colors.stake} ${100 - Math.round((45 * i) / Math.max(1, of - 1))}%, var(--text))`;
/** Neighbours differ by more than their shade. */
const dashOf = (i: number) => ["", "6 3", "2 3"][i % 3];

/** Share of the stake of the largest holders by round. */
export function topFigure(
  result: Concentration,
  {unit, rounds}: {unit: HolderUnit; rounds: readonly Round[]}
): ResultFigure {
  const all = rowsOf(result);
  const rows = ofUnit(all, unit);
  const lines = tops.map((name, i): RoundLine => ({
    ...{label: topLabels[i], color: shade(i, tops.length), dash: dashOf(i)},
    points: rows.map((row) => ({round: row.round, value: row[name]}))
  }));
  return {
    id: "top",
    title: topTitle(all, unit),
    about: `Share of each round's stake that the 1, 5, 10, 25 and 100 ${units[unit]} with the largest stakes hold`,
    alt: topAlt(all, unit),
    chart: ({width}) => roundLines(lines, {width, rounds, label: "↑ share of the stake", show: percent}),
    how: [
      "All who staked in a round are known, so the shares are counts and have no interval",
      "The table also has the Gini coefficient, the Herfindahl index and the share of the top 1.6 % of holders",
      ...[accountsNote(all).replace(/\.$/, "")].filter(Boolean)
    ],
    height: 320,
    result
  };
}

/** Effective number of holders by round, models and accounts on one axis. */
export function effectiveFigure(result: Concentration, {rounds}: {rounds: readonly Round[]}): ResultFigure {
  const all = rowsOf(result);
  const line = (unit: HolderUnit, color: string): RoundLine => ({
    ...{label: units[unit], color},
    points: ofUnit(all, unit).map(({round, n_eff}) => ({round, value: n_eff}))
  });
  const lines = [line("model", colors.stake), ...(knowsAccounts(all) ? [line("account", colors.cwmm)] : [])];
  return {
    id: "effective",
    title: effectiveTitle(all),
    about:
      "Effective number by round: how many equal stakes would be as concentrated, 1 over the sum of squared shares",
    alt: effectiveAlt(all),
    chart: ({width}) => roundLines(lines, {width, rounds, label: "↑ effective number", show: count}),
    how: ["By account it is lower, because the models of an account count as one holder"],
    height: 320,
    result
  };
}

/** The largest of the newest round, followed back through the rounds in which they were among the ten largest. */
export function largestFigure(
  result: TableResult<"largest-stakes">,
  {unit, rounds}: {unit: HolderUnit; rounds: readonly Round[]}
): ResultFigure {
  const all = rowsOf(result);
  const rows = ofUnit(all, unit);
  const newest = newestLargest(all, unit);
  const lines = newest.slice(0, drawn).map(({holder, name}, i): RoundLine => ({
    ...{label: shortName(name), color: shade(i, drawn), dash: dashOf(i)},
    points: rows.filter((row) => row.holder === holder).map(({round, share}) => ({round, value: share}))
  }));
  return {
    id: "largest",
    title: largestTitle(all, unit),
    about: `Share of the stake of the ${units[unit]} that are the largest in the newest round, in the rounds in which they are among the ten largest`,
    alt: largestAlt(all, unit),
    chart: ({width}) =>
      roundLines(lines, {width, rounds, label: "↑ share of the stake", show: (value) => percent(value, 1)}),
    how: ["A line has a gap where its holder was not among the ten largest", "The table lists all ten of every round"],
    height: 320,
    result
  };
}

/** So many lines can be told apart. */
const drawn = 5;

const shortName = (name: string) => (name.length > 14 ? `${name.slice(0, 13)}…` : name);
