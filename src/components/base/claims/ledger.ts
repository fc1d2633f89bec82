/** The ledger: every quantitative claim of the article that this project starts from. A further claim is a further entry. */
import type {Theme} from "../catalogue/claims.js";
import {yearsBetween} from "../rounds/calendar.js";
import {asArticle} from "../settings/presets.js";
import type {Claimed} from "./claimed.js";
import {articleEvents} from "./statistics.js";
import type {Call} from "./statistics.js";

/** How numbers of a claim are shown. */
export type Kind = "correlation" | "score" | "small score" | "share" | "rate" | "score rate" | "slope";

interface Statistic {
  /** what is computed, one phrase without full stop */
  about: string;
  of: Call;
  kind: Kind;
}

export interface Claim extends Statistic {
  /** name in the table and in the address */
  id: string;
  theme: Theme;
  /** what is claimed, in our words */
  words: string;
  claimed: Claimed;
  /** what one should look at instead */
  instead: Statistic;
  /** the figure that shows it: page, its figure, settings */
  link: {page: string; figure: string; texts?: Record<string, string>};
}

/** The article compares round 400 with rounds 600 later. */
const span = {from: 400, to: 1000};
const years = yearsBetween(span.from, span.to);
const perYear = (first: number, last: number) => (last - first) / years;

const stakeLink = {page: "stake", figure: "stake-deciles", texts: asArticle("stake-deciles")};
const gap: Statistic = {
  about: "top less bottom stake decile of mean cwmm, ranked inside each round",
  of: ["stakeGap"],
  kind: "correlation"
};

const decile = (end: "top" | "bottom", of: "cwmm_mean" | "cwmm_median", value: number): Claim => {
  const word = of === "cwmm_mean" ? "mean" : "median";
  return {
    ...{
      id: `${end}-decile-${word}`,
      theme: "stake",
      kind: "correlation",
      claimed: {value},
      link: stakeLink,
      instead: gap
    },
    words: `The ${end} stake decile has a ${word} correlation with the meta-model of ${value}`,
    about: `${word} cwmm of the ${end} stake decile, model-rounds pooled`,
    of: ["stakeDecile", end, of]
  };
};

const scatter = {page: "stake", figure: "stake-scatter"};
const outer = 0.1;
const spread = (
  id: string,
  words: string,
  {claimed, p, ...stakes}: {claimed: Claimed; p: number; above?: number; below?: number}
): Claim => ({
  ...{id, theme: "stake", kind: "correlation", claimed, link: scatter, instead: gap, words},
  about: `${p < 0.5 ? "lower" : "upper"} end of the middle 80 % of cwmm over these model-rounds`,
  of: ["cwmmQuantile", {...stakes, p}]
});

const stakeClaims: Claim[] = [
  decile("top", "cwmm_mean", 0.45),
  decile("top", "cwmm_median", 0.45),
  decile("bottom", "cwmm_mean", 0.28),
  decile("bottom", "cwmm_median", 0.28),
  spread("large-low", "Models above 1,000 NMR lie at 0.40 and more", {claimed: {value: 0.4}, p: outer, above: 1000}),
  spread("large-high", "Models above 1,000 NMR lie at 0.55 and less", {
    claimed: {value: 0.55},
    p: 1 - outer,
    above: 1000
  }),
  spread("small-low", "Models below 10 NMR begin near 0", {claimed: {value: 0, from: 0.6}, p: outer, below: 10}),
  spread("small-high", "Models below 10 NMR reach up to 0.60", {claimed: {value: 0.6}, p: 1 - outer, below: 10}),
  {
    ...{id: "own-part", theme: "stake", kind: "share", claimed: {value: 0.05}},
    words: "A model with 5 % of the weight has 5 % of itself in its correlation with the meta-model",
    about: "own part w / (ρ σ) of the likeness of a model with w = 5 % and the likeness of the mean NMR",
    of: ["ownPart", 0.05],
    instead: {
      about: "own part of the likeness of the largest stake of each round",
      of: ["largestOwnPart"],
      kind: "share"
    },
    link: {page: "trend", figure: "trend"}
  }
];

const penaltyLink = {page: "penalty", figure: "penalty", texts: asArticle("penalty")};
const fall: Statistic = {
  about: "top less bottom cwmm decile of mean MMC, ranked inside each round, with the sign turned",
  of: ["penaltyFall"],
  kind: "score"
};
const bend: Statistic = {
  about: "how far deciles bend from a straight line over cwmm: 0 is as steep everywhere",
  of: ["shape", "contrast_cwmm"],
  kind: "score rate"
};

const penaltyClaims: Claim[] = [
  {
    ...{id: "lowest-mmc", theme: "penalty", kind: "score", claimed: {value: 0.012}, link: penaltyLink, instead: fall},
    words: "The decile least like the meta-model has a mean MMC of 0.012",
    about: "mean MMC of the lowest cwmm decile, model-rounds pooled",
    of: ["penaltyDecile", 1]
  },
  {
    ...{id: "highest-mmc", theme: "penalty", kind: "score", claimed: {value: -0.003}, link: penaltyLink, instead: fall},
    words: "The decile most like the meta-model has a mean MMC of −0.003",
    about: "mean MMC of the highest cwmm decile, model-rounds pooled",
    of: ["penaltyDecile", 10]
  },
  {
    ...{id: "lower-half", theme: "penalty", kind: "score", claimed: {low: 0.008, high: 0.012}, link: penaltyLink},
    words: "Deciles 1 to 5 lie between 0.008 and 0.012",
    about: "the decile among 1 to 5 that lies farthest off, model-rounds pooled",
    of: ["farthestOfFive", {low: 0.008, high: 0.012}],
    instead: fall
  },
  {
    ...{id: "concentrated", theme: "penalty", kind: "share", claimed: {above: 4 / 9}},
    words:
      "The drop is concentrated in deciles 7 to 10: more of it than the 4 of 9 steps that a straight line has there",
    about: "share of the fall from decile 1 to 10 that lies behind decile 6, ranked inside each round",
    of: ["shape", "share", "a share of the fall is not computed where the fall itself is not told apart from 0"],
    instead: bend,
    link: {page: "penalty", figure: "penalty"}
  }
];

const trendLink = {page: "trend", figure: "trend"};
const rise: Statistic = {
  about: "slope of the stake-weighted mean cwmm per year, newest stretch of one cadence",
  of: ["slope", "cwmm_stake_mean"],
  kind: "rate"
};
const trendClaim = (id: string, words: string, rest: Pick<Claim, "claimed" | "about" | "of" | "kind">): Claim => ({
  ...{id, theme: "trend", words, link: trendLink, instead: rise},
  ...rest
});

const trendClaims: Claim[] = [
  trendClaim("weighted-then", "Around round 400 the stake-weighted mean was 0.32", {
    ...{claimed: {value: 0.32}, kind: "correlation", of: ["levelAt", "cwmm_stake_mean", span.from]},
    about: "stake-weighted mean cwmm of the rounds around 400"
  }),
  trendClaim("weighted-now", "Now the stake-weighted mean is 0.46", {
    ...{claimed: {value: 0.46}, kind: "correlation", of: ["levelAt", "cwmm_stake_mean", "newest"]},
    about: "stake-weighted mean cwmm of the newest ten rounds"
  }),
  trendClaim("weighted-rise", "It rose by 0.14 over some 600 rounds", {
    ...{claimed: {value: perYear(0.32, 0.46)}, kind: "rate", of: ["slope", "cwmm_stake_mean"]},
    about: "slope of the stake-weighted mean cwmm per year, newest stretch of one cadence"
  }),
  trendClaim("weighted-share", "That is a rise of 44 %", {
    ...{claimed: {value: 0.44}, kind: "share", of: ["share", "cwmm_stake_mean", {years}]},
    about: "the same slope over as many years, as a share of the level where these rounds begin"
  }),
  trendClaim("median-then", "Around round 400 the median over models was 0.25", {
    ...{claimed: {value: 0.25}, kind: "correlation", of: ["levelAt", "cwmm_median", span.from]},
    about: "median cwmm of the rounds around 400"
  }),
  trendClaim("median-now", "Now the median over models is 0.33", {
    ...{claimed: {value: 0.33}, kind: "correlation", of: ["levelAt", "cwmm_median", "newest"]},
    about: "median cwmm of the newest ten rounds"
  }),
  trendClaim("gap-widens", "The gap between the two widens", {
    ...{claimed: {above: 0}, kind: "rate", of: ["slope", "gap_mean"]},
    about: "slope of the gap between stake-weighted and plain mean per year, newest stretch of one cadence"
  })
];

const eventLink = {page: "stake-events", figure: "stake-event-change", texts: articleEvents};
const change: Statistic = {
  about: "change of MMC less the round's mean, at a base of 10 NMR, raises that last",
  of: ["eventColumn", "change", {texts: {base: "10", persistence: "10", "cool-off": "20"}}],
  kind: "score"
};
const jump: Statistic = {
  about: "jump at the raise of MMC less what CORR does, where past luck cancels",
  of: ["cleanJump", "mmc less corr"],
  kind: "score"
};
const event = (
  id: string,
  words: string,
  rest: Pick<Claim, "claimed" | "about" | "of" | "kind"> & Partial<Claim>
): Claim => ({
  ...{id, theme: "event", words, link: eventLink, instead: change},
  ...rest
});

/** MMC before and after, as claimed; the raise is fivefold. */
const [before, after, ratio] = [0.01, 0.006, 5];

const eventClaims: Claim[] = [
  event("mmc-before", "In the 20 rounds before a stake grows fivefold mean MMC is 0.010", {
    ...{claimed: {value: before}, kind: "score", of: ["eventColumn", "before", {texts: articleEvents}]},
    about: "mean MMC before, every event, no adjustment"
  }),
  event("mmc-after", "In the 20 rounds after it mean MMC is 0.006", {
    ...{claimed: {value: after}, kind: "score", of: ["eventColumn", "after", {texts: articleEvents}]},
    about: "mean MMC after, every event, no adjustment"
  }),
  event("mmc-drop", "That is a fall of 35 to 40 %", {
    ...{claimed: {low: -0.4, high: -0.35}, kind: "share"},
    of: ["eventColumn", "change_share", {texts: articleEvents}],
    about: "change of the mean as a share of the mean before, every event, no adjustment"
  }),
  event("median-drop", "The median decline is 35 %", {
    ...{claimed: {value: -0.35}, kind: "share"},
    of: [
      "never",
      "a median of percentage changes of noisy means is below 0 even where nothing happened: it is never computed here"
    ],
    about: "not computed"
  }),
  event("at-once", "The decline begins at once", {
    ...{claimed: {below: 0}, kind: "score", of: ["cleanJump", "mmc"], instead: jump},
    about: "jump of MMC from the round before the raise to that of the raise, less the round's mean",
    link: {page: "stake-events", figure: "stake-event-path"}
  }),
  event("settles", "The decline has settled after 10 to 12 rounds", {
    ...{claimed: {flat: 0.2}, kind: "score", of: ["settled"]},
    about: "mean MMC of rounds 16 to 19 less that of rounds 12 to 15 after the raise, every event, no adjustment",
    link: {page: "stake-events", figure: "stake-event-path", texts: articleEvents}
  }),
  event("accuracy-flat", "Accuracy (CORJ60) stays flat", {
    ...{claimed: {flat: 0.2}, kind: "score", of: ["accuracyChange"]},
    about: "change of mean CORJ60, every event, no adjustment",
    link: {page: "stake-events", figure: "stake-event-outcomes", texts: articleEvents}
  }),
  event("mechanical", "The fall is mechanical, not luck or skill: all of it comes from the model's own weight", {
    ...{claimed: {value: after - before}, kind: "small score"},
    of: ["ownStake", articleEvents],
    about: "what the larger stakes alone did to MMC, by arithmetic, every event",
    instead: {
      about:
        "part of the change of MMC that correlation with the meta-model makes, whoever caused it, every event, no adjustment",
      of: ["eventPart", "overlap", articleEvents],
      kind: "small score"
    },
    link: {page: "stake-events", figure: "stake-event-mechanics", texts: articleEvents}
  }),
  event("proportional", "The tax is proportional to the size of the increase", {
    ...{claimed: {value: (after - before) / Math.log(ratio)}, kind: "score", of: ["dose"]},
    instead: {
      about: "slope of the jump at the raise on what the larger stake alone does: 1 where it did it",
      of: ["jumpSlope"],
      kind: "slope"
    },
    about: "change of MMC per unit of the logarithm of the raise, by least squares over every event, no adjustment"
  })
];

const leaderClaims: Claim[] = [
  {
    ...{id: "turnover", theme: "leaders", kind: "share", claimed: {flat: 0.2}},
    words: "The top 10 barely turns over",
    about: "share of the ten largest stakes that are not among the ten largest 20 rounds later",
    of: ["turnover", {places: 10, roundsOn: 20}],
    instead: {about: "the same among the 50 largest", of: ["turnover", {places: 50, roundsOn: 20}], kind: "share"},
    link: {page: "stake", figure: "stake-scatter"}
  }
];

export const ledger: readonly Claim[] = [
  ...stakeClaims,
  ...penaltyClaims,
  ...trendClaims,
  ...eventClaims,
  ...leaderClaims
];
