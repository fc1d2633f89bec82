/** Worlds for the page on diversification: accounts whose models share their luck, or nothing. */
import {leastCommon, neighbours} from "../../components/base/catalogue/diversification.js";
import type {Random} from "../../components/base/kit/random.js";
import {readSettings} from "../../components/base/settings/settings.js";
import {diversification} from "../../components/tables/diversification/diversification.js";
import {accountLikeness} from "../../components/tables/diversification/likeness.js";
import {cell, holds, rowsOf} from "../coverage/held.js";
import type {Held} from "../coverage/held.js";
import type {FieldCase} from "./cases.js";
import {paidWorld, skillOf, spread} from "./paid-world.js";
import type {PaidWorld} from "./paid-world.js";

/** Little more than the ten independent rounds, and as few accounts as an interval asks for: where it is weakest. */
const lengths = {weekly: 45, daily: 205} as const;
type Pace = keyof typeof lengths;

type Rules = Required<Pick<PaidWorld, "alike" | "drift" | "skilled">>;

/** Accounts, each of so many models; who owns each model, and the models whose owner is known. */
interface Plan {
  accounts: readonly number[];
  singles: boolean;
  owner: readonly number[];
  all: readonly number[];
  owned: readonly number[];
}

function planOf(accounts: readonly number[], {singles}: {singles: boolean}): Plan {
  const owner = accounts.flatMap((size, account) => Array<number>(size).fill(account));
  const all = owner.map((_, i) => i);
  return {accounts, singles, owner, all, owned: all.filter((i) => singles || accounts[owner[i]] > 1)};
}

const ofSize = (size: number) => Array<number>(leastCommon).fill(size);
/** Beside two sizes of account, models whose account is not known. */
const few = planOf([3, 6, 1].flatMap(ofSize), {singles: false});
const sizes = [1, 2, 3, 6, 12];
const many = planOf(sizes.flatMap(ofSize), {singles: true});

const worldOf = (random: Random, cadence: Pace, {accounts, singles}: Plan, rules: Rules) =>
  paidWorld(random, {cadence, rounds: lengths[cadence], accounts, singles, ...rules});

const mean = <T>(of: readonly T[], value: (one: T) => number) =>
  of.reduce((sum, one) => sum + value(one), 0) / of.length;

/** Covariances of luck in units of its variance; and of luck less its mean over all models. */
function covariances({all, owner}: Plan, alike: number) {
  const raw = (i: number, j: number) => (i === j ? 1 : owner[i] === owner[j] ? alike : 0);
  const withMean = all.map((i) => mean(all, (j) => raw(i, j)));
  const ofMean = mean(withMean, (value) => value);
  return {raw, ofMean, own: (i: number, j: number) => raw(i, j) - withMean[i] - withMean[j] + ofMean};
}

type Pair = readonly [i: number, j: number, weight: number];

const pairsOf = ({accounts, owned, owner}: Plan) => ({
  within: owned.flatMap((i) =>
    owned.filter((j) => j > i && owner[j] === owner[i]).map((j): Pair => [i, j, 1 / (accounts[owner[i]] - 1)])
  ),
  between: owned.flatMap((i, at) =>
    owned.slice(at + 1, at + 1 + neighbours).flatMap((j): Pair[] => (owner[j] === owner[i] ? [] : [[i, j, 1]]))
  )
});

function pooled(pairs: readonly Pair[], covariance: (i: number, j: number) => number): number {
  const above = mean(pairs, ([i, j, weight]) => weight * covariance(i, j));
  return above / mean(pairs, ([i, j, weight]) => (weight * (covariance(i, i) + covariance(j, j))) / 2);
}

function likenessOf(alike: number): Record<string, number> {
  const covariance = covariances(few, alike).own;
  const pairs = pairsOf(few);
  const [within, between] = [pooled(pairs.within, covariance), pooled(pairs.between, covariance)];
  return {within, between, difference: within - between};
}

function likenessHeld(random: Random, cadence: Pace, {rules, likeness: truths}: World): Held[] {
  const result = accountLikeness(worldOf(random, cadence, few, rules), readSettings({}, {table: "account-likeness"}));
  const rows = rowsOf(result);
  const held = rows.map((row) => cell(result, {row, column: "correlation", truth: truths[String(row.pairs)]}));
  const difference = rows.find(({pairs}) => pairs === "difference")!;
  // models that have nothing to do with each other: whether accounts seem alike
  const found = holds(difference.correlation_low, difference.correlation_high, truths.difference);
  return rules.alike ? held : [...held, {key: "difference", where: "", kind: "size", held: found}];
}

type Truth = Record<"effective" | "over_field" | "sharpe" | "sharpe_over", number>;

/** Of accounts of a size: what their returns less the round's mean vary beside one model's, their skill, and their return over its spread. */
function truthOf(size: number, {alike, drift, skilled}: Rules): Truth {
  const {all, owned, owner, accounts} = many;
  const {own: covariance, raw, ofMean} = covariances(many, alike);
  const models = all.length;
  const own = all.filter((i) => owner[i] === accounts.indexOf(size));
  const varianceOf = (of: typeof raw) => mean(own, (i) => mean(own, (j) => of(i, j)));
  const ofOne = mean(owned, (i) => covariance(i, i));
  const skill = (i: number) => skilled * skillOf(i, models);
  const ofSize = mean(
    all.filter((i) => accounts[owner[i]] === size),
    skill
  );
  const field = mean(all, skill);
  const volatility = (luck: number) => Math.hypot(spread.market, spread.luck * Math.sqrt(luck));
  const drawn = ((models - size) / (size * (models - 1))) * ofOne;
  const sharpe = (drift + ofSize) / volatility(varianceOf(raw));
  return {
    effective: 1 / ((varianceOf(covariance) / ofOne) * (1 - 1 / models) + 1 / models),
    over_field: ofSize - field,
    sharpe,
    sharpe_over: sharpe - (drift + field) / volatility(ofMean + drawn)
  };
}

function diversificationHeld(random: Random, cadence: Pace, {rules, bySize}: World): Held[] {
  const result = diversification(worldOf(random, cadence, many, rules), readSettings({}, {table: "diversification"}));
  return rowsOf(result).flatMap((row, i) => {
    const truth = bySize[i];
    const where = String(row.size);
    const columns = Object.keys(truth) as (keyof Truth)[];
    const held = columns.map((column) => cell(result, {row, column, truth: truth[column], where}));
    // neither skill nor likeness: accounts are what draws from the field are
    const found = holds(row.sharpe_over_low, row.sharpe_over_high, truth.sharpe_over);
    return rules.alike || rules.skilled ? held : [...held, {key: "sharpe_over", where, kind: "size", held: found}];
  });
}

interface World {
  name: string;
  rules: Rules;
  /** what is true in it */
  likeness: Record<string, number>;
  bySize: Truth[];
}

const worldsOf = (name: string, rules: Rules): World => ({
  ...{name, rules, likeness: likenessOf(rules.alike)},
  bySize: sizes.map((size) => truthOf(size, rules))
});

/** Returns that are a third of what they vary by, and nothing or much that models of an account share. */
const worlds = [
  worldsOf("models that have nothing to do with each other", {alike: 0, drift: 0.006, skilled: 0}),
  worldsOf("models that share half of their luck in an account", {alike: 0.5, drift: 0.006, skilled: 1})
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
