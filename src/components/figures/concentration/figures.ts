/** The figures of the page on concentration. */
import {topPart, topSizes} from "../../base/catalogue/concentration.js";
import type {HolderUnit} from "../../base/catalogue/concentration.js";
import {rowsOf} from "../../base/catalogue/rows.js";
import {percent} from "../../base/words/format.js";
import {shortName} from "../../base/my-model/own.js";
import {listed} from "../../base/words/words.js";
import type {Round} from "../../base/snapshot/panel.js";
import {roundLines} from "../../charts/kit/round-lines.js";
import type {RoundLine} from "../../charts/kit/round-lines.js";
import {colors} from "../../charts/kit/theme.js";
import {own} from "../own/late.js";
import type {ResultFigure} from "../../page/figure.js";
import type {TableResult} from "../../tables/result/result.js";
import {
  accountsNotes,
  accountsUnknown,
  effectiveAlt,
  effectiveNumber,
  effectiveTitle,
  holders,
  knowsAccounts,
  largestAlt,
  largestTitle,
  newestLargest,
  ofUnit,
  topAlt,
  topTitle
} from "../../texts/concentration/concentration.js";

type Concentration = TableResult<"concentration">;

export interface View {
  unit: HolderUnit;
  /** the calendar */
  rounds: readonly Round[];
}

const counted =
  "These are counts over every row with a stake, so they have no interval; models that the source lacks are not in them";

/** From strong to pale, still dark enough for words. */
const shade = (i: number, of: number) =>
  `color-mix(in oklab, ${colors.stake} ${100 - Math.round((45 * i) / Math.max(1, of - 1))}%, var(--text))`;
/** Neighbours differ by more than their shade. */
const dashOf = (i: number) => ["", "6 3", "2 3"][i % 3];

/** Share of the stake of the largest holders by round. */
export function topFigure(result: Concentration, {unit, rounds}: View): ResultFigure {
  const all = rowsOf(result);
  const rows = ofUnit(all, unit);
  const lines = topSizes.map((k, i): RoundLine => ({
    ...{label: k === 1 ? "largest" : `top ${k}`, color: shade(i, topSizes.length), dash: dashOf(i)},
    points: rows.map((row) => ({round: row.round, value: row[`top_${k}`]}))
  }));
  return {
    id: "top",
    title: topTitle(all, unit),
    about: `Share of each round's stake that the ${listed(topSizes.map(String))} largest ${holders[unit]} hold`,
    alt: topAlt(all, unit),
    chart: ({width, own: mine}) =>
      roundLines(lines, {width, rounds, own: mine, label: "↑ share of the stake", show: percent}),
    own: own.shares,
    legend: knowsAccounts(all) ? undefined : accountsUnknown,
    how: [
      counted,
      `The table also has the Gini coefficient, the Herfindahl index and the share of the top ${percent(topPart, 1)} of holders`,
      ...accountsNotes(all)
    ],
    height: 320,
    result
  };
}

/** Effective number of holders by round, models and accounts on one axis. */
export function effectiveFigure(result: Concentration, {unit: told, rounds}: View): ResultFigure {
  const all = rowsOf(result);
  const line = (unit: HolderUnit, color: string): RoundLine => ({
    ...{label: holders[unit], color},
    points: ofUnit(all, unit).map(({round, n_eff}) => ({round, value: n_eff}))
  });
  const lines = [line("model", colors.stake), ...(knowsAccounts(all) ? [line("account", colors.cwmm)] : [])];
  return {
    id: "effective",
    title: effectiveTitle(all, told),
    about:
      "Effective number by round: how many equal stakes would be as concentrated, 1 over the sum of squared shares",
    alt: effectiveAlt(all),
    chart: ({width}) => roundLines(lines, {width, rounds, label: "↑ effective number", show: effectiveNumber}),
    how: [counted, "By account it is lower, because the models of an account count as one holder"],
    height: 320,
    result
  };
}

/** The largest of the newest round, followed back through the rounds in which they were among the ten largest. */
export function largestFigure(result: TableResult<"largest-stakes">, {unit, rounds}: View): ResultFigure {
  const all = rowsOf(result);
  const rows = ofUnit(all, unit);
  const newest = newestLargest(all, unit);
  const lines = newest.slice(0, drawn).map(({holder, name}, i): RoundLine => ({
    ...{label: shortName(name, 14), color: shade(i, drawn), dash: dashOf(i)},
    points: rows.filter((row) => row.holder === holder).map(({round, share}) => ({round, value: share}))
  }));
  return {
    id: "largest",
    title: largestTitle(all, unit),
    about: `Share of the stake of the ${holders[unit]} that are the largest in the newest round, in the rounds in which they are among the ten largest`,
    alt: largestAlt(all, unit),
    chart: ({width, own: mine}) =>
      roundLines(lines, {
        ...{width, rounds, own: mine},
        label: "↑ share of the stake",
        show: (value) => percent(value, 1)
      }),
    own: own.shares,
    how: [
      counted,
      "A line has a gap where its holder was not among the largest",
      "The table lists the largest of every round"
    ],
    height: 320,
    result
  };
}

/** So many lines can be told apart. */
const drawn = 5;
