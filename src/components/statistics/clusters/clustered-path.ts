import {fullShare} from "../../base/kit/constants.js";
import type {Estimated, Interval} from "../../base/kit/interval.js";
import type {Normals} from "../../base/kit/normals.js";
import {atPlace} from "../series/windows.js";
import type {Windows} from "../series/windows.js";
import type {Clusters} from "./cluster-variance.js";
import {clusteredMean} from "./clustered-mean.js";
import {fewestDegrees, productsOf} from "./clustered-means.js";
import {clusteredMedian} from "./clustered-median.js";
import {studentQuantile} from "../distributions/student.js";
import {supT} from "../comparison/sup-t.js";

/** An estimate with its interval, and the band there that holds the whole path at once. */
interface Banded extends Estimated {
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
  /** cluster of each of `lines` */
  clusters: Clusters;
  random: Normals;
  draws?: number;
}

/**
 * Means over events at each place of their windows, with pointwise t intervals and a sup-t band. Errors come from influence
 * values summed over clusters (CR2 on a constant, Satterthwaite degrees of freedom at each place); those of the level
 * hold the own means of all events as well, scored at the place or not.
 */
export function clusteredPath(windows: Windows, options: PathOptions): PathPoint[] {
  const {own, lines, clusters} = options;
  const codeOf = new Int32Array(windows.scores.length / windows.width);
  lines.forEach((line, i) => (codeOf[line] = clusters.codes[i]));
  const grand = Array.from(lines).reduce((sum, line) => sum + own[line], 0) / lines.length;
  const ofOwn = influenceOf(
    Array.from(lines, (line) => own[line]),
    {...clusters, mean: grand}
  );
  const places = Array.from({length: windows.width}, (_, place) => {
    const at = atPlace(windows, own, lines, place);
    const codes = at.lines.map((line) => codeOf[line]);
    return placeOf(at, {codes, size: clusters.size}, {grand, ofOwn});
  });
  const means = banded(places, "mean", options);
  const levels = banded(places, "level", options);
  return places.map(({lines: scored, median}, i) => ({lines: scored, median, mean: means[i], level: levels[i]}));
}

type At = ReturnType<typeof atPlace>;

interface Place {
  lines: Int32Array;
  df: number;
  median: Estimated;
  /** estimate, and what each cluster adds to its error */
  mean: {estimate: number; influence: Float64Array};
  level: {estimate: number; influence: Float64Array};
}

function placeOf(
  {lines, values, deviations}: At,
  clusters: Clusters,
  {grand, ofOwn}: {grand: number; ofOwn: Float64Array}
): Place {
  const rows = new Float64Array(clusters.size);
  for (const code of clusters.codes) ++rows[code];
  const {df, clusters: some} = clusteredMean({sums: rows.map(() => 0), weights: rows});
  const reach = rows.map((n) => 1 / Math.sqrt(1 - n / lines.length));
  const [mean, deviation] = [meanOf(values), meanOf(deviations)];
  const ofMean = influenceOf(values, {...clusters, mean});
  const ofLevel = influenceOf(deviations, {...clusters, mean: deviation});
  return {
    lines,
    df: some > 1 ? df : NaN,
    median: clusteredMedian(values, clusters),
    mean: {estimate: mean, influence: ofMean.map((u, g) => u * reach[g])},
    level: {estimate: deviation + grand, influence: ofLevel.map((u, g) => (u + ofOwn[g]) * reach[g])}
  };
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
  const full = places.filter(({df, lines}) => df >= fewestDegrees && lines.length >= fullShare * most);
  const covariance = productsOf(full.map((place) => place[name].influence));
  const df = full.reduce((least, place) => Math.min(least, place.df), Infinity);
  const critical = full.length ? supT(covariance, {random, draws, df: Math.floor(df + 1e-9)}) : NaN;
  const inBand = new Set(full);
  return places.map((place) => {
    const {estimate, influence} = place[name];
    const se = place.df >= fewestDegrees ? Math.sqrt(influence.reduce((sum, u) => sum + u * u, 0)) : NaN;
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

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; ++i) sum += values[i];
  return sum / values.length;
}
