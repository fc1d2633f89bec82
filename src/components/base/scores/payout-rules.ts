/** By which rule a round is paid: by what the source says of the round itself, else by the rule table. */
import {cadenceOf} from "../rounds/calendar.js";
import {paidColumn} from "./paid-scores.js";
import type {Round, ScoreConfig} from "../snapshot/panel.js";
import {rulesOf} from "../rounds/regimes.js";
import type {PayoutRule} from "../rounds/regimes.js";

const rules = rulesOf("payout");

/** The rule of the table for a round, the first one for all rounds before it; null where what the round pays by is not known. */
export function tabledRule(round: number): PayoutRule | null {
  const rule = rules.findLast((candidate) => candidate.round <= round) ?? rules[0];
  return rule.payout ?? null;
}

/** The rule of a round, null where it is not known. */
export const payoutRuleOf = (round: Pick<Round, "round" | "score_configs">): PayoutRule | null =>
  statedRule(round) ?? tabledRule(round.round);

/** What the source says of the round itself; null where it says nothing about scores that pay. What it leaves out is the table's. */
export function statedRule({round, score_configs}: Pick<Round, "round" | "score_configs">): PayoutRule | null {
  const paying = (score_configs ?? []).filter(({pays}) => pays);
  if (!paying.length) return null;
  const tabled = tabledRule(round);
  return {
    ...tabled,
    multipliers: Object.fromEntries(paying.map((config) => [config.score, offersOf(config)])),
    clip: largest(paying.map(({clip}) => clip)) ?? tabled?.clip ?? NaN,
    threshold: largest(paying.map(({threshold}) => threshold))
  };
}

/** Multipliers on offer: one where there is no choice; none where the source does not say. A default alone leaves the choice open. */
function offersOf({multiplier_min: least, multiplier_default: usual, multiplier_max: most}: ScoreConfig): number[] {
  if (least === null || most === null) return [];
  if (least === most) return [least];
  return [...new Set([least, usual ?? least, most])].sort((a, b) => a - b);
}

function largest(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length ? Math.max(...known) : null;
}

/**
 * A rule in the words of tables, which mean by MMC and CORR those that the round pays. Without a round the 60-day kinds stand in for
 * MMC and CORR whatever they are; with it, a kind that is not the round's own keeps its name.
 */
export function asPaid(rule: PayoutRule, round: number | null = null): PayoutRule {
  const named = Object.entries(rule.multipliers).map(([score, offers]) => [nameOf(score, round), offers] as const);
  return {...rule, multipliers: Object.fromEntries(named)};
}

function nameOf(score: string, round: number | null): string {
  const plain = score.replace(/60$/, "");
  if (plain !== "mmc" && plain !== "corr") return score;
  if (round === null || paidColumn(plain, round) === score) return plain;
  return score === plain ? `${plain}20` : score;
}

/** Scores that a rule in the words of tables pays and `observations` does not hold. */
export const unseenScores = ({multipliers}: PayoutRule): string[] =>
  Object.keys(multipliers)
    .filter((name) => name !== "corr" && name !== "mmc")
    .sort();

/** What differs between the rule that the source states for a round and that of the table; empty where one of them is silent. */
export function ruleDifferences(round: Pick<Round, "round" | "score_configs">): string[] {
  const [stated, tabled] = [statedRule(round), tabledRule(round.round)];
  if (!stated || !tabled) return [];
  const names = [...new Set([...Object.keys(stated.multipliers), ...Object.keys(tabled.multipliers)])];
  const scores = names.filter((name) => !sameRange(stated.multipliers[name], tabled.multipliers[name]));
  return [
    ...scores.map(
      (name) => `${name} ${rangeText(stated.multipliers[name])}, not ${rangeText(tabled.multipliers[name])}`
    ),
    ...(stated.clip === tabled.clip ? [] : [`clip ${stated.clip}, not ${tabled.clip}`]),
    ...(sameThreshold(stated, tabled, round.round)
      ? []
      : [`threshold ${stated.threshold ?? "none"}, not ${tabled.threshold ?? "none"}`])
  ];
}

/** Announced thresholds are round numbers; that of a round that pays nothing is 0. */
function sameThreshold(stated: PayoutRule, tabled: PayoutRule, round: number): boolean {
  if (tabled.saturdayOnly && cadenceOf(round) === "weekday" && !stated.threshold) return true;
  const [a, b] = [stated.threshold ?? 0, tabled.threshold ?? 0];
  return Math.abs(a - b) <= 1e-3 * b;
}

type Offers = readonly number[] | undefined;

/** Offers that the source does not tell differ from none. */
const sameRange = (stated: Offers, tabled: Offers) =>
  stated?.length === 0 ? tabled !== undefined : rangeText(stated) === rangeText(tabled);

function rangeText(offers: Offers): string {
  if (!offers) return "unpaid";
  if (!offers.length) return "paid";
  const [least, most] = [Math.min(...offers), Math.max(...offers)];
  return least === most ? `x ${least}` : `x ${least} to ${most}`;
}
