import {expect, test} from "vitest";
import {accountsOf, momentsOf} from "../../../../src/components/tables/diversification/accounts.js";
import type {OwnedModel} from "../../../../src/components/tables/diversification/owned-returns.js";

const rounds = 10;
const model = (place: number, account: string, values: number[]): OwnedModel => {
  const own = Float64Array.from({length: rounds}, (_, t) => values[t % values.length]);
  return {
    model: place,
    account,
    returns: own.map((value) => value + 1),
    own,
    rounds: own.filter((v) => v === v).length
  };
};
const block = {
  block: {scoreRegime: "from 1", payoutRegime: "from 1", rounds: []},
  field: Array<number>(rounds).fill(21),
  means: Array<number>(rounds).fill(1)
};

test("an account is the mean over its models of each round", () => {
  const [account] = accountsOf({
    ...block,
    models: [model(0, "a", [1, 3]), model(1, "a", [3, 1]), model(2, "a", [2, 2])]
  });
  expect(account).toMatchObject({account: "a", size: "3", models: 3, variance: 0, ownVariance: 0});
  expect(account.drawn).toBeCloseTo(18 / (3 * 20), 12);
});

test("its size is the mean number of its models in a round", () => {
  const [account] = accountsOf({...block, models: [model(0, "a", [1, 3]), model(1, "a", [3, NaN])]});
  expect(account).toMatchObject({size: "2", models: 1.5});
  expect(account.drawn).toBeCloseTo((20 / 20 + 19 / (2 * 20)) / 2, 12);
});

test("too few rounds are none", () => {
  expect(accountsOf({...block, models: [model(0, "a", [1, NaN])]})).toEqual([]);
});

test("moments are of the known values, divisor their number", () => {
  expect(momentsOf(Float64Array.of(1, NaN, 3))).toEqual({n: 2, mean: 2, variance: 1});
});
