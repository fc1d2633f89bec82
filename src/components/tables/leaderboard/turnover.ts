import {leastLists, rankedBy, turnoverLags, turnoverTops} from "../../base/catalogue/leaderboard.js";
import type {RankedBy} from "../../base/catalogue/leaderboard.js";
import {returnDays} from "../../base/rounds/return-days.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {topAgain} from "../../statistics/distributions/top-again.js";
import {mean} from "../../statistics/numbers/correlation.js";
import {meanShared, sharedDays} from "../../statistics/series/effective-periods.js";
import type {ReturnDays} from "../../statistics/series/effective-periods.js";
import {leastPeriods} from "../groups/round-series.js";
import {selectRows} from "../panel/select.js";
import {used} from "../panel/used.js";
import {estimateColumns} from "../result/estimates.js";
import type {IntervalMethod, TableResult} from "../result/result.js";
import {tableOf} from "../result/table-of.js";
import {seriesOf} from "../persistence/series.js";
import type {Series} from "../persistence/series.js";
import {dealtTops} from "./dealt.js";
import {keptInterval, keptOf} from "./kept.js";
import type {ListPair} from "./kept.js";
import {listsOf} from "./lists.js";

interface Line {
  series: Series;
  ranked: RankedBy;
  top: number;
  lag: number;
  pairs: ListPair[];
  /** of the returns that the list rests on */
  days: ReturnDays;
}

/**
 * Of the top of a list the share that is in the top `lag` rounds later, within one score regime and cadence, averaged over all pairs of rounds. Models that
 * have left are not kept. Luck alone keeps some of a list of scores, as windows and returns overlap, and of one of payouts, as stakes stay: `noise`.
 */
export function turnover(panel: Panel, settings: Settings): TableResult<"turnover"> {
  const {rounds, days, minStake} = settings;
  const {rows, left} = selectRows(panel, {rounds, days, resolved: true, minStake});
  const dealt = dealtTops(panel);
  const lines = seriesOf(panel, rows, settings).flatMap((series) => linesOf(panel, series, settings));
  const each = <T>(value: (line: Line) => T) => lines.map(value);
  const over = (value: (pair: ListPair, top: number) => number) =>
    each(({pairs, top}) => mean(pairs.map((pair) => value(pair, top))));
  const table = tableOf("turnover", {
    score_regime: each(({series}) => series.regime),
    cadence: each(({series}) => series.cadence),
    ranked: each(({ranked}) => ranked),
    top: each(({top}) => top),
    lag: each(({lag}) => lag),
    pairs: each(({pairs}) => pairs.length),
    models: over(([first]) => first.models.length),
    ...estimateColumns(
      "kept",
      each((line) => ({estimate: mean(line.pairs.map((pair) => keptOf(pair, line.top))), ...ends(panel, line)}))
    ),
    gone: over(goneOf),
    noise: each((line) => noiseOf(line) ?? dealtNoise(line, dealt))
  });
  return {name: "turnover", settings, table, ...used(panel, rows), left, intervals: [overPairs]};
}

const ends = (panel: Panel, line: Line) => keptInterval(panel, line) ?? {low: null, high: null};

const overPairs: IntervalMethod<"turnover"> = {
  columns: ["kept"],
  method: `95 % intervals over pairs of rounds, Newey-West with fixed-b values, and over accounts that come again; none by stake, where lists share nearly all of their days, nor where they are worth fewer than ${leastPeriods} independent ones or the lag is as long as the series`
};

function linesOf(panel: Panel, series: Series, settings: Settings): Line[] {
  return rankedBy.flatMap((ranked) => {
    const lists = listsOf(panel, series, ranked, settings);
    const days = ranked === "score" ? series.days : returnDays(panel.rounds);
    const byPosition = new Map(lists.map((list) => [list.position, list]));
    return turnoverTops.flatMap((top) =>
      turnoverLags.flatMap((lag) => {
        const pairs = lists.flatMap((first): ListPair[] => {
          const later = byPosition.get(first.position + lag);
          const isLong = ({models}: ListPair[0]) => models.length >= leastLists * top;
          return later && isLong(first) && isLong(later) ? [[first, later]] : [];
        });
        return pairs.length ? [{series, ranked, top, lag, pairs, days}] : [];
      })
    );
  });
}

function goneOf([first, later]: ListPair, top: number): number {
  const there = new Set(later.models);
  return first.models.subarray(0, top).filter((model) => !there.has(model)).length / top;
}

/** Of those who are on the later list the share that luck keeps in the top, at the mean correlation of the two lists' luck. */
function noiseOf({days, ranked, top, pairs}: Line): number | null {
  if (ranked !== "score") return null;
  const r = mean(pairs.map(([first, later]) => likeness(days, first.places, later.places)));
  const share = (side: 0 | 1) => mean(pairs.map((pair) => top / pair[side].models.length));
  const there = 1 - mean(pairs.map((pair) => goneOf(pair, top)));
  return there * topAgain(r, {first: share(0), second: share(1)});
}

/** Share of the top by payout that stays if the later returns go to anyone; returns of rounds that share days are alike, and tell nothing of it. */
function dealtNoise({series, days, ranked, top, pairs}: Line, dealt: ReturnType<typeof dealtTops>): number | null {
  const shares = ([first, later]: ListPair) => sharedDays(days, first.places[0], later.places[0]) > 0;
  if (ranked !== "payout" || pairs.some(shares)) return null;
  const rows = new Map(series.rounds.map((round) => [round.place, round.rows]));
  return mean(
    pairs.map(([first, later]) => {
      const share = dealt(later, rows.get(later.places[0])!, top);
      return first.models.subarray(0, top).reduce((sum, model) => sum + share[model], 0) / top;
    })
  );
}

/** Correlation of the means of independent days over two lists of rounds. */
const likeness = (days: ReturnDays, a: number[], b: number[]) =>
  meanShared(days, a, b) / Math.sqrt(meanShared(days, a, a) * meanShared(days, b, b));
