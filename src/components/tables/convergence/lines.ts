/** Series by round that lines are laid through: one per stretch, what it measures, scores and membership. */
import {group, max, mean} from "d3-array";
import {meanSeries, pairName, seriesNames} from "../../base/catalogue/convergence.js";
import type {ComparedScore, ConvergenceMeasure, Membership} from "../../base/catalogue/convergence.js";
import {rowsOf} from "../../base/catalogue/rows.js";
import type {RowOf} from "../../base/catalogue/rows.js";
import {fewModels} from "../../base/kit/constants.js";
import type {Panel, Round} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {seriesKey} from "../trend/series-keys.js";
import {convergence} from "./convergence.js";
import {dispersion} from "./dispersion.js";

type SeriesName = RowOf<"convergence-slopes">["series"];

export interface Line {
  measure: ConvergenceMeasure;
  series: SeriesName;
  members: Membership;
  /** every round of the calendar from the first to the last with a value */
  rounds: readonly Round[];
  /** one per round, NaN = none */
  values: number[];
  /** it tells of a score that rests on more days of return than others, whatever the round */
  long: boolean;
}

type Point = Pick<Line, "measure" | "series" | "members" | "long"> & {round: number; value: number};

/** Lines by stretch in the order of its first round; in each, correlations before spreads, the mean first. */
export function linesOf(panel: Panel, settings: Settings): Line[] {
  const keys = new Map(panel.rounds.map((r) => [r.round, seriesKey(r)]));
  const stretches = group(panel.rounds, ({round}) => keys.get(round)!);
  const points = group([...correlations(panel, settings), ...spreads(panel, settings)], ({round}) => keys.get(round)!);
  return [...stretches].flatMap(([key, rounds]) =>
    [...group(points.get(key) ?? [], ({measure, members}) => `${measure} ${members}`).values()].flatMap((of) =>
      inOrder(group([...meanOf(of), ...of], ({series}) => series)).map((own) => lineOf(own, rounds))
    )
  );
}

const inOrder = (series: ReadonlyMap<SeriesName, Point[]>) =>
  seriesNames.flatMap((name) => [series.get(name) ?? []]).filter((of) => of.length);

function correlations(panel: Panel, settings: Settings): Point[] {
  return rowsOf(convergence(panel, settings)).flatMap(({round, score, other, members, n, correlation}) =>
    n >= fewModels && correlation !== null
      ? [
          {
            ...{measure: "correlation", series: pairName(score, other), members},
            ...{round, value: correlation, long: isLong(score) || isLong(other)}
          }
        ]
      : []
  );
}

/** CORJ60 is scored on 60 days in every round. */
const isLong = (score: ComparedScore) => score === "corj60";

/** Logarithms, so that a slope is a relative change. */
function spreads(panel: Panel, settings: Settings): Point[] {
  return rowsOf(dispersion(panel, settings)).flatMap(({round, score, members, n, sd}) =>
    n >= fewModels && sd !== null && sd > 0
      ? [{measure: "dispersion", series: score, members, round, value: Math.log(sd), long: isLong(score)}]
      : []
  );
}

/**
 * The mean over the series that have the most rounds, in the rounds in which all of these are known: its members never change. Those of
 * 60 days are not among them: few rounds tell little of them, and the mean would wait for them.
 */
function meanOf(points: readonly Point[]): Point[] {
  const series = group(
    points.filter(({long}) => !long),
    (point) => point.series
  );
  const most = max([...series.values()], (of) => of.length);
  const whole = [...series.values()].filter((of) => of.length === most);
  const byRound = group(whole.flat(), ({round}) => round);
  return [...byRound]
    .filter(([, of]) => of.length === whole.length)
    .map(([round, of]) => ({...of[0], series: meanSeries, round, value: mean(of, ({value}) => value)!}));
}

function lineOf(points: readonly Point[], rounds: readonly Round[]): Line {
  const {measure, series, members, long} = points[0];
  const values = new Map(points.map(({round, value}) => [round, value]));
  const first = rounds.findIndex(({round}) => values.has(round));
  const last = rounds.findLastIndex(({round}) => values.has(round));
  const own = rounds.slice(first, last + 1);
  return {measure, series, members, long, rounds: own, values: own.map(({round}) => values.get(round) ?? NaN)};
}
