import type {Interval} from "../../base/kit/interval.js";
import {inferenceSeed} from "../../base/kit/constants.js";
import {luckTests} from "../../base/events/tests.js";
import type {Panel} from "../../base/snapshot/panel.js";
import {Random} from "../../base/kit/random.js";
import {floats, integers} from "../../base/kit/arrays.js";
import {clustersOf} from "../../statistics/clusters/cluster-variance.js";
import type {ReturnDays} from "../../statistics/series/effective-periods.js";
import {noiseShares, regressionToMean, scoreProducts} from "../../statistics/comparison/regression-to-mean.js";
import {partOf} from "./candidates.js";
import {histories} from "../panel/histories.js";
import {eventMean} from "./event-errors.js";
import {testRow} from "./test-row.js";
import type {TestRow, Where} from "./test-row.js";
import {roundMeans} from "./windows.js";
import {column} from "../panel/select.js";
import {linesOf, outcomeEvents} from "./stake-events.js";
import type {StakeEvents} from "./stake-events.js";
import {timelineOf} from "../trend/timeline.js";

/**
 * The mean of MMC after the raise, and what regression to the mean alone makes of the mean before: with the share of it
 * that is skill, and with the returns that both windows share. Without a positive variance between models: no number.
 */
export function luckAfter(panel: Panel, found: StakeEvents, {regime, settings}: Where): TestRow[] {
  const own = {...settings, adjust: "round" as const};
  const followed = outcomeEvents(panel, found, {outcome: "mmc", settings: own});
  const lines = linesOf(panel, followed, regime);
  const entries = lines.map((line) => followed.entries[line]);
  const of = {outcome: "mmc", adjust: "round", n: lines.length} as const;
  const sidesOf = (values: Float64Array) => floats(lines, (line) => values[line]);
  const mean = (values: Float64Array) => eventMean(panel, {entries, values: sidesOf(values), adjust: "round"});
  const before = testRow({test: "before", ...of}, mean(followed.sides.before));
  const after = testRow({test: "after", ...of}, mean(followed.sides.after));
  const luck = lines.length
    ? expected(panel, entries, {regime, settings: own, before: sidesOf(followed.sides.before)})
    : null;
  const row = (test: string, estimate: number | undefined, band?: Interval): TestRow => ({
    test,
    ...of,
    estimate: luck && {...band!, estimate: estimate!},
    p: null,
    mde: null,
    clean: null
  });
  return [
    before,
    after,
    row(luckTests.skill, luck?.afterSkill, luck?.skillBand),
    row(luckTests.shared, luck?.afterShared, luck?.sharedBand)
  ];
}

function expected(panel: Panel, events: Int32Array, {regime, settings, before}: Where & {before: Float64Array}) {
  const {row, round, history, stake} = histories(panel);
  const {time, days} = timelineOf(panel);
  const owners = clustersOf(panel.models.account.map((account, model) => account ?? model));
  const part = partOf(panel, settings.rounds, settings.days);
  const values = column(panel, "mmc");
  const means = roundMeans(panel, "mmc");
  const inside = panel.rounds.map((of, i) => part[i] === 1 && of.resolved && of.score_regime === regime);
  const used = row.map((_, e) => e).filter((e) => inside[round[e]] && stake[e] > 0 && !Number.isNaN(values[row[e]]));
  const rows = {
    cluster: used.map((e) => owners.codes[panel.model[row[e]]]),
    model: used.map((e) => history[e]),
    position: used.map((e) => time[round[e]]),
    value: new Float64Array(used).map((e) => values[row[e]] - means[round[e]])
  };
  const products = scoreProducts(rows, {days, clusters: owners.size});
  const own = daysOf(days, rows.position);
  const sums = {sums: new Float64Array(owners.size), weights: new Float64Array(owners.size)};
  events.forEach((e, i) => {
    const code = owners.codes[panel.model[row[e]]];
    sums.sums[code] += before[i];
    ++sums.weights[code];
  });
  const at = integers(events, (e) => time[round[e]]);
  const shares = noiseShares(own, at, settings);
  return regressionToMean(products, sums, {shares, random: new Random(inferenceSeed)});
}

/** The days of the rounds whose scores take part alone: windows end where the score regime does. */
function daysOf({first, last}: ReturnDays, used: Int32Array): ReturnDays {
  const own = {first: new Float64Array(first.length).fill(NaN), last: new Float64Array(first.length).fill(NaN)};
  for (const place of used) {
    own.first[place] = first[place];
    own.last[place] = last[place];
  }
  return own;
}
