/** The figures of the page on convergence. */
import {memberShare} from "../../base/catalogue/convergence.js";
import type {ConvergenceMeasure, Membership} from "../../base/catalogue/convergence.js";
import {rowsOf} from "../../base/catalogue/rows.js";
import {fewModels} from "../../base/kit/constants.js";
import {outcomeWords} from "../../base/scores/outcomes.js";
import type {Round} from "../../base/snapshot/panel.js";
import {fixed, percent} from "../../base/words/format.js";
import {domainOf, intervalDots} from "../../charts/kit/interval-dots.js";
import type {DotRow} from "../../charts/kit/interval-dots.js";
import {emptyChart} from "../../charts/kit/empty-chart.js";
import {roundPanels} from "../../charts/kit/round-panels.js";
import type {RoundPanel} from "../../charts/kit/round-panels.js";
import {colors} from "../../charts/kit/theme.js";
import {ownConvergenceOf} from "../own/late.js";
import type {ResultFigure} from "../../page/figure.js";
import type {TableResult} from "../../tables/result/result.js";
import {smoothedRuns} from "../../tables/trend/runs.js";
import {
  headline,
  ofMembers,
  pairLabel,
  pairsAlt,
  pairsIn,
  pairsTitle,
  scoreLabel,
  scoresIn,
  seriesLabel,
  slopeShort,
  slopesAlt,
  slopesTitle,
  spreadAlt,
  spreadTitle,
  stretchWords,
  wayOf
} from "../../texts/convergence/convergence.js";
import type {Slope} from "../../texts/convergence/convergence.js";
import {smoothingNote} from "../../texts/trend/trend.js";

export interface View {
  members: Membership;
  smoothing: number;
  /** the calendar */
  rounds: readonly Round[];
}

const membersNote = {
  all: "All models that have a stake and the scores in the round; who comes and goes can move the lines",
  fixed: `Models that have a stake and the scores in at least ${percent(memberShare)} of the rounds of their stretch; those that left are not among them`
};
const hasMany = ({n}: {n: number}) => n >= fewModels;
const few = `Rounds of fewer than ${fewModels} models stand in the table, and are not drawn`;
const counted = "Each round’s numbers are over every staked model in it, so they have no interval: the slopes have";
const breaks = "Dashed: scores or stakes begin to mean something else; no line and no mean reaches across";

/** Rank correlation of each two scores by round, a panel each on one scale. */
export function pairsFigure(result: TableResult<"convergence">, {members, smoothing, rounds}: View): ResultFigure {
  const rows = ofMembers(rowsOf(result), members).filter(hasMany);
  const least = Math.min(0, ...rows.map(({correlation}) => correlation ?? 0));
  const panels = pairsIn(rows).map((pair): RoundPanel => {
    const own = rows.filter(({score, other}) => score === pair.score && other === pair.other);
    const points = own.map(({round, correlation}) => ({round, value: correlation ?? NaN}));
    return {
      title: pairLabel(pair),
      lines: [{runs: smoothedRuns(points, rounds, {smoothing}), color: colors[pair.score]}],
      show: (value) => fixed(value, 1),
      reach: [least, 1]
    };
  });
  return {
    id: "pairs",
    title: pairsTitle(rows),
    about: "Rank correlation between two scores over the staked models, by round: at 1 both rank all models alike",
    alt: pairsAlt(rows),
    chart: ({width, own}) => roundPanels(panels, {width, rounds, own}),
    own: ownConvergenceOf({measure: "agreement", members, smoothing}),
    how: [
      "Spearman’s correlation; equal scores share their mean rank",
      membersNote[members],
      counted,
      few,
      smoothingNote(smoothing),
      breaks
    ],
    height: 420,
    result
  };
}

/** Standard deviation of each score by round, a panel each on its own scale. */
export function spreadFigure(result: TableResult<"dispersion">, {members, smoothing, rounds}: View): ResultFigure {
  const rows = ofMembers(rowsOf(result), members).filter(hasMany);
  const panels = scoresIn(rows).map((score): RoundPanel => {
    const points = rows.filter((row) => row.score === score).map(({round, sd}) => ({round, value: sd ?? NaN}));
    return {
      title: scoreLabel(score),
      lines: [{runs: smoothedRuns(points, rounds, {smoothing}), color: colors[score]}],
      show: (value) => fixed(value, outcomeWords[score].digits - 1),
      reach: [0]
    };
  });
  return {
    id: "spread",
    title: spreadTitle(rows),
    about: "Standard deviation of each score across the staked models, by round",
    alt: spreadAlt(rows),
    chart: ({width, own}) => roundPanels(panels, {width, rounds, own}),
    own: ownConvergenceOf({measure: "distance", members, smoothing}),
    how: [
      "The table also has the distance between the quartiles, which few far-off models do not move",
      "Scores that rest on returns spread more in rounds of large returns",
      membersNote[members],
      counted,
      few,
      smoothingNote(smoothing),
      breaks
    ],
    height: 300,
    result
  };
}

const slopesAbout = {
  correlation: "Change of the rank correlation between two scores a year, with its 95 % interval",
  dispersion: "Relative change of the standard deviation of a score across models a year, with its 95 % interval"
};

function slopesFigure(
  result: TableResult<"convergence-slopes">,
  {members, measure}: {members: Membership; measure: ConvergenceMeasure}
): ResultFigure {
  const all = rowsOf(result);
  const told = headline(all, members).filter((slope) => slope.measure === measure);
  const dots = told.flatMap(dotOf);
  const label = measure === "correlation" ? "change of the correlation a year →" : "change of the spread a year →";
  const show = (value: number) => slopeShort({measure, slope: value});
  return {
    id: measure === "correlation" ? "slopes" : "spread-slopes",
    title: slopesTitle(all, members, measure),
    about: slopesAbout[measure],
    alt: slopesAlt(all, members, measure),
    legend: "Rings: no interval",
    chart: ({width}) =>
      dots.length
        ? intervalDots(dots, {width, domain: domainOf(dots), label, labels: width < 480 ? 116 : 148, tickFormat: show})
        : emptyChart(slopesTitle(all, members, measure), {width}),
    how: [
      stretchWords(told),
      "The title goes by the mean, whose members never change: of many single intervals some leave out 0 by chance",
      ...(measure === "dispersion" ? ["A line goes through the logarithm of the standard deviation"] : []),
      membersNote[members]
    ],
    height: 80 + 40 * dots.length,
    result
  };
}

export const agreementSlopes = (result: TableResult<"convergence-slopes">, members: Membership) =>
  slopesFigure(result, {members, measure: "correlation"});
export const spreadSlopes = (result: TableResult<"convergence-slopes">, members: Membership) =>
  slopesFigure(result, {members, measure: "dispersion"});

function dotOf(slope: Slope): DotRow[] {
  if (slope.slope === null) return [];
  const way = wayOf(slope);
  const clear = way === "closer" || way === "apart";
  return [
    {
      ...{label: seriesLabel(slope), value: slope.slope, low: slope.slope_low, high: slope.slope_high},
      ...{text: clear ? `${slopeShort(slope)} ${way}` : slopeShort(slope), color: clear ? colors.mmc : colors.muted}
    }
  ];
}
