/** Small generated worlds for tests: seeded, so that a failure can be repeated. */
import {xoroshiro128plus, unsafeUniformIntDistribution} from "pure-rand";
import {cadenceOf, roundTimes} from "../../src/components/base/rounds/calendar.js";
import type {ScoreConfig} from "../../src/components/base/snapshot/panel.js";
import {regimeOf} from "../../src/components/base/rounds/regimes.js";
import {calendar, numbers} from "./panel.js";
import type {RoundInput, Row, World} from "./panel.js";

export interface WorldOptions {
  seed: number;
  rounds?: readonly RoundInput[];
  models?: number;
  /** share of the (model, round) pairs without a row */
  gaps?: number;
  /** share of nulls in each score */
  nulls?: number;
  /** scores and stakes on a coarse grid, so that many tie */
  ties?: boolean;
  /** nobody has a stake */
  unstaked?: boolean;
  /** so many accounts, to which models belong by turns; every fifth model has none. 0 = no account is known */
  accounts?: number;
}

/** A seeded source of numbers in [0, 1). */
export function uniform(seed: number): () => number {
  const generator = xoroshiro128plus(seed);
  return () => unsafeUniformIntDistribution(0, 2 ** 30 - 1, generator) / 2 ** 30;
}

/** Models of every kind: raising and lowering stakes, coming and going, with names that sort differently by byte and by letter. */
export function world(options: WorldOptions): World {
  const {seed, models = 24, gaps = 0.04, ties = false, unstaked = false, accounts = 0} = options;
  const rounds = calendar(options.rounds ?? numbers(1, 40).map((round) => ({round})));
  const random = uniform(seed);
  const rows = numbers(1, models).flatMap((i) => {
    let stake = random() < 0.2 ? 0 : 10 ** (3 * random() - 1);
    return rounds.flatMap(({round}): Row[] => {
      stake = nextStake(stake, random);
      if (random() < gaps) return [];
      const held = unstaked ? 0 : random() < 0.03 ? null : ties ? Math.ceil(stake / 10) * 10 : stake;
      const account = accounts && i % 5 ? `${i % accounts}` : null;
      return [{round, model: nameOf(i), account, stake: held, ...scores(random, options), ...multipliers(i, round)}];
    });
  });
  return {rows, rounds};
}

function nextStake(stake: number, random: () => number): number {
  const luck = random();
  if (luck < 0.06) return stake * (2 + 8 * random());
  if (luck < 0.09) return stake * 5;
  if (luck < 0.14) return stake / 6;
  if (luck < 0.16) return 0;
  return stake === 0 && luck > 0.9 ? 1 + 20 * random() : stake;
}

const starts = ["a", "B", "é", "Ω", "\u{1f600}", "ﬀ", "1", "nan", "'; --"];
const nameOf = (i: number) => `${starts[i % starts.length]}${i}`;

function scores(random: () => number, {nulls = 0.05, ties = false}: WorldOptions) {
  const score = (shift: number) => {
    const value = shift + (random() - 0.5) / 2;
    return random() < nulls ? null : ties ? Math.round(value * 8) / 8 : value;
  };
  return {cwmm: score(0.4), mmc: score(0.06), corr: score(0.03), corj60: score(0.02), bmc: score(0), payout: score(0)};
}

/** Every multiplier that there has been, and unknown ones. */
const multipliers = (model: number, round: number) => ({
  corr_multiplier: [1, 1, null, 0.5][(model + round) % 4],
  mmc_multiplier: [0, 0.5, 1, 2, null][(2 * model + round) % 5]
});

/** Two score regimes, a change of staking inside the second, and unresolved rounds at the end. */
export function twoRegimes(last: number): RoundInput[] {
  return numbers(1, last).map((round) => ({
    round,
    score_regime: round < last / 2 ? "from 1" : `from ${Math.ceil(last / 2)}`,
    staking_regime: round < (3 * last) / 4 ? "from 1" : `from ${Math.ceil((3 * last) / 4)}`,
    resolved: round <= last - 3
  }));
}

/** Weekly rounds, then five rounds a week: four weekdays and a Saturday. */
export function threeCadences(last: number): RoundInput[] {
  return numbers(1, last).map((round) => ({
    round,
    cadence: round <= last / 3 ? "weekly" : round % 5 === 0 ? "saturday" : "weekday",
    staking_regime: round <= last / 3 ? "from 1" : `from ${Math.floor(last / 3) + 1}`
  }));
}

const config = (score: string, multiplier: number, more: Partial<ScoreConfig> = {}): ScoreConfig => ({
  ...{score, pays: true, days: 60, clip: 1, threshold: null, factor: 1},
  ...{multiplier_min: multiplier, multiplier_max: multiplier, multiplier_default: multiplier},
  ...more
});

/** What the source says of a round: by turns nothing, what the rule table says, another rule, a score that no row holds, a choice. */
function configsOf(round: number): ScoreConfig[] | null {
  const idle = config("bmc", 1, {pays: false});
  return [
    null,
    [config("corr60", 3), config("mmc60", 15), idle],
    [config("corr60", 1, {clip: 0.5, threshold: 100}), config("mmc60", 2, {clip: 0.5, threshold: 100})],
    [config("corr60", 3), config("tc", 1), config("mmc", 1)],
    [config("corr60", 1, {multiplier_min: 0, clip: null}), config("mmc60", 15, {clip: null})]
  ][round % 5];
}

/** Real rounds around 1343, from which on a stake is for one round and 60-day scores pay; the last ones are not resolved. */
export function aroundNewRules({seed, models = 60}: {seed: number; models?: number}): World {
  const rounds = numbers(1325, 1412).map((round) => ({
    ...{round, ...roundTimes(round), cadence: cadenceOf(round), resolved: round <= 1409},
    ...{score_regime: regimeOf("score", round, {columns: ["v2Corr20"]}), staking_regime: regimeOf("staking", round)},
    ...{payout_regime: regimeOf("payout", round), score_configs: configsOf(round)},
    ...{payout_factor: round % 3 ? (round < 1343 ? 0.1 : 1) : null, at_stake: 900}
  }));
  const made = world({seed, models, rounds, gaps: 0.005, nulls: 0.02, accounts: 5});
  const random = uniform(seed + 1);
  const score = (shift: number) => (random() < 0.05 ? null : shift + (random() - 0.5) / 2);
  return {...made, rows: made.rows.map((row) => ({...row, corr60: score(0.05), mmc60: score(0.01)}))};
}
