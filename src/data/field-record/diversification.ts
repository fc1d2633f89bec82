/** Worlds for the page on diversification: accounts whose models share their luck, or nothing. */
import {leastCommon, neighbours} from "../../components/base/catalogue/diversification.js";
import type {Random} from "../../components/base/kit/random.js";
import {readSettings} from "../../components/base/settings/settings.js";
import {diversification} from "../../components/tables/diversification/diversification.js";
import {accountLikeness} from "../../components/tables/diversification/likeness.js";
import {cell, holds, rowsOf} from "../coverage/held.js";
import type {Held} from "../coverage/held.js";
import type {FieldCase} from "./cases.js";
import {paidWorld, skillOf} from "./paid-world.js";

/** Little more than the ten independent rounds, and as few accounts as an interval asks for: where it is weakest. */
const lengths = {weekly: 45, daily: 205} as const;
type Pace = keyof typeof lengths;
const sizes = [3, 6];
const accounts = [...sizes.flatMap((size) => Array<number>(leastCommon).fill(size)), ...Array<number>(10).fill(1)];
const owner = accounts.flatMap((size, account) => Array<number>(size).fill(account));
const models = owner.length;
const all = owner.map((_, i) => i);
const owned = all.filter((i) => accounts[owner[i]] > 1);

const worldOf = (random: Random, cadence: Pace, alike: number) =>
  paidWorld(random, {cadence, rounds: lengths[cadence], accounts, alike});

const mean = <T>(of: readonly T[], value: (one: T) => number) =>
  of.reduce((sum, one) => sum + value(one), 0) / of.length;

/** Covariances of luck less its mean over all models, in units of its variance. */
function covariances(alike: number) {
  const raw = (i: number, j: number) => (i === j ? 1 : owner[i] === owner[j] ? alike : 0);
  const withMean = all.map((i) => mean(all, (j) => raw(i, j)));
  const ofMean = mean(withMean, (value) => value);
  return (i: number, j: number) => raw(i, j) - withMean[i] - withMean[j] + ofMean;
}

type Pair = readonly [i: number, j: number, weight: number];

const pairsOf = {
  within: owned.flatMap((i) =>
    owned.filter((j) => j > i && owner[j] === owner[i]).map((j): Pair => [i, j, 1 / (accounts[owner[i]] - 1)])
  ),
  between: owned.flatMap((i, at) =>
    owned.slice(at + 1, at + 1 + neighbours).flatMap((j): Pair[] => (owner[j] === owner[i] ? [] : [[i, j, 1]]))
  )
};

function pooled(pairs: readonly Pair[], covariance: (i: number, j: number) => number): number {
  const above = mean(pairs, ([i, j, weight]) => weight * covariance(i, j));
  return above / mean(pairs, ([i, j, weight]) => (weight * (covariance(i, i) + covariance(j, j))) / 2);
}

function likenessOf(alike: number): Record<string, number> {
  const covariance = covariances(alike);
  const [within, between] = [pooled(pairsOf.within, covariance), pooled(pairsOf.between, covariance)];
  return {within, between, difference: within - between};
}

function likenessHeld(random: Random, cadence: Pace, {alike, likeness: truths}: World): Held[] {
  const result = accountLikeness(worldOf(random, cadence, alike), readSettings({}, {table: "account-likeness"}));
  const rows = rowsOf(result);
  const held = rows.map((row) => cell(result, {row, column: "correlation", truth: truths[String(row.pairs)]}));
  const difference = rows.find(({pairs}) => pairs === "difference")!;
  // models that have nothing to do with each other: whether accounts seem alike
  const found = holds(difference.correlation_low, difference.correlation_high, truths.difference);
  return alike ? held : [...held, {key: "difference", where: "", kind: "size", held: found}];
}

/** Of accounts of a size: what their returns less the round's mean vary beside one model's, and their skill. */
function truthOf(size: number, alike: number): {effective: number; over_field: number} {
  const covariance = covariances(alike);
  const first = accounts.indexOf(size);
  const own = all.filter((i) => owner[i] === first);
  const ofAccount = mean(own, (i) => mean(own, (j) => covariance(i, j)));
  const ratio = ofAccount / mean(owned, (i) => covariance(i, i));
  const skilled = all.filter((i) => accounts[owner[i]] === size);
  const skill = (i: number) => skillOf(i, models);
  return {
    effective: 1 / (ratio * (1 - 1 / models) + 1 / models),
    over_field: mean(skilled, skill) - mean(all, skill)
  };
}

function diversificationHeld(random: Random, cadence: Pace, {alike, bySize}: World): Held[] {
  const result = diversification(worldOf(random, cadence, alike), readSettings({}, {table: "diversification"}));
  return rowsOf(result).flatMap((row, i) => {
    const truth = bySize[i];
    const where = String(row.size);
    return [
      cell(result, {row, column: "effective", truth: truth.effective, where}),
      cell(result, {row, column: "over_field", truth: truth.over_field, where})
    ];
  });
}

interface World {
  name: string;
  alike: number;
  /** what is true in it */
  likeness: Record<string, number>;
  bySize: ReturnType<typeof truthOf>[];
}

const worldsOf = (name: string, alike: number): World => ({
  ...{name, alike, likeness: likenessOf(alike)},
  bySize: sizes.map((size) => truthOf(size, alike))
});
const worlds = [
  worldsOf("models that have nothing to do with each other", 0),
  worldsOf("models that share half of their luck in an account", 0.5)
];

export const diversificationCases: readonly FieldCase[] = (Object.keys(lengths) as Pace[]).flatMap((cadence) =>
  worlds.flatMap((world): FieldCase[] => [
    {
      ...{name: `${world.name}, likeness, ${cadence} rounds`, cadence, table: "account-likeness"},
      held: (random) => likenessHeld(random, cadence, world)
    },
    {
      ...{name: `${world.name}, accounts, ${cadence} rounds`, cadence, table: "diversification"},
      held: (random) => diversificationHeld(random, cadence, world)
    }
  ])
);
