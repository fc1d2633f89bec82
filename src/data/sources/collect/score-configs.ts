/** What the list of rounds says of each score of a round, under our names. */
import type {ScoreConfig} from "../../../components/base/snapshot/panel.js";
import {scoreOf} from "./scores.js";

/** As the API gives it. */
export interface GivenConfig {
  displayName: string | null;
  name: string | null;
  version: string | null;
  totalScoreDays: number | null;
  isCanonScore: boolean | null;
  isPayout: boolean | null;
  clipThreshold: number | null;
  stakeThreshold: number | null;
  payoutFactor: number | null;
  minMultiplier: number | null;
  maxMultiplier: number | null;
  defaultMultiplier: number | null;
}

/** One entry per score, in the order of their names; null where nothing is said. Of several of one score the one that pays is taken. */
export function scoreConfigsOf(given: readonly (GivenConfig | null)[] | null): ScoreConfig[] | null {
  const found = new Map<string, ScoreConfig>();
  const entries = (given ?? []).filter((entry) => entry !== null);
  for (const entry of [...entries].sort(byRank)) {
    const config = configOf(entry);
    if (config && !found.has(config.score)) found.set(config.score, config);
  }
  if (found.size === 0) return null;
  return [...found.values()].sort((a, b) => (a.score < b.score ? -1 : 1));
}

/** What pays first, then the official one, then the newest version: whatever their order in the answer. */
function byRank(a: GivenConfig, b: GivenConfig): number {
  const flags = Number(b.isPayout) - Number(a.isPayout) || Number(b.isCanonScore) - Number(a.isCanonScore);
  if (flags) return flags;
  const [one, other] = [a, b].map((entry) => JSON.stringify([entry.version, entry]));
  return one < other ? 1 : one > other ? -1 : 0;
}

function configOf(given: GivenConfig): ScoreConfig | null {
  const score = scoreOf(given.displayName, given.name);
  if (score === null) return null;
  const pays = given.isPayout ?? false;
  const {totalScoreDays: days} = given;
  return {
    score: pays && days !== null && days >= 60 ? sixtyDayKind(score) : score,
    pays,
    days,
    clip: given.clipThreshold,
    threshold: given.stakeThreshold,
    factor: given.payoutFactor,
    multiplier_min: given.minMultiplier,
    multiplier_max: given.maxMultiplier,
    multiplier_default: given.defaultMultiplier
  };
}

/** MMC and CORR that pay after 60 days are the 60-day scores, also where the API calls them by their plain names. */
const sixtyDayKind = (score: string) => (score === "mmc" || score === "corr" ? `${score}60` : score);
