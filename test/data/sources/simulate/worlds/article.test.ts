/** The world that the article tells of. */
import {expect, it} from "vitest";
import {Random} from "../../../../../src/components/base/kit/random.js";
import {mean} from "../../../../../src/components/statistics/numbers/correlation.js";
import {follow} from "../../../../../src/data/sources/simulate/behaviour.js";
import {signalCounts} from "../../../../../src/data/sources/simulate/mixes.js";
import {makeWorld} from "../../../../../src/data/sources/simulate/world.js";

const worldOf = (seed: number) => makeWorld({world: "article", seed, models: 40, rounds: 50, stocks: 100});
const {accounts} = worldOf(1);

it("pays for what few know, and hardly for what everyone knows", () => {
  const worth = Array.from({length: 30}, (_, seed) => worldOf(seed + 1).worth);
  const best = mean(worth.map((signals) => mean(signals.slice(0, 3))));
  expect(best).toBeLessThan(0.2 * mean(worth.map((signals) => mean(signals.slice(signalCounts.popular)))));
});

it("lets go, in time, of models whose MMC is below the field's, and keeps the others by the scores that pay", () => {
  const account = accounts.find(({models}) => models.length > 1)!;
  const [poor, rich] = account.models;
  let gone = 0;
  const random = new Random(1);
  for (let i = 0; i < 200; ++i) {
    const looks = [
      {model: poor, stake: 5, seen: () => ({paid: 0, mmc: -2 * account.hurdle})},
      {model: rich, stake: 5, seen: () => ({paid: 0, mmc: account.hurdle})}
    ];
    const moves = account.habit(account, looks, {random, day: 0, pool: () => 1e6});
    expect(moves.filter(({model, leaves}) => leaves && model === rich)).toEqual([]);
    if (moves.some(({model, leaves}) => leaves && model === poor)) gone++;
  }
  expect(gone).toBeGreaterThan(0);
  expect(gone).toBeLessThan(50);
});

it("moves all its stakes by the scores that pay, as others do, where there is MMC", () => {
  for (const account of accounts) {
    const looks = account.models.map((model) => ({model, stake: 5, seen: () => ({paid: 0.05, mmc: 0.05})}));
    const ground = () => ({random: new Random(account.id), day: 0, pool: () => 1e6});
    // who asks whether to give up draws no number where there is MMC
    expect(account.habit(account, looks, ground())).toEqual(follow({...account, picks: false}, looks, ground()));
  }
});
