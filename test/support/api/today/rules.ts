/** What rounds pay, as announced and as the API was seen to state it: said here once more, so that the product's own table is not its own judge. */

export interface PaidScore {
  /** the API's display name */
  name: string;
  /** the field of a model that holds it */
  field: "corr20" | "v2Corr20" | "mmc" | "tc" | "corr60" | "mmc60";
  /** multipliers that a model can choose from */
  offers: number[];
  /** what it has without a choice */
  usual: number;
  days: number;
}

export interface PaidRule {
  /** first round */
  from: number;
  scores: PaidScore[];
  clip: number;
  /** NMR; null = the factor is 1 whatever is at stake */
  threshold: number | null;
  /** a model that chose MMC is paid twice its MMC and no CORR */
  mmcInstead?: boolean;
}

const score = (name: string, field: PaidScore["field"], offers: number[], usual = offers[0]): PaidScore => ({
  ...{name, field, offers, usual},
  days: field.endsWith("60") ? 60 : 20
});
const halves = (most: number) => Array.from({length: 2 * most + 1}, (_, i) => i / 2);

const early = {clip: 0.25, threshold: null};
const shared = {clip: 0.25, threshold: 300_000};
const fifth = {clip: 0.05, threshold: 72_000};

export const paidRules: readonly PaidRule[] = [
  {from: 168, scores: [score("corr20", "v2Corr20", [1]), score("mmc", "mmc", [0, 1])], ...early, mmcInstead: true},
  {from: 222, scores: [score("corr20", "v2Corr20", [1]), score("mmc", "mmc", [0, 0.5, 1, 2])], ...early},
  {from: 258, scores: [score("corr20", "v2Corr20", [1]), score("mmc", "mmc", [0, 0.5, 1, 2])], ...shared},
  {from: 311, scores: [score("corr20", "v2Corr20", [0, 0.5, 1], 1), score("tc", "tc", [0, 0.5, 1, 2, 3])], ...shared},
  {from: 475, scores: [score("v2_corr20", "v2Corr20", [0, 0.5, 1], 1), score("tc", "tc", halves(3))], ...fifth},
  {from: 589, scores: [score("v2_corr20", "v2Corr20", halves(2), 1), score("tc", "tc", [0, 0.5, 1])], ...fifth},
  {from: 650, scores: [score("v2_corr20", "v2Corr20", [0.5]), score("mmc", "mmc", [2])], ...fifth},
  {from: 1172, scores: [score("v2_corr20", "v2Corr20", [0.75]), score("mmc", "mmc", [2.25])], ...fifth},
  {from: 1343, scores: [score("corr60", "corr60", [3]), score("mmc60", "mmc60", [15])], clip: 1, threshold: null}
];

export const ruleAt = (round: number): PaidRule => paidRules.findLast(({from}) => from <= round)!;

/** Rounds of Tuesday to Friday that paid nothing: 340 was a Tuesday, every fifth round from 344 on a Saturday. */
export const isUnpaid = (round: number): boolean => round >= 340 && round <= 474 && round % 5 !== 4;

/** The payout factor at a total of stakes. */
export function factorAt(round: number, atStake: number): number {
  if (isUnpaid(round)) return 0;
  const {threshold} = ruleAt(round);
  return threshold === null ? 1 : Math.min(1, threshold / atStake);
}

/** NMR paid on a stake for weighted scores. */
export function paidOn(stake: number, weighted: number, {factor, clip}: {factor: number; clip: number}): number {
  return stake * Math.min(clip, Math.max(-clip, factor * weighted));
}
