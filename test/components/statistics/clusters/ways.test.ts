import {expect, test} from "vitest";
import {clustersOf} from "../../../../src/components/statistics/clusters/cluster-variance.js";
import {clusteredMeans, contrastOf} from "../../../../src/components/statistics/clusters/clustered-means.js";
import {twoWayVariance} from "../../../../src/components/statistics/clusters/two-way.js";
import {degreesBy, eachWay, twoWays, varianceBy} from "../../../../src/components/statistics/clusters/ways.js";
import {Random} from "../../../../src/components/base/kit/random.js";
import {constant, leastSquares} from "../../../../src/components/statistics/numbers/least-squares.js";
import {expectClose} from "../../../close.js";
import {expectRate, holds, rate} from "../../../support/trials.js";

/** A row for every account and date: `shares` by account, by date. */
function balanced(random: Random, {accounts = 20, dates = 12, own = 1, common = 1}) {
  const [ofAccount, ofDate] = [accounts, dates].map((n) => Array.from({length: n}, () => random.normal()));
  const cells = Array.from({length: accounts * dates}, (_, i) => [Math.floor(i / dates), i % dates]);
  const values = cells.map(([a, d]) => own * ofAccount[a] + common * ofDate[d] + random.normal());
  const ways = twoWays(clustersOf(cells.map(([a]) => a)), clustersOf(cells.map(([, d]) => d)));
  return {values, ways};
}

test("of clusters of one size it is the two-way variance that R's vcovCL has", () => {
  const {values, ways} = balanced(new Random(2), {});
  const fit = leastSquares(values, [constant(values.length)]);
  const {variance} = twoWayVariance(fit, ways.accounts, ways.dates);
  const {se, df} = contrastOf(clusteredMeans([values], ways), [1]);
  expectClose(se ** 2, variance.get(0, 0), 1e-12);
  expectClose(df, 11, 1e-9);
});

test("never below the larger of the two ways alone", () => {
  expect(varianceBy([4])).toBe(4);
  expect(varianceBy([4, 3, 2])).toBe(5);
  expect(varianceBy([4, 3, 3.5])).toBe(4);
  expect(varianceBy([3, 4, 3.5])).toBe(4);
});

test("degrees of freedom are the smaller; none under ten accounts, six dates or four degrees", () => {
  const way = (clusters: number, df = clusters - 1) => ({clusters, df});
  expect(degreesBy([way(10), way(6)])).toBe(5);
  expect(degreesBy([way(9), way(6)])).toBeNaN();
  expect(degreesBy([way(10), way(5)])).toBeNaN();
  expect(degreesBy([way(30, 3.9), way(20)])).toBeNaN();
  expect(degreesBy([way(30), way(20, 3.9)])).toBeNaN();
  expect(degreesBy([way(5)])).toBe(4);
  expect(degreesBy([way(4)])).toBeNaN();
});

test("one way is itself, two are accounts, dates and both", () => {
  const {ways} = balanced(new Random(1), {accounts: 3, dates: 2});
  expect(eachWay(ways.accounts)).toEqual([ways.accounts]);
  expect(eachWay(ways).map(({size}) => size)).toEqual([3, 2, 6]);
});

test.each([
  {own: 1, common: 0},
  {own: 0, common: 1},
  {own: 1, common: 1}
])("95 of 100 intervals hold the mean where rows share %o", (shares) => {
  const trials = 400;
  const covers = (random: Random) => {
    const {values, ways} = balanced(random, {...shares, accounts: 30, dates: 20});
    return holds(contrastOf(clusteredMeans([values], ways), [1]), 0);
  };
  expectRate(rate(trials, covers), 0.95, trials);
});
