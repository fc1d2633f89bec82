/** What lies behind the numbers of the article: each fact once, however many numbers are about it. */
import type {Claimed} from "./claimed.js";
import type {Call} from "./statistics.js";

/** How numbers of a claim are shown. */
export type Kind = "correlation" | "score" | "small score" | "share" | "rate" | "score rate" | "slope";

export interface Statistic {
  /** what is computed, one phrase without full stop */
  about: string;
  of: Call;
  kind: Kind;
}

export interface Fact extends Statistic {
  /** what is said to be so, in our words */
  words: string;
  /** on which side of which value the number lies if it is so */
  claimed: Exclude<Claimed, {value: number} | {low: number}>;
}

export const gap: Statistic = {
  about: "top less bottom stake decile of mean cwmm, ranked inside each round",
  of: ["stakeGap"],
  kind: "correlation"
};

export const fall: Statistic = {
  about: "top less bottom cwmm decile of mean MMC, ranked inside each round, with the sign turned",
  of: ["penaltyFall"],
  kind: "score"
};

export const rise: Statistic = {
  about: "slope of the stake-weighted mean cwmm per year, newest stretch of one cadence",
  of: ["slope", "cwmm_stake_mean"],
  kind: "rate"
};

/** Facts that several numbers are about, or a number in other units. */
export const facts = {
  gap: {...gap, words: "The top stake decile is closer to the meta-model than the bottom", claimed: {above: 0}},
  "own part": {
    words: "A model’s own weight is a part of its similarity to the meta-model",
    ...{about: "own part w / (ρ σ) of a model with 5 % of the weight", of: ["ownPart", 0.05], kind: "share"},
    claimed: {above: 0}
  },
  fall: {
    ...fall,
    words: "Models closest to the meta-model have less MMC than those furthest from it",
    claimed: {above: 0}
  },
  rise: {...rise, words: "The stake-weighted similarity rises", claimed: {above: 0}},
  "median rise": {
    words: "The median similarity rises",
    about: "slope of the median cwmm per year, newest stretch of one cadence",
    ...{of: ["slope", "cwmm_median"], kind: "rate", claimed: {above: 0}}
  },
  "mmc falls": {
    words: "MMC falls after a stake increase",
    about: "change of MMC against the others of the same rounds",
    ...{of: ["mmcFalls"], kind: "score", claimed: {below: 0}}
  },
  crowding: {
    words: "After a stake increase closeness to the meta-model costs MMC",
    about: "part of the change of MMC that closeness makes, against the others of the same rounds",
    ...{of: ["crowding"], kind: "small score", claimed: {below: 0}}
  },
  "accuracy flat": {
    words: "Accuracy stays flat after a stake increase: it changes by less than a fifth",
    about: "change of mean CORJ60 against the others of the same rounds",
    ...{of: ["accuracyChange", {}], kind: "score", claimed: {flat: 0.2}}
  },
  dose: {
    words: "MMC falls more where the stake grows more",
    about: "change of MMC per unit of the logarithm of the raise, by least squares over every event, no adjustment",
    ...{of: ["dose"], kind: "score", claimed: {below: 0}}
  }
} as const satisfies Record<string, Fact>;

export type FactName = keyof typeof facts;
