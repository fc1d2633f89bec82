/** A world in which stakes follow nothing. */
import {expect, it} from "vitest";
import {Random} from "../../../../../src/components/base/kit/random.js";
import {pearson} from "../../../../../src/components/statistics/numbers/correlation.js";
import type {Seen} from "../../../../../src/data/sources/simulate/behaviour.js";
import {makeWorld} from "../../../../../src/data/sources/simulate/world.js";
import {calm} from "../../../../../src/data/sources/simulate/worlds/calm.js";

const {accounts} = makeWorld({world: "calm", models: 1500, rounds: 50, stocks: 100});
const ground = (day: number) => ({random: new Random(1), day, pool: () => NaN});

/** Stakes that an account sets when it holds so much and sees such scores. */
function stakesSet(account: (typeof accounts)[number], day: number, stake: number, seen: Seen | null): number[] {
  const looks = account.models.map((model) => ({model, stake, seen: () => seen}));
  return calm
    .habit(new Random(2))(account, looks, ground(day))
    .map((move) => move.stake);
}

it("sets stakes that know neither what is held nor what was earned", () => {
  for (const account of accounts.slice(0, 50)) {
    const set = stakesSet(account, 100, 5, null);
    expect(set).toHaveLength(account.staked ? account.models.length : 0);
    expect(stakesSet(account, 100, 500, {paid: 0.1, mmc: -0.1})).toEqual(set);
  }
});

it("changes its mind now and then, up as often as down", () => {
  const staked = accounts.filter((account) => account.staked);
  const changes = staked.flatMap((account) => {
    const [before, after] = [100, 250].map((day) => stakesSet(account, day, 1, null));
    return before.map((stake, i) => Math.log(after[i] / stake));
  });
  const moved = changes.filter((change) => Math.abs(change) > 1e-9);
  expect(Math.abs(moved.length / changes.length - 0.5)).toBeLessThan(0.1);
  expect(Math.abs(moved.filter((change) => change > 0).length / moved.length - 0.5)).toBeLessThan(0.1);
});

it("has large stakes that take no more from popular signals than small ones", () => {
  const levels = accounts.map(({level}) => Math.log(level));
  expect(
    Math.abs(
      pearson(
        levels,
        accounts.map(({shared}) => shared)
      )
    )
  ).toBeLessThan(0.15);
});
