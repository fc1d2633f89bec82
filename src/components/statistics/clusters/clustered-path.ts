import {fullShare} from "../../base/kit/constants.js";
import type {Estimated, Interval} from "../../base/kit/interval.js";
import {floats} from "../../base/kit/arrays.js";
import type {Normals} from "../../base/kit/normals.js";
import {atPlace} from "../series/windows.js";
import type {Windows} from "../series/windows.js";
import type {Clusters} from "./cluster-variance.js";
import {clusteredMean} from "./clustered-mean.js";
import {productsOf} from "./clustered-means.js";
import {clusteredMedian} from "./clustered-median.js";
import {degreesBy, eachWay, varianceBy} from "./ways.js";
import type {Ways} from "./ways.js";
import {studentQuantile} from "../distributions/student.js";
import {supT} from "../comparison/sup-t.js";

/** An estimate with its interval, and the band there that holds the whole path at once. */
export interface Banded extends Estimated {
  band: Interval;
}

export interface PathPoint {
  /** lines with a score at this place */
  lines: Int32Array;
  mean: Banded;
  median: Estimated;
  /** each event's own mean removed, the mean of own means added */
  level: Banded;
}

export interface PathOptions {
  /** own mean of each line of the windows */
  own: Float64Array;
  /** lines that take part */
  lines: Int32Array;
  /** clusters of `lines` */
  clusters: Ways;
  random: Normals;
  draws?: number;
}

/**
 * Means over events at each place of their windows, with pointwise t intervals and a sup-t band. Errors come from influence
 * values summed over clusters (CR2 on a constant, Satterthwaite degrees of freedom at each place); those of the level
 * hold the own means of all events as well, scored at the place or not.
 */
export function clusteredPath(windows: Windows, options: PathOptions): PathPoint[] {
  const {own, lines} = options;
  const means = floats(lines, (line) => own[line]);
  const grand = meanOf(means);
  const indexOf = new Int32Array(windows.scores.length / windows.width);
  lines.forEach((line, i) => (indexOf[line] = i));
  const ways = eachWay(options.clusters).map((clusters) => ({
    ...clusters,
    ofOwn: influenceOf(means, {...clusters, mean: grand})
  }));
  const places = Array.from({length: windows.width}, (_, place) => {
    const at = atPlace(windows, own, lines, place);
    const here = ways.map((way) => ({...way, codes: at.lines.map((line) => way.codes[indexOf[line]])}));
    return placeOf(at, here, grand);
  });
  const [mean, level] = (["mean", "level"] as const).map((name) => banded(places, name, options));
  return places.map(({lines: scored, median}, i) => ({lines: scored, median, mean: mean[i], level: level[i]}));
}

type At = ReturnType<typeof atPlace>;

interface Place {
  lines: Int32Array;
  df: number;
  median: Estimated;
  /** estimate, and what each cluster adds to its error, by each way */
  mean: {estimate: number; influence: Float64Array[]};
  level: {estimate: number; influence: Float64Array[]};
}

interface Way extends Clusters {
  /** what each cluster adds to the error of the mean of all own means */
  ofOwn: Float64Array;
}

function placeOf({lines, values, deviations}: At, ways: readonly Way[], grand: number): Place {
  const [mean, deviation] = [meanOf(values), meanOf(deviations)];
  const found = ways.map((way) => {
    const {reach, ...size} = reachOf(way);
    const ofMean = influenceOf(values, {...way, mean});
    const ofLevel = influenceOf(deviations, {...way, mean: deviation});
    return {
      ...size,
      mean: ofMean.map((u, g) => u * reach[g]),
      level: ofLevel.map((u, g) => (u + way.ofOwn[g]) * reach[g])
    };
  });
  const [first, second, both] = ways;
  return {
    lines,
    df: degreesBy(found),
    median: clusteredMedian(values, second ? {accounts: first, dates: second, both} : first),
    mean: {estimate: mean, influence: found.map((way) => way.mean)},
    level: {estimate: deviation + grand, influence: found.map((way) => way.level)}
  };
}

/** CR2's factor of each cluster, and the degrees of freedom. */
function reachOf({codes, size}: Clusters) {
  const rows = new Float64Array(size);
  for (const code of codes) ++rows[code];
  const {df, clusters} = clusteredMean({sums: rows.map(() => 0), weights: rows});
  return {df: clusters > 1 ? df : NaN, clusters, reach: rows.map((n) => 1 / Math.sqrt(1 - n / codes.length))};
}

/** What the rows of each cluster add to the error of a mean. */
function influenceOf(values: ArrayLike<number>, {codes, size, mean}: Clusters & {mean: number}): Float64Array {
  const result = new Float64Array(size);
  for (let i = 0; i < values.length; ++i) result[codes[i]] += (values[i] - mean) / values.length;
  return result;
}

/** Pointwise intervals and the band of one of the two paths. */
function banded(
  places: readonly Place[],
  name: "mean" | "level",
  {random, draws = 4000}: Pick<PathOptions, "random" | "draws">
): Banded[] {
  const most = places.reduce((largest, {lines}) => Math.max(largest, lines.length), 0);
  const full = places.filter(({df, lines}) => df > 0 && lines.length >= fullShare * most);
  const covariance = covarianceOf(full.map((place) => place[name].influence));
  const df = full.reduce((least, place) => Math.min(least, place.df), Infinity);
  const critical = full.length ? supT(covariance, {random, draws, df: Math.floor(df + 1e-9)}) : NaN;
  const inBand = new Set(full);
  return places.map((place) => {
    const {estimate, influence} = place[name];
    const se = place.df > 0 ? Math.sqrt(varianceBy(influence.map(sumOfSquares))) : NaN;
    const reach = se * studentQuantile(0.975, place.df);
    const wide = inBand.has(place) ? critical * se : NaN;
    return {
      estimate,
      low: estimate - reach,
      high: estimate + reach,
      band: {low: estimate - wide, high: estimate + wide}
    };
  });
}

const sumOfSquares = (values: Float64Array) => values.reduce((sum, u) => sum + u * u, 0);

/** Of places with influence values by each way; on its diagonal the variances of their intervals. */
function covarianceOf(places: readonly Float64Array[][]): Float64Array[] {
  const [first, second, both] = (places[0] ?? []).map((_, way) => productsOf(places.map((place) => place[way])));
  if (!second) return first ?? [];
  return first.map((row, a) =>
    row.map((value, b) => {
      const [x, y] = [second[a][b], both[a][b]];
      return a === b ? varianceBy([value, x, y]) : value + x - y;
    })
  );
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; ++i) sum += values[i];
  return sum / values.length;
}
