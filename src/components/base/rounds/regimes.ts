/**
 * The rule table: what changed in the tournament, from which round on, and who says so.
 * The three regimes of a round come from here, and from breaks that the data show (see `found`).
 */
import {firstOf60Days} from "./calendar.js";
import {powerFactor} from "../kit/constants.js";
import type {Round} from "../snapshot/panel.js";

/** score: what mmc, corr and cwmm mean; staking: what a stake means; payout: how scores become NMR. */
export type RuleKind = "score" | "staking" | "payout";

export interface PayoutRule {
  /** multipliers on offer, by score */
  multipliers: Readonly<Record<string, readonly number[]>>;
  /** a multiplier of mmc above 0 pays this many times mmc, and corr no longer */
  mmcInstead?: number;
  /** a payout lies within plus or minus this share of the stake */
  clip: number;
  /** NMR at stake from which on the payout factor falls below 1; null = none */
  threshold: number | null;
  /** rounds that open on a weekday pay nothing */
  saturdayOnly?: boolean;
}

/** How cwmm and MMC came about. */
export interface Scoring {
  /** what ranks are raised to before cwmm correlates them with the meta-model */
  power: 1 | 1.5;
  /** MMC is the mean over samples of the stakes, not the contribution to the one meta-model */
  bagged: boolean;
}

export interface Rule {
  /** first round under the rule */
  round: number;
  /** the day on which that round opens, ISO */
  date: string;
  kind: RuleKind;
  about: string;
  source: string;
  /** absent in a payout rule: what these rounds pay by is not known */
  payout?: PayoutRule;
  /** how cwmm and MMC are made under a score rule, where it changes that */
  scoring?: Scoring;
  /** whether the rule holds for a source with these columns (its own spellings); absent = for every source */
  appliesTo?: (columns: readonly string[]) => boolean;
  /** the scores are others, not the same by another formula: it holds in simulated worlds too */
  otherScores?: boolean;
}

const api = "Numerai API, rounds and roundDetails";
const recorded = "Numerai API, roundDetails as recorded in September 2026";
const forum = (slug: string) => `https://forum.numer.ai/t/${slug}`;
const docs = (page: string) => `https://docs.numer.ai/numerai-tournament/${page}`;
const atomic = docs("atomic-blockchain-staking");

/** What the first payout rule pays, known from round 205 on. */
const optIn: PayoutRule = {multipliers: {corr: [1], mmc: [0, 1]}, mmcInstead: 2, clip: 0.25, threshold: null};
/** What TC rounds pay until all rounds of a week do. */
const trueContribution = {corr: [0, 0.5, 1], tc: [0, 0.5, 1, 2, 3]} as const;

/** CORR columns that hold the formula of May 2023, filled in for older rounds too. */
const refilled = new Set(["v2corr20", "corr20v2"]);

/** Whether the source has CORR and MMC as they were published at the time: a CORR column of the old name only. */
export function hasOldScores(columns: readonly string[]): boolean {
  return !columns.some((column) => refilled.has(column.replace(/_/g, "").toLowerCase()));
}

/** By kind, then by round. */
export const rules: readonly Rule[] = [
  {
    round: 168,
    date: "2019-07-13",
    kind: "score",
    about: "first round; target target12_20d1l: 20 days of returns after one day",
    source: api,
    scoring: {power: 1, bagged: true}
  },
  {
    round: 238,
    date: "2020-11-14",
    kind: "score",
    about:
      "MMC per unit of CORR falls from 1.24 to 0.78, most likely a change of target; found in the data, not announced",
    source: "the rounds themselves: within-round slope of mmc on corr, with cwmm",
    appliesTo: hasOldScores
  },
  {
    round: 294,
    date: "2021-12-11",
    kind: "score",
    about: "target target12_20d2l: returns are counted from one day later on",
    source: forum("november-2021-updates")
  },
  {
    round: 484,
    date: "2023-05-13",
    kind: "score",
    about: "CORR is numerai_corr on target_cyrus_20, no longer a rank correlation on Nomi",
    source: forum("target-cyrus-new-primary-target"),
    appliesTo: hasOldScores,
    scoring: {power: 1.5, bagged: false}
  },
  {
    round: 1172,
    date: "2026-01-01",
    kind: "score",
    about: "CORR and MMC on target_ender_20",
    source: forum("new-target-for-payouts-and-data-v5-2-faith-ii")
  },
  {
    round: firstOf60Days,
    date: "2026-08-28",
    kind: "score",
    about: "the MMC and CORR that pay, and BMC, are on target_ender_60: 60 days of returns, final 60 days later",
    source: atomic,
    otherScores: true
  },
  {
    round: 168,
    date: "2019-07-13",
    kind: "staking",
    about: "one round a week; stakes are recorded from round 183 on",
    source: api
  },
  {
    round: 340,
    date: "2022-10-25",
    kind: "staking",
    about: "five rounds a week on one stake",
    source: forum("daily-tournaments")
  },
  {
    round: firstOf60Days,
    date: "2026-08-28",
    kind: "staking",
    about: "one position per round and model, locked for that round alone: about 1/64 of what is committed",
    source: atomic
  },
  {
    round: 168,
    date: "2019-07-13",
    kind: "payout",
    about: "stake x corr, within a quarter of the stake; an opt-in pays 2 x mmc instead",
    source: docs("staking"),
    payout: optIn
  },
  {
    round: 202,
    date: "2020-03-07",
    kind: "payout",
    about:
      "first recorded payouts; what rounds 202 to 204 pay by is not known: recomputed payouts agree for 0.3 % of rows",
    source: "the rounds themselves: recorded payouts beside recomputed ones"
  },
  {
    round: 205,
    date: "2020-03-28",
    kind: "payout",
    about: "stake x corr, an opt-in pays 2 x mmc instead: recomputed payouts agree for 99 % of rows from here on",
    source: "the rounds themselves: recorded payouts beside recomputed ones",
    payout: optIn
  },
  {
    round: 222,
    date: "2020-07-25",
    kind: "payout",
    about: "the opt-in pays corr + mmc; later mmc at 0, 0.5, 1 or 2 times",
    source: forum("mmc-staking-change-corr-mmc"),
    payout: {multipliers: {corr: [1], mmc: [0, 0.5, 1, 2]}, clip: 0.25, threshold: null}
  },
  {
    round: 258,
    date: "2021-04-03",
    kind: "payout",
    about: "payout factor below 1 for the first time: 300,000 NMR over the total at stake",
    source: api,
    payout: {multipliers: {corr: [1], mmc: [0, 0.5, 1, 2]}, clip: 0.25, threshold: 300_000}
  },
  {
    round: 311,
    date: "2022-04-09",
    kind: "payout",
    about: "TC pays, MMC no longer (the round is a user's recollection)",
    source: forum("script-for-downloading-tournament-data"),
    payout: {multipliers: trueContribution, clip: 0.25, threshold: 300_000}
  },
  {
    round: 340,
    date: "2022-10-25",
    kind: "payout",
    about: "rounds that open Tuesday to Friday pay nothing, Saturday's pay as before",
    source: recorded,
    payout: {multipliers: trueContribution, clip: 0.25, threshold: 300_000, saturdayOnly: true}
  },
  {
    round: 475,
    date: "2023-05-02",
    kind: "payout",
    about: "all five rounds of a week pay: a fifth of the clip and of the threshold each",
    source: forum("daily-tournament-update-2-payouts"),
    payout: {multipliers: {corr: [0, 0.5, 1], tc: [0, 0.5, 1, 1.5, 2, 2.5, 3]}, clip: 0.05, threshold: 72_000}
  },
  {
    round: 589,
    date: "2023-10-07",
    kind: "payout",
    about: "corr up to 2 times, tc at most once and only with 2 x corr",
    source: forum("stake-multiplier-updates-starting-round-589"),
    payout: {multipliers: {corr: [0, 0.5, 1, 1.5, 2], tc: [0, 0.5, 1]}, clip: 0.05, threshold: 72_000}
  },
  {
    round: 650,
    date: "2024-01-02",
    kind: "payout",
    about: "0.5 x CORR20 + 2 x MMC20 for everyone; TC ends",
    source: forum("mmc-staking-starts-jan-2-2024"),
    payout: {multipliers: {corr: [0.5], mmc: [2]}, clip: 0.05, threshold: 72_000}
  },
  {
    round: 1172,
    date: "2026-01-01",
    kind: "payout",
    about: "0.75 x CORR20 + 2.25 x MMC20",
    source: recorded,
    payout: {multipliers: {corr: [0.75], mmc: [2.25]}, clip: 0.05, threshold: 72_000}
  },
  {
    round: firstOf60Days,
    date: "2026-08-28",
    kind: "payout",
    about: "3 x CORR60 + 15 x MMC60 of the round's own stake, at most all of it; payout factor 1, no threshold",
    source: recorded,
    payout: {multipliers: {corr60: [3], mmc60: [15]}, clip: 1, threshold: null}
  }
];

export interface RegimeOptions {
  /** the source's own spellings of its columns */
  columns?: readonly string[];
  /** a simulated world has one formula throughout: no score rule holds but one that names other scores */
  simulated?: boolean;
  /** first rounds of score regimes that only the data show */
  found?: readonly number[];
}

/** The rules of one kind that hold for a source, by round. */
export function rulesOf(kind: RuleKind, {columns = [], simulated = false}: RegimeOptions = {}): readonly Rule[] {
  return rules.filter((rule) => {
    if (rule.kind !== kind) return false;
    if (rule.round === 168) return true;
    if (simulated && kind === "score") return rule.otherScores ?? false;
    return rule.appliesTo?.(columns) ?? true;
  });
}

/** Label of a round's regime: `from 238`, by its first round. */
export function regimeOf(kind: RuleKind, round: number, {found = [], ...source}: RegimeOptions = {}): string {
  const named = rulesOf(kind, source).map((rule) => rule.round);
  const starts = kind === "score" ? [...named, ...found] : named;
  return `from ${Math.max(1, ...starts.filter((start) => start <= round))}`;
}

/** First round of a regime from its label. */
export function regimeStart(label: string): number {
  return Number(label.replace("from ", ""));
}

/** Rules that break the scores of sources with old scores alone. */
export const oldOnly = rules.filter((rule) => rule.kind === "score" && rule.appliesTo);
/** Rules that say how old scores are made: by ranks at first, to the power from the second on. */
export const scoringRules = rules.filter((rule) => rule.kind === "score" && rule.scoring);
/** Scores by today's formulas, as in simulated worlds and where the API has filled them in. */
const today: Scoring = {power: 1.5, bagged: false};

/**
 * How each round's scores came about. Snapshots do not keep their source's columns, but their regimes tell: where one goes on
 * over a round at which old scores break, the scores are not the old ones, and in no round of that snapshot.
 */
export function scoringOf(rounds: readonly Pick<Round, "round" | "score_regime">[]): Scoring[] {
  const refilled = rounds.some(({round, score_regime}) =>
    oldOnly.some((rule) => rule.round > regimeStart(score_regime) && rule.round <= round)
  );
  const named = rules.filter((rule) => rule.kind === "score" && rule.scoring);
  return rounds.map(({round}) =>
    refilled ? today : (named.findLast((rule) => rule.round <= round)?.scoring ?? today)
  );
}

/** Published cwmm over the plain correlation with the meta-model. */
export function cwmmFactor({power}: Scoring): number {
  return power === 1 ? 1 : powerFactor;
}
