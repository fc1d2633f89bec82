/** The figures of the page on participation. */
import {rowsOf} from "../../base/catalogue/rows.js";
import type {RowOf} from "../../base/catalogue/rows.js";
import type {OwnDot} from "../../base/my-model/own.js";
import type {Round} from "../../base/snapshot/panel.js";
import {count, nmr, percent, signedPercent} from "../../base/words/format.js";
import {forest} from "../../charts/kit/forest.js";
import {domainOf, intervalDots} from "../../charts/kit/interval-dots.js";
import {emptyChart} from "../../charts/kit/empty-chart.js";
import {roundLines} from "../../charts/kit/round-lines.js";
import type {RoundLine} from "../../charts/kit/round-lines.js";
import {splitBarsChart} from "../../charts/kit/split-bars.js";
import {stack} from "../../charts/kit/stack.js";
import {colors} from "../../charts/kit/theme.js";
import {payoutBars} from "../../charts/participation/payouts.js";
import type {ResultFigure} from "../../page/figure.js";
import type {TableResult} from "../../tables/result/result.js";
import {own} from "../own/late.js";
import {
  breakEvenAlt,
  breakEvenLabel,
  breakEvenText,
  breakEvenTitle,
  coverageNotes,
  groupNames,
  headline,
  moneyAlt,
  moneyTitle,
  rulesName,
  stakersAlt,
  stakersTitle,
  survivorsAlt,
  survivorsMore,
  survivorsTitle,
  yearAlt,
  yearKey,
  yearName,
  yearTitle
} from "../../texts/participation/participation.js";

type Participation = TableResult<"participation">;
type Row = RowOf<"participation">;

interface View {
  /** the calendar */
  rounds: readonly Round[];
}

const counted =
  "These are counts and sums over every row, so they have no interval; models that the source lacks are not in them";

const lineOf = (
  rows: readonly Row[],
  value: (row: Row) => number | null,
  look: Omit<RoundLine, "points">
): RoundLine => ({
  ...look,
  points: rows.map((row) => ({round: row.round, value: value(row) ?? NaN}))
});

/** Models by round, and who comes and goes. */
export function stakersFigure(result: Participation, {rounds}: View): ResultFigure {
  const rows = rowsOf(result);
  const there = [
    lineOf(rows, (row) => row.submitters, {label: "models", color: colors.muted, dash: "6 3"}),
    lineOf(rows, (row) => row.stakers, {label: "staked", color: colors.stake})
  ];
  const moves = [
    lineOf(rows, (row) => row.new, {label: "new", color: colors.stake, dash: "6 3"}),
    lineOf(rows, (row) => row.gone, {label: "gone", color: colors.contradicted})
  ];
  const options = (width: number) => ({width, height: 230, rounds, show: count});
  return {
    id: "stakers",
    title: stakersTitle(rows),
    about:
      "Models and staked models by round; below, staked models that are new, and those gone since the round before",
    alt: stakersAlt(rows),
    chart: ({width}) =>
      stack([
        roundLines(there, {...options(width), label: "↑ models"}),
        roundLines(moves, {...options(width), label: "↑ staked models"})
      ]),
    own: own.staked,
    how: [
      counted,
      "New are models without a stake in any round before; gone are those with a stake in the round before of the same cadence and none now, some of which come back",
      "The table also tells how many of the new were there before without a stake"
    ],
    height: 460,
    result
  };
}

/** What each round paid and burned, on which stake, and the payout factor. */
export function moneyFigure(result: Participation, {rounds}: View): ResultFigure {
  const rows = rowsOf(result);
  const bars = rows.flatMap(({round, paid, burned}) =>
    paid === null || burned === null ? [] : [{round, paid, burned}]
  );
  const stakes = [lineOf(rows, (row) => row.at_stake, {label: "at stake", color: colors.stake})];
  const factors = [lineOf(rows, (row) => row.factor, {label: "factor", color: colors.muted})];
  const below = rows.some(({factor}) => factor !== null && factor !== 1);
  const options = (width: number) => ({width, height: 200, rounds});
  return {
    id: "paid",
    title: moneyTitle(rows),
    about: `NMR that each round paid and burned; below, NMR at stake${below ? " and the payout factor" : ""}`,
    alt: moneyAlt(rows),
    chart: ({width}) =>
      stack([
        payoutBars(bars, {width, rounds, show: nmr}),
        roundLines(stakes, {...options(width), label: "↑ NMR at stake", show: nmr}),
        ...(below ? [roundLines(factors, {...options(width), label: "↑ payout factor", show: factorText})] : [])
      ]),
    own: own.paid,
    how: [
      counted,
      "Payouts are those of staked models in resolved rounds; the payout factor shrinks them once the stakes exceed a threshold"
    ],
    height: below ? 660 : 460,
    result
  };
}

const factorText = (value: number) => String(Number(value.toPrecision(3)));

/** Marked: as many are paid as are burned. */
const half = {value: 0.5, low: null, high: null};

/** The percentile to beat, by rules, and by stake under those of the title. */
export function breakEvenFigure(result: TableResult<"break-even">): ResultFigure {
  const all = rowsOf(result);
  const main = headline(all);
  const thirds = all.filter((row) => row.stake_group !== "all" && main && rulesName(row) === rulesName(main));
  const dots = [...all.filter((row) => row.stake_group === "all"), ...thirds].map((row) => ({
    label: row.stake_group === "all" ? breakEvenLabel(row) : groupNames[row.stake_group],
    value: row.break_even,
    low: row.break_even_low,
    high: row.break_even_high,
    text: percent(row.break_even),
    color: row.stake_group === "all" ? colors.stake : colors.muted
  }));
  return {
    id: "break-even",
    title: breakEvenTitle(all),
    about: "Share of staked models with a payout below zero: by round, then over the rounds under one set of rules",
    alt: breakEvenAlt(all),
    chart: ({width, own: mine}) =>
      dots.length
        ? intervalDots(dots, {
            ...{width, domain: domainOf([...dots, half]), label: "share below zero →", labels: width < 480 ? 124 : 160},
            ...{marks: [half.value], tickFormat: (value: number) => percent(value), own: mine?.dots ?? []}
          })
        : emptyChart(breakEvenTitle(all), {width}),
    own: own.breakEven,
    legend: "Lines are 95 % intervals; a ring has none: its rounds are too few",
    how: [
      `Under the rules of the title also by size of stake: ${thirds.map((row) => `${groupNames[row.stake_group]} ${breakEvenText(row)}`).join(", ") || "no round has models enough"}`,
      "Rounds that pay nothing are left out; rounds that share days of return are not counted as independent"
    ],
    height: 20 + 40 * Math.max(1, dots.length) + 52,
    result
  };
}

/** What the rounds of a year paid on the stake behind them. */
export function yearFigure(result: TableResult<"yearly-return">): ResultFigure {
  const rows = rowsOf(result);
  const panelsWith = (dots: readonly OwnDot[]) =>
    rows.map((row) => ({
      title: yearName(row),
      own: dots.find((dot) => dot.row === yearKey(row)),
      bars: [
        {label: "all stake", value: row.weighted, fill: colors.stake, low: null, high: null},
        ...(row.median === null
          ? []
          : [{label: "median model", value: row.median, fill: colors.muted, low: null, high: null}])
      ]
    }));
  return {
    id: "years",
    title: yearTitle(rows),
    about: "What the known rounds of a calendar year paid, as a share of the stake behind them, without reinvesting",
    alt: yearAlt(rows),
    chart: ({width, own: mine}) =>
      splitBarsChart(panelsWith(mine?.dots ?? []), {width, show: (value) => percent(value), none: yearTitle(rows)}),
    own: own.years,
    how: [
      "It is what was paid, not what will be, so it has no interval; nothing is scaled up to a whole year",
      "One stake backs all open rounds, so a year’s return is the sum of payout over stake of its rounds; from round 1343 on each round has a position of its own, about a 64th of what is committed, and counts as that part",
      "The median is over models in at least half of the rounds that pay; it has those who left later, but nobody whom the source lacks"
    ],
    height: 160 * Math.max(1, Math.ceil(rows.length / 2)),
    result
  };
}

const asPercent = (value: number | null) => (value === null ? null : 100 * value);

/** What models that are still there earned beside all of the time. */
export function survivorsFigure(result: TableResult<"survivors">): ResultFigure {
  const all = rowsOf(result);
  const rows = all.map((row) => ({
    label: rulesName(row),
    more: survivorsMore(row),
    color: colors.stake,
    estimate: 100 * row.difference,
    low: asPercent(row.difference_low),
    high: asPercent(row.difference_high),
    text: signedPercent(row.difference, 2)
  }));
  return {
    id: "survivors",
    title: survivorsTitle(all),
    about: "Mean payout over stake in a round: models with a stake in the newest week less all models of the time",
    alt: survivorsAlt(all),
    chart: ({width}) =>
      rows.length
        ? forest(rows, {width, label: "% of the stake a round, still there less all →"})
        : emptyChart(survivorsTitle(all), {width}),
    legend: "A dot without a line has no interval, as its rounds are too few",
    how: [
      "An average over models that are still there leaves out those who lost and left: this is by how much it moves, as far as the source still has them",
      ...coverageNotes(all)
    ],
    height: 62 * Math.max(1, rows.length) + 50,
    result
  };
}
