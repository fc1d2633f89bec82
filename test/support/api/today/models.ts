/** The models of a round as today's API tells of them. */
import {Random} from "../../../../src/components/base/kit/random.js";
import type {ApiObject} from "../world.js";
import {nmr} from "../world.js";
import {factorAt, isUnpaid, paidOn, ruleAt} from "./rules.js";
import type {PaidRule, PaidScore} from "./rules.js";
import {atStake, models, stakeOf} from "./stakes.js";
import type {PlantedStep} from "./stakes.js";

export interface Progress {
  /** has its first scores */
  scored: boolean;
  resolved: boolean;
  step: PlantedStep | null;
}

const firstStakes = 183;
const firstPayouts = 202;
const first60Days = 1000;
/** what these rounds pay by is not known */
const isOdd = (round: number) => round >= 202 && round <= 204;

const random = new Random(20260828);

export const modelKey = (i: number) => `00000000-0000-4000-8000-${String(i).padStart(12, "0")}`;
export const modelName = (i: number) => `model_${i}`;

/** The multiplier of a score that a model chose. */
const chosen = (i: number, {offers}: PaidScore): number => offers[i % offers.length];

export function modelsOf(round: number, progress: Progress): ApiObject[] {
  return Array.from({length: models}, (_, i) => modelOf(i, round, progress));
}

function modelOf(i: number, round: number, {scored, resolved, step}: Progress): ApiObject {
  const total = atStake(round, step);
  const stake = round < firstStakes ? null : stakeOf(i, total);
  const scores = scored ? scoresOf(i, round) : {};
  const known = scored && stake !== null && round >= firstPayouts;
  const payout = known ? payoutOf(i, round, {scores, stake, total}) : null;
  const [settled, pending] = resolved ? [payout, 0] : [0, payout];
  return {
    ...{id: modelKey(i), modelName: modelName(i), selectedStakeValue: nmr(stake), ...scores},
    payoutPending: payout === null ? null : amount(pending!),
    payoutSettled: payout === null ? null : amount(settled!)
  };
}

/** NMR as the API prints it: nothing is `0E-18`. */
export const amount = (value: number) => (value === 0 ? "0E-18" : nmr(value));

/** Scores of a model: MMC is .8 of CORR less what is common with the meta-model, under both horizons. */
function scoresOf(i: number, round: number): Record<string, number | null> {
  const own = random.fork(round, i);
  const cwmm = 0.15 + 0.4 * new Random(i + 1).uniform() + 0.02 * own.normal();
  const pair = () => {
    const corr = 0.01 + 0.02 * own.normal();
    return {corr, mmc: 0.8 * corr - 0.03 * (cwmm - 0.35) + 0.001 * own.normal()};
  };
  const [short, long] = [pair(), pair()];
  const late = round >= 1343;
  return {
    ...{
      corrWMetaModel: cwmm,
      bmc: short.mmc / 2,
      fncV3: short.corr / 2,
      tc: 0.02 * own.normal(),
      corj60: long.corr / 3
    },
    v2Corr20: late ? long.corr / 2 : short.corr,
    corr20: late ? null : short.corr / 2,
    mmc: late ? long.mmc / 2 : short.mmc,
    corr60: round < first60Days ? null : long.corr,
    mmc60: round < first60Days ? null : long.mmc
  };
}

interface Position {
  scores: Record<string, number | null>;
  stake: number;
  total: number;
}

function payoutOf(i: number, round: number, {scores, stake, total}: Position): number {
  if (isUnpaid(round)) return 0;
  if (isOdd(round)) return (0.3 + i / 100) * stake * scores.v2Corr20!;
  const rule = ruleAt(round);
  return paidOn(stake, weighted(i, rule, scores), {factor: factorAt(round, total), clip: rule.clip});
}

function weighted(i: number, {scores: paid, mmcInstead}: PaidRule, scores: Position["scores"]): number {
  const mmc = paid.find(({field}) => field === "mmc");
  if (mmcInstead && mmc && chosen(i, mmc) > 0) return 2 * scores.mmc!;
  return paid.reduce((sum, score) => sum + chosen(i, score) * scores[score.field]!, 0);
}
