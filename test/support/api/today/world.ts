/**
 * Numerai's API as it was seen in the autumn of 2026: rounds tell their score configurations, deprecated multiplier fields are gone, 60-day scores
 * have underscores, `payoutMultipliers` holds defaults. All rounds are listed; only those around each rule's first one have models.
 */
import {roundTimes} from "../../../../src/components/base/rounds/calendar.js";
import type {Spelled} from "../schema.js";
import type {ApiObject, ApiWorld} from "../world.js";
import {amount, modelKey, modelName, modelsOf} from "./models.js";
import {factorAt, isUnpaid, paidRules, ruleAt} from "./rules.js";
import type {PaidScore} from "./rules.js";
import {atStake, models, staked} from "./stakes.js";
import type {PlantedStep} from "./stakes.js";

export interface TodayOptions {
  /** oldest round */
  first?: number;
  /** newest round, which is open */
  last?: number;
  /** a change in stakes that no rule names */
  step?: PlantedStep | null;
}

export interface Today {
  world: ApiWorld;
  /** rounds with models, ascending */
  filled: number[];
  /** the other rounds */
  empty: ReadonlySet<number>;
}

/** Fields that are gone, and names that differ from those which introspection prints. */
export const todaysSpelling: Spelled = {
  ...Object.fromEntries(
    ["minCorr", "maxCorr", "defaultCorr", "minMmc", "maxMmc", "defaultMmc", "defaultTc"].map((name) => [
      `Round.${name}Multiplier`,
      null
    ])
  ),
  "Round.scoresUpdatedTime": null,
  "ModelData.corr60": "corr_60",
  "ModelData.mmc60": "mmc_60",
  "ModelData.corr20": "corr_20"
};

/** Rounds on each side of a break that have models. */
const around = 25;
/** From here on rounds tell their own configurations. */
const firstConfigured = 340;
const breaks = [...paidRules.map(({from}) => from), 202, 238, 294, 340, 484];
const isNear = (round: number) => round >= 1343 || breaks.some((start) => Math.abs(round - start) <= around);

export function today({first = 168, last = 1380, step = null}: TodayOptions = {}): Today {
  const now = Date.parse(roundTimes(last).opens) + 1;
  const numbers = Array.from({length: last - first + 1}, (_, i) => first + i);
  const filled = numbers.filter(isNear);
  const there = new Set(filled);
  const made = new Map<number, ApiObject[]>();
  const modelsAt = (round: number): ApiObject[] => {
    const found = made.get(round) ?? modelsOf(round, {...progressOf(round, now), step});
    made.set(round, found);
    return found;
  };
  const entries = Array.from({length: models}, (_, i) => ({id: modelKey(i), name: modelName(i)}));
  return {
    world: {
      tournament: 8,
      rounds: numbers.map((round) => roundOf(round, {now, step, modelsAt})),
      models: (round) => (there.has(round) ? modelsAt(round) : []),
      // accounts of five models each
      accounts: new Map([...Array(models / 5).keys()].map((i) => [`account_${i}`, entries.slice(5 * i, 5 * i + 5)]))
    },
    filled,
    empty: new Set(numbers.filter((round) => !there.has(round)))
  };
}

function progressOf(round: number, now: number) {
  const {closes, first_score, resolves} = roundTimes(round);
  const isPast = (time: string) => Date.parse(time) <= now;
  return {closed: isPast(closes), scored: isPast(first_score), resolved: isPast(resolves)};
}

interface Telling {
  /** ms */
  now: number;
  step: PlantedStep | null;
  modelsAt: (round: number) => readonly ApiObject[];
}

/** `Round` and `RoundDetails` in one. */
function roundOf(round: number, {now, step, modelsAt}: Telling): ApiObject {
  const {opens, closes, first_score, resolves} = roundTimes(round);
  const {closed, scored, resolved} = progressOf(round, now);
  const total = atStake(round, step);
  const status = !closed ? "open" : resolved ? "resolved" : "resolving";
  return {
    ...{id: `id-${round}`, roundId: `id-${round}`, number: round, roundNumber: round, tournament: 8, status},
    ...{target: targetOf(round), roundTarget: targetOf(round), isDaily: round >= 340 && round % 5 !== 4},
    ...{openTime: opens, closeStakingTime: closes, closeTime: closes, scoreTime: first_score},
    ...{resolveTime: resolves, roundResolveTime: resolves},
    ...{resolvedGeneral: resolved, resolvedStaking: resolved, roundResolved: resolved},
    scoresUpdatedTime: scored ? updatedAt(round, now) : null,
    payoutFactor: scored ? amount(factorAt(round, total)) : null,
    payoutMultipliers: ruleAt(round).scores.map(({name, usual}) => ({displayName: name, multiplier: usual})),
    roundScoreConfigs: round < firstConfigured ? [] : configsOf(round),
    totalAtStake: closed && round >= 183 ? total : 0,
    ...{totalStakes: closed && round >= 183 ? staked : 0, totalSubmitted: models},
    // only where it is asked for
    get totalPayout() {
      return scored ? totalPayout(modelsAt(round)) : null;
    }
  };
}

/** Scores move until the last of them, those of 60 days, are complete. */
function updatedAt(round: number, now: number): string {
  const complete = Date.parse(roundTimes(round).resolves) + (round < 1343 ? 56 * 86_400_000 : 0);
  return new Date(Math.min(now, complete)).toISOString();
}

function totalPayout(entries: readonly ApiObject[]): number {
  const paid = entries.map(({payoutPending, payoutSettled}) => Number(payoutPending ?? 0) + Number(payoutSettled ?? 0));
  return paid.reduce((sum, one) => sum + one, 0);
}

function targetOf(round: number): string {
  if (round < 294) return "target12_20d1l";
  if (round < 484) return "target12_20d2l";
  if (round < 1172) return "target_cyrus_20";
  return round < 1343 ? "target_ender_20" : "target_ender_60";
}

/** The scores that pay, and some that do not. */
function configsOf(round: number): ApiObject[] {
  const {scores, clip, threshold} = ruleAt(round);
  const paying = scores.map((score) => ({
    ...configOf(round, score),
    ...{isPayout: true, clipThreshold: clip, stakeThreshold: isUnpaid(round) ? 0 : threshold}
  }));
  const others = ["bmc", "corj60", "corr_w_meta_model", "season_score"].map((name) =>
    configOf(round, {name, days: name === "corj60" ? 60 : 20, offers: [0], usual: 0})
  );
  return [...others, ...paying];
}

function configOf(round: number, {name, days, offers, usual}: Pick<PaidScore, "name" | "days" | "offers" | "usual">) {
  return {
    ...{
      id: `${round}-${name}`,
      scoreConfigId: name,
      roundNumberStart: round,
      roundNumberEnd: round,
      name,
      displayName: name
    },
    ...{
      version: "v1",
      totalScoreDays: days,
      returnsLagDays: 2,
      dataDelayDays: 0,
      universe: "classic",
      isCanonScore: true
    },
    ...{isPayout: false, minMultiplier: offers[0], maxMultiplier: offers.at(-1), defaultMultiplier: usual},
    ...{clipThreshold: null, stakeThreshold: null, payoutFactor: null}
  };
}
