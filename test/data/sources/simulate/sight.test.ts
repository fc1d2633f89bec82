/** What accounts see of a round before it resolves, and over which days targets are made. */
import {describe, expect, it} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {mean} from "../../../../src/components/statistics/numbers/correlation.js";
import {gaussianRank, signedPower} from "../../../../src/components/statistics/crowding/gaussian-rank.js";
import {newSignal} from "../../../../src/data/sources/simulate/signals.js";
import {Sight} from "../../../../src/data/sources/simulate/sight.js";
import type {PlayedRound} from "../../../../src/data/sources/simulate/sight.js";
import {targetOf} from "../../../../src/data/sources/simulate/targets.js";
import {makeWorld} from "../../../../src/data/sources/simulate/world.js";
import {expectAllClose, expectClose} from "../../../close.js";
import {dumpOf, playSmall} from "./small.js";
import {correlationContribution, numeraiCorr} from "../../../support/numerai.js";

const {returns, ranking, calendar} = makeWorld({models: 10, rounds: 40, stocks: 200});
const at = calendar.rounds[20];

/** The target over some days, from daily returns and a plain sort. */
function plainTarget(first: number, last: number): Float64Array {
  const {cumulative, stocks} = returns;
  const daily = (day: number, i: number) => cumulative[day * stocks + i] - cumulative[(day - 1) * stocks + i];
  const sums = Array.from({length: stocks}, (_, i) => {
    return Array.from({length: last - first + 1}, (__, d) => daily(first + d, i)).reduce((a, b) => a + b);
  });
  const sorted = [...sums].sort((a, b) => a - b);
  const bin = (share: number) =>
    share < 0.05 ? 0 : share < 0.25 ? 0.25 : share < 0.75 ? 0.5 : share < 0.95 ? 0.75 : 1;
  return Float64Array.from(sums, (sum) => bin(sorted.indexOf(sum) / stocks));
}

describe("targetOf", () => {
  it("takes the returns of the first day to the last", () => {
    for (const [first, last] of [
      [at.firstDay, at.lastDay],
      [at.firstDay, at.lastDay60],
      [at.firstDay, at.firstDay]
    ]) {
      expectAllClose(targetOf(returns, first, last, ranking), plainTarget(first, last));
    }
  });
  it("is what a dump shows beside its returns", () => {
    const round = calendar.rounds[5].round;
    const [world, played] = playSmall({rounds: 40}, new Set([round]));
    const {main} = dumpOf(played, round);
    const {cumulative, stocks} = world.returns;
    const {firstDay, lastDay} = world.calendar.rounds[5];
    const order = Array.from(main!.returns, (_, i) => i).sort((a, b) => main!.returns[a] - main!.returns[b]);
    const bins = order.map((i) => main!.target[i]);
    expect(bins).toEqual([...bins].sort((a, b) => a - b));
    const sum = (i: number) => cumulative[lastDay * stocks + i] - cumulative[(firstDay - 1) * stocks + i];
    expectAllClose(
      main!.returns,
      main!.returns.map((_, i) => sum(i))
    );
  });
});

const later = makeWorld({models: 10, rounds: 40, stocks: 200, to: 1380});
const seenRounds = [
  {days: 20, world: {returns, ranking}, at},
  {days: 60, world: later, at: later.calendar.rounds[20]}
];

describe.each(seenRounds)("Sight of a round that pays $days-day scores", ({days: all, world, at}) => {
  const {returns, ranking} = world;
  const random = new Random(4);
  const predictions = [1, 2, 3].map(() => newSignal(200, random));
  const ranked = predictions.map(gaussianRank);
  const meta = gaussianRank(ranked[0].map((x, i) => 2 * x + ranked[1][i]));
  const average = (arrays: Float64Array[]) => arrays[0].map((_, i) => mean(arrays.map((values) => values[i])));
  const orders = new Uint16Array(600);
  predictions.forEach((values, i) => ranking.order(values, orders.subarray(200 * i, 200 * i + 200)));
  const scores = (day: number) => {
    const target = targetOf(returns, at.firstDay, Math.min(day, at.firstDay + all - 1), ranking);
    const corr = Float64Array.from(predictions, (values) => numeraiCorr(values, target));
    return {corr, mmc: Float64Array.from(predictions, (values) => correlationContribution(values, meta, target))};
  };
  const played: PlayedRound = {
    at,
    rowOf: new Map([10, 20, 30].map((model, row) => [model, row])),
    orders,
    metaRanked: meta,
    fieldGauss: average(ranked),
    fieldPower: average(ranked.map((values) => signedPower(values, 1.5))),
    ...scores(Infinity)
  };
  const sight = new Sight(returns, ranking);

  it("is blind before the first return, and for a model that took no part", () => {
    expect(sight.scores(played, 10, at.firstDay - 1)).toBeNull();
    expect(sight.scores(played, 11, at.paidDay)).toBeNull();
  });
  it.each([0, 1, 7, 18, 19, 20, 58, 59, 70])(
    "sees scores less the field's mean %i days after the first return",
    (days) => {
      const {corr, mmc} = scores(at.firstDay + days);
      [10, 20, 30].forEach((model, row) => {
        const seen = sight.scores(played, model, at.firstDay + days)!;
        expectClose(seen.corr, corr[row] - mean(corr), 1e-9);
        expectClose(seen.mmc, mmc[row] - mean(mmc), 1e-9);
      });
    }
  );
});
