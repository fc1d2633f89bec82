/** A light world: scores alone, without predictions, whose true means are known. */
import {cadenceOf, firstDailyRound, roundTimes} from "../../components/base/calendar.js";
import type {Panel, Round} from "../../components/base/panel.js";
import type {Random} from "../../components/base/random.js";
import {returnDays} from "../../components/base/return-days.js";

export interface WorldOptions {
  cadence: "weekly" | "daily";
  rounds: number;
  accounts: number;
  /** what the whole meta-model earns on average: MMC falls by it per unit of cwmm */
  market?: number;
  /** chance that a model is in a round */
  attendance?: number;
  /** how far a round's cwmm lies from its level: a wave that all worlds share, or a random one that dies out slowly */
  shifts?: "wave" | "random";
  /** what every model earns in CORR on average */
  earnings?: number;
  /** share of the accounts that multiply their stakes by six, all at once, in a round of no one's choosing */
  raisers?: number;
}

/** Standard deviations; likeness and stakes in the share that an account's models have in common. */
export const spread = {
  /** cwmm: what goes with the logarithm of the stake, the model's taste, its round */
  stake: 0.05,
  taste: 0.08,
  round: 0.03,
  common: 0.6,
  /** logarithm of the stake */
  wealth: 1,
  /** scores of a round over 20 days: skill, luck of all, luck of the meta-model, luck of a model */
  skill: 0.003,
  luck: 0.008,
  market: 0.02,
  own: 0.012
} as const;

export const level = 0.4;

export interface World {
  panel: Panel;
  /** the same rows with the scores that luck would leave on average */
  expected: Panel;
}

/** How far the cwmm of round `t` lies from the level in every world with a wave. */
export const wave = (t: number) => 0.02 * Math.sin(t);

/** Variance of MMC around what is expected of a row. */
export const mmcVariance = (cwmm: number) => spread.luck ** 2 + (spread.market * cwmm) ** 2 + spread.own ** 2;

export function lightWorld(random: Random, options: WorldOptions): World {
  const {market = 0.02, attendance = 0.9, earnings = 0} = options;
  const rounds = calendarOf(options);
  const days = returnDays(rounds);
  const models = drawModels(random, options.accounts);
  const shifts = shiftsOf(random, options);
  const mean = meansOver(days.first);
  const length = days.last[days.last.length - 1] - days.first[0] + 1;
  const [all, meta] = [spread.luck, spread.market].map((sd) => mean(daily(random, length, sd)));
  const raises = raisesOf(random, options);
  const rows = {round: [], model: [], stake: [], cwmm: [], mmc: [], corr: [], mmcMean: [], corrMean: []} as Columns;
  const lucks = models.map(() => mean(daily(random, length, spread.own)));
  rounds.forEach(({round}, t) => {
    models.forEach(({account, z, taste, skill}, i) => {
      if (!random.chance(attendance)) return;
      const cwmm = level + shifts[t] + spread.stake * z + spread.taste * taste + spread.round * random.normal();
      const corrMean = earnings + skill;
      const corr = corrMean + all[t] + lucks[i][t];
      push(rows, {
        ...{round, model: i, stake: stakeOf(z, t >= (raises.get(account) ?? Infinity)), cwmm, corr, corrMean},
        ...{mmc: corr - (market + meta[t]) * cwmm, mmcMean: corrMean - market * cwmm}
      });
    });
  });
  return {panel: panelOf(rows, rounds, models, "luck"), expected: panelOf(rows, rounds, models, "mean")};
}

interface Model {
  account: string;
  /** logarithm of the stake, in standard deviations */
  z: number;
  taste: number;
  skill: number;
}

/** Accounts of one to nine near-copies: one model in half of them. */
function drawModels(random: Random, accounts: number): Model[] {
  const mixed = (shared: number) => Math.sqrt(spread.common) * shared + Math.sqrt(1 - spread.common) * random.normal();
  return Array.from({length: accounts}, (_, a) => {
    const size = random.chance(0.5) ? 1 : 2 + Math.min(7, Math.floor(random.exponential(2)));
    const [wealth, taste] = [random.normal(), random.normal()];
    return Array.from({length: size}, () => ({
      account: `a${a}`,
      z: mixed(wealth),
      taste: mixed(taste),
      skill: spread.skill * random.normal()
    }));
  }).flat();
}

/** NMR. */
const stakeOf = (z: number, raised: boolean) => (raised ? 6 : 1) * Math.exp(spread.wealth * z);

/** The place of the round in which an account raises; drawn only where someone does, so that other worlds stay as they are. */
function raisesOf(random: Random, {rounds, accounts, raisers = 0}: WorldOptions): Map<string, number> {
  const drawn = Array.from({length: raisers ? accounts : 0}, (_, a): [string, number] => [
    `a${a}`,
    random.chance(raisers) ? 1 + Math.floor(random.uniform() * (rounds - 1)) : Infinity
  ]);
  return new Map(drawn);
}

function shiftsOf(random: Random, {rounds, shifts = "wave"}: WorldOptions): number[] {
  if (shifts === "wave") return Array.from({length: rounds}, (_, t) => wave(t));
  let now = random.normal();
  return Array.from({length: rounds}, () => 0.02 * (now = 0.7 * now + Math.sqrt(1 - 0.49) * random.normal()));
}

/** Returns of days whose mean over 20 of them has this standard deviation. */
function daily(random: Random, length: number, sd: number): Float64Array {
  return Float64Array.from({length}, () => sd * Math.sqrt(20) * random.normal());
}

/** Mean over the 20 days of each round. */
function meansOver(first: Int32Array) {
  return (values: Float64Array): Float64Array => {
    const before = new Float64Array(values.length + 1);
    for (let d = 0; d < values.length; ++d) before[d + 1] = before[d] + values[d];
    return Float64Array.from(first, (day) => (before[day - first[0] + 20] - before[day - first[0]]) / 20);
  };
}

function calendarOf({cadence, rounds}: WorldOptions): Round[] {
  const first = cadence === "weekly" ? 170 : firstDailyRound + 30;
  const same = {target: null, payout_factor: null, at_stake: null};
  const regimes = {score_regime: "from 168", staking_regime: "from 168", payout_regime: "from 168"};
  return Array.from({length: rounds}, (_, t) => {
    const round = first + t;
    return {round, ...roundTimes(round), resolved: true, cadence: cadenceOf(round), ...same, ...regimes};
  });
}

type Name = "round" | "model" | "stake" | "cwmm" | "mmc" | "corr" | "mmcMean" | "corrMean";
type Columns = Record<Name, number[]>;

function push(columns: Columns, row: Record<Name, number>): void {
  for (const name of Object.keys(columns) as Name[]) columns[name].push(row[name]);
}

/** Scores that a light world does not have. */
function none({round}: Columns) {
  const unknown = new Float32Array(round.length).fill(NaN);
  return {corj60: unknown, bmc: unknown, fnc: unknown};
}

function panelOf(rows: Columns, rounds: Round[], models: Model[], scores: "luck" | "mean"): Panel {
  const [mmc, corr] = scores === "luck" ? [rows.mmc, rows.corr] : [rows.mmcMean, rows.corrMean];
  const key = models.map((_, i) => `m${String(i).padStart(4, "0")}`);
  return {
    length: rows.round.length,
    round: Int32Array.from(rows.round),
    model: Int32Array.from(rows.model),
    stake: Float64Array.from(rows.stake),
    scores: {
      cwmm: Float32Array.from(rows.cwmm),
      mmc: Float32Array.from(mmc),
      corr: Float32Array.from(corr),
      ...none(rows)
    },
    rounds,
    models: {key, name: key, account: models.map((m) => m.account)}
  };
}
