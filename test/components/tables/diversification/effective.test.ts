import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {momentsOf} from "../../../../src/components/tables/diversification/accounts.js";
import type {Account} from "../../../../src/components/tables/diversification/accounts.js";
import {
  drawnAs,
  effectiveOf,
  varianceOf,
  varianceSums
} from "../../../../src/components/tables/diversification/effective.js";
import type {OwnedModel} from "../../../../src/components/tables/diversification/owned-returns.js";

test("a share of one model's variance is that of as many models as leave it, in a field without end", () => {
  for (const models of [1, 2, 7]) expect(drawnAs(1 / models, Infinity)).toBeCloseTo(models, 12);
});

test("models drawn from a small field vary less: all of it does not vary around its own mean", () => {
  const [drawn, field] = [4, 10];
  // of a sample without replacement: (N - n) / (n (N - 1))
  expect(drawnAs((field - drawn) / (drawn * (field - 1)), field)).toBeCloseTo(drawn, 12);
  expect(drawnAs(0, field)).toBeCloseTo(field, 12);
});

const model = (account: string, own: number[]): OwnedModel => {
  const values = Float64Array.from(own);
  return {model: 0, account, returns: values, own: values, rounds: own.filter((value) => !Number.isNaN(value)).length};
};

test("one model's variance is the mean over models of enough rounds, whoever owns them", () => {
  const [long, few] = [Array.from({length: 10}, (_, t) => t % 2), [0, 8, NaN, NaN, NaN, NaN, NaN, NaN, NaN, NaN]];
  const wide = long.map((value) => 3 * value);
  const block = {scoreRegime: "", payoutRegime: "", rounds: []};
  const models = [model("a", long), model("a", wide), model("b", long), model("b", few)];
  const sums = varianceSums({block, field: [], means: [], models});
  expect(varianceOf(sums)).toBeCloseTo((0.25 + 2.25 + 0.25) / 3, 12);
  expect(varianceOf(sums, (account) => account === "a")).toBeCloseTo(0.25, 12);
});

/** Accounts whose mean varies a third of one model's variance, more or less. */
function world(accounts: number) {
  const random = new Random(5);
  const all = Array.from({length: accounts}, (_, i) => {
    const own = Float64Array.from({length: 60}, () => random.normal() / Math.sqrt(3));
    return {account: `a${i}`, size: "3", models: 3, ownVariance: momentsOf(own).variance} as Account;
  });
  return {accounts: all, sums: new Map(all.map(({account}) => [account, {sum: 3, models: 3}])), field: 1e9};
}

test("accounts that vary a third as much as a model count as three, with an interval once there are ten", () => {
  const {estimate, low, high} = effectiveOf(world(10));
  expect(estimate!).toBeGreaterThan(2.5);
  expect(estimate!).toBeLessThan(3.5);
  expect(low!).toBeLessThan(estimate!);
  expect(high!).toBeGreaterThan(estimate!);
  // ten variances of 60 rounds each: a mean known to the root of 2 in 600, in 95 % to twice that
  expect(Math.log(high! / low!) / (4 * Math.sqrt(2 / 600))).toBeCloseTo(1, 0);
  expect(effectiveOf(world(9))).toMatchObject({low: null, high: null});
});
