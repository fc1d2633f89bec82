import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {clustersOf} from "../../../../src/components/statistics/clusters/cluster-variance.js";
import {clusteredMean, sumsOf} from "../../../../src/components/statistics/clusters/clustered-mean.js";
import {clusteredMedian} from "../../../../src/components/statistics/clusters/clustered-median.js";
import {clusteredPath} from "../../../../src/components/statistics/clusters/clustered-path.js";
import {sides} from "../../../../src/components/statistics/series/windows.js";
import {expectClose} from "../../../close.js";

/** Events of owners with a shift of their own; places correlate as the owner's shift is in all of them. */
function made(random: Random, {events = 60, owners = 30, width = 8, missing = 0}) {
  const shift = Array.from({length: owners}, () => random.normal());
  const owner = Array.from({length: events}, () => random.below(owners));
  const scores = Float64Array.from({length: events * width}, (_, i) =>
    random.chance(missing) ? NaN : shift[owner[Math.floor(i / width)]] + random.normal()
  );
  const windows = {scores, width, before: width / 2};
  const lines = Int32Array.from({length: events}, (_, i) => i);
  return {windows, lines, clusters: clustersOf(owner), own: sides(windows).all};
}

const seeded = () => new Random(5);

test("with every score known, the mean and the level are clustered means of their place", () => {
  const {windows, ...rest} = made(new Random(1), {});
  const path = clusteredPath(windows, {...rest, random: seeded()});
  expect(path).toHaveLength(8);
  path.forEach(({mean, level, lines}, place) => {
    const values = Float64Array.from(lines, (line) => windows.scores[line * 8 + place]);
    const {estimate, low, high} = clusteredMean(sumsOf(values, rest.clusters));
    for (const bounds of [mean, level]) {
      expectClose(bounds.estimate, estimate, 1e-12);
      expectClose(bounds.low, low, 1e-12);
      expectClose(bounds.high, high, 1e-12);
      expect(bounds.band.low).toBeLessThan(bounds.low);
      expect(bounds.band.high).toBeGreaterThan(bounds.high);
    }
  });
});

test("few events at a place: the interval stays, the band does not; hardly any: neither", () => {
  const {windows, ...rest} = made(new Random(2), {events: 40, owners: 400});
  for (let line = 10; line < 40; ++line) windows.scores[line * 8] = NaN;
  for (let line = 3; line < 40; ++line) windows.scores[line * 8 + 1] = NaN;
  const path = clusteredPath(windows, {...rest, random: seeded()});
  expect(path[0].lines).toHaveLength(10);
  expect(path[0].mean.low).toBeLessThan(path[0].mean.estimate);
  expect(path[0].mean.band.low).toBeNaN();
  expect([path[1].mean.low, path[1].level.high, path[1].median.low]).toEqual([NaN, NaN, NaN]);
  expect(path[2].level.band.low).toBeLessThan(path[2].level.low);
});

test("intervals cover one point, bands the whole path, as often as they say", () => {
  const random = new Random(3);
  const worlds = 400;
  const hits = {mean: 0, level: 0, median: 0, band: 0};
  for (let w = 0; w < worlds; ++w) {
    const {windows, ...rest} = made(random, {events: 50, owners: 40, width: 6, missing: 0.1});
    const path = clusteredPath(windows, {...rest, random: seeded(), draws: 1000});
    const covers = (bounds: {low: number; high: number}) => (bounds.low <= 0 && bounds.high >= 0 ? 1 : 0);
    hits.mean += covers(path[2].mean);
    hits.level += covers(path[2].level);
    hits.median += covers(path[2].median);
    hits.band += path.every(({level: {band}}) => band.low <= 0 && band.high >= 0) ? 1 : 0;
  }
  for (const [name, count] of Object.entries(hits)) {
    expect(count / worlds, name).toBeGreaterThan(0.91);
    expect(count / worlds, name).toBeLessThan(0.985);
  }
});

test("the median's interval without clusters is that of the binomial, nearly", () => {
  const values = Float64Array.from({length: 101}, (_, i) => i);
  const {estimate, low, high} = clusteredMedian(values, clustersOf(Array.from(values)));
  expect(estimate).toBe(50);
  expect(Math.abs(low - 40)).toBeLessThan(1);
  expect(Math.abs(high - 60)).toBeLessThan(1);
});
