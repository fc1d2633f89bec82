import {table} from "arquero";
import {mean, median} from "d3-array";
import {allowancePlaces} from "../base/constants.js";
import type {Panel} from "../base/panel.js";
import type {Settings} from "../base/settings.js";
import {timesStake} from "../statistics/crowding/stake-change.js";
import {quantile} from "../statistics/quantile.js";
import {crowdingRounds, rowParts} from "./crowding-rounds.js";
import {eventDose} from "./event-dose.js";
import {known} from "./intervals.js";
import type {TableResult} from "./result.js";
import {column, selectRows} from "./select.js";
import {used} from "./used.js";

interface Allowed {
  regime: string;
  who: string;
  n: number;
  weight: number;
  change: number;
}

/**
 * The change of MMC that a larger stake alone allows, by score regime: at the events at hand (`events`: mean over them; `largest`: the one
 * with the largest fall), and for a model of the median, the 90th and the 99th percentile of weight that multiplies its stake by `ratio`, at the median
 * correlation and MMC of staked rows and the mean sigma and c_M of their rounds.
 */
export function eventAllowance(panel: Panel, settings: Settings): TableResult {
  const {rounds, days} = settings;
  const selected = selectRows(panel, {
    rounds,
    days,
    resolved: true,
    known: ["cwmm", "mmc"],
    stakeKnown: true,
    minStake: 0
  });
  const regimes = [...new Set(panel.rounds.map((r) => r.score_regime))];
  const events = eventDose(panel, settings).table.objects() as EventRow[];
  const indices = new Map(panel.rounds.map((r, i) => [r.round, i]));
  const regimeOf = (row: number) => panel.rounds[indices.get(panel.round[row])!].score_regime;
  const rows = regimes.flatMap((regime) => {
    const own = selected.rows.filter((row) => regimeOf(row) === regime);
    return own.length
      ? [...eventsOf(regime, events), ...modelsOf(panel, own, {regime, indices, ratio: settings.ratio})]
      : [];
  });
  return {
    name: "event-allowance",
    settings,
    table: table({
      score_regime: rows.map((r) => r.regime),
      who: rows.map((r) => r.who),
      n: rows.map((r) => r.n),
      weight: rows.map((r) => known(r.weight)),
      change: rows.map((r) => known(r.change))
    }),
    ...used(panel, selected.rows),
    left: selected.left
  };
}

interface EventRow {
  score_regime: string;
  weight_before: number;
  own: number;
}

function eventsOf(regime: string, all: readonly EventRow[]): Allowed[] {
  const own = all.filter((e) => e.score_regime === regime);
  if (!own.length) return [];
  const largest = own.reduce((a, b) => (b.own < a.own ? b : a));
  return [
    {
      ...{regime, who: "events", n: own.length, weight: median(own, (e) => e.weight_before)!},
      change: mean(own, (e) => e.own)!
    },
    {regime, who: "largest", n: 1, weight: largest.weight_before, change: largest.own}
  ];
}

function modelsOf(
  panel: Panel,
  rows: Int32Array,
  {regime, indices, ratio}: {regime: string; indices: Map<number, number>; ratio: number}
): Allowed[] {
  const all = crowdingRounds(panel);
  const own = [...new Set(Array.from(rows, (row) => panel.round[row]))]
    .map((round) => all[indices.get(round)!])
    .filter((round) => !Number.isNaN(round.scores.market));
  const {weight: weights} = rowParts(panel);
  const [cwmm, mmc] = [column(panel, "cwmm"), column(panel, "mmc")];
  const rho = median(rows, (row) => cwmm[row] / all[indices.get(panel.round[row])!].factor)!;
  const middle = median(rows, (row) => mmc[row])!;
  const meta = {sigma: mean(own, (r) => r.sigma) ?? NaN, market: mean(own, (r) => r.scores.market) ?? NaN};
  const held = Float64Array.from(rows, (row) => weights[row]);
  return allowancePlaces.map((p) => {
    const model = {weight: quantile(held, p), rho, mmc: middle};
    const change = timesStake(model, meta, ratio).model.mmc - middle;
    return {regime, who: `percentile ${100 * p}`, n: rows.length, weight: model.weight, change};
  });
}
