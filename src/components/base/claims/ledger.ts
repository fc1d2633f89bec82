/** The ledger: every quantitative claim of the article that this project starts from. A further claim is a further entry. */
import {yearsBetween} from "../rounds/calendar.js";
import {asArticle} from "../settings/presets.js";
import {span} from "./claim.js";
import type {Claim} from "./claim.js";
import type {Claimed} from "./claimed.js";
import {eventClaims} from "./event-claims.js";
import {fall, gap, rise} from "./facts.js";
import type {Statistic} from "./facts.js";
import {capital} from "../words/words.js";

const years = yearsBetween(span.from, span.to);
const perYear = (first: number, last: number) => (last - first) / years;

const stakeLink = {page: "stake", figure: "stake-deciles", texts: asArticle("stake-deciles")};
const decile = (end: "top" | "bottom", of: "cwmm_mean" | "cwmm_median", value: number): Claim => {
  const word = of === "cwmm_mean" ? "mean" : "median";
  return {
    ...{
      id: `${end}-decile-${word}`,
      theme: "stake",
      kind: "correlation",
      fact: "gap",
      claimed: {value},
      link: stakeLink,
      instead: gap
    },
    line: `${capital(word)} similarity of the ${end} stake decile`,
    words: `The ${end} stake decile has a ${word} correlation with the meta-model of ${value}`,
    about: `${word} cwmm of the ${end} stake decile, model-rounds pooled`,
    of: ["stakeDecile", end, of]
  };
};

const scatter = {page: "stake", figure: "stake-scatter"};
const outer = 0.1;
const spread = (
  id: string,
  [line, words]: readonly [line: string, words: string],
  {claimed, p, ...stakes}: {claimed: Claimed; p: number; above?: number; below?: number}
): Claim => ({
  ...{id, theme: "stake", kind: "correlation", fact: "gap", claimed, link: scatter, instead: gap, line, words},
  about: `${p < 0.5 ? "lower" : "upper"} end of the middle 80 % of cwmm over these model-rounds`,
  of: ["cwmmQuantile", {...stakes, p}]
});

const stakeClaims: Claim[] = [
  decile("top", "cwmm_mean", 0.45),
  decile("top", "cwmm_median", 0.45),
  decile("bottom", "cwmm_mean", 0.28),
  decile("bottom", "cwmm_median", 0.28),
  spread("large-low", ["Above 1,000 NMR: lower end of similarity", "Models above 1,000 NMR lie at 0.40 and more"], {
    claimed: {value: 0.4},
    p: outer,
    above: 1000
  }),
  spread("large-high", ["Above 1,000 NMR: upper end of similarity", "Models above 1,000 NMR lie at 0.55 and less"], {
    claimed: {value: 0.55},
    p: 1 - outer,
    above: 1000
  }),
  spread("small-low", ["Below 10 NMR: lower end of similarity", "Models below 10 NMR begin near 0"], {
    claimed: {value: 0, from: 0.6},
    p: outer,
    below: 10
  }),
  spread("small-high", ["Below 10 NMR: upper end of similarity", "Models below 10 NMR reach up to 0.60"], {
    claimed: {value: 0.6},
    p: 1 - outer,
    below: 10
  }),
  {
    ...{id: "own-part", theme: "stake", kind: "share", fact: "own part", claimed: {value: 0.05}},
    line: "Share of itself that 5 % of the weight makes",
    words: "A model with 5 % of the weight has 5 % of itself in its correlation with the meta-model",
    about: "own part w / (ρ σ) of the similarity of a model with w = 5 % and the similarity of the mean NMR",
    of: ["ownPart", 0.05],
    instead: {
      about: "own part of the similarity of the largest stake of each round",
      of: ["largestOwnPart"],
      kind: "share"
    },
    link: {page: "trend", figure: "trend"}
  }
];

const penaltyLink = {page: "penalty", figure: "penalty", texts: asArticle("penalty")};
const bend: Statistic = {
  about: "how much steeper MMC falls at the top than on a straight line: 0 is as steep everywhere",
  of: ["shape", "contrast_cwmm"],
  kind: "score rate"
};

const penaltyClaims: Claim[] = [
  {
    ...{
      id: "lowest-mmc",
      theme: "penalty",
      fact: "fall",
      kind: "score",
      claimed: {value: 0.012},
      link: penaltyLink,
      instead: fall
    },
    line: "Mean MMC of the decile furthest away",
    words: "The decile furthest from the meta-model has a mean MMC of 0.012",
    about: "mean MMC of the lowest cwmm decile, model-rounds pooled",
    of: ["penaltyDecile", 1]
  },
  {
    ...{
      id: "highest-mmc",
      theme: "penalty",
      fact: "fall",
      kind: "score",
      claimed: {value: -0.003},
      link: penaltyLink,
      instead: fall
    },
    line: "Mean MMC of the closest decile",
    words: "The decile closest to the meta-model has a mean MMC of −0.003",
    about: "mean MMC of the highest cwmm decile, model-rounds pooled",
    of: ["penaltyDecile", 10]
  },
  {
    ...{
      id: "lower-half",
      theme: "penalty",
      fact: "fall",
      kind: "score",
      claimed: {low: 0.008, high: 0.012},
      link: penaltyLink
    },
    line: "Mean MMC of deciles 1 to 5",
    words: "Deciles 1 to 5 lie between 0.008 and 0.012",
    about: "the decile among 1 to 5 that lies farthest off, model-rounds pooled",
    of: ["farthestOfFive", {low: 0.008, high: 0.012}],
    instead: fall
  },
  {
    ...{id: "concentrated", theme: "penalty", kind: "share", claimed: {above: 4 / 9}},
    line: "Share of the fall in deciles 7 to 10",
    words:
      "The drop is concentrated in deciles 7 to 10: more of it than the 4 of 9 steps that a straight line has there",
    about: "share of the fall from decile 1 to 10 that lies behind decile 6, ranked inside each round",
    of: ["shape", "share", "a share of the fall is not computed where the fall itself may be 0"],
    instead: bend,
    link: {page: "penalty", figure: "penalty"}
  }
];

const trendLink = {page: "trend", figure: "trend"};
const trendClaim = (
  id: string,
  [line, words]: readonly [line: string, words: string],
  rest: Pick<Claim, "claimed" | "about" | "of" | "kind"> & Partial<Claim>
): Claim => ({
  ...{id, theme: "trend", line, words, link: trendLink, instead: rise},
  ...rest
});

const trendClaims: Claim[] = [
  trendClaim(
    "weighted-then",
    ["Stake-weighted mean around round 400", "Around round 400 the stake-weighted mean was 0.32"],
    {
      ...{
        fact: "rise",
        round: span.from,
        claimed: {value: 0.32},
        kind: "correlation",
        of: ["levelAt", "cwmm_stake_mean", span.from]
      },
      about: "stake-weighted mean cwmm of the rounds around 400"
    }
  ),
  trendClaim("weighted-now", ["Stake-weighted mean now", "Now the stake-weighted mean is 0.46"], {
    ...{fact: "rise", claimed: {value: 0.46}, kind: "correlation", of: ["levelAt", "cwmm_stake_mean", "newest"]},
    about: "stake-weighted mean cwmm of the newest ten rounds"
  }),
  trendClaim("weighted-rise", ["Rise of the stake-weighted mean", "It rose by 0.14 over some 600 rounds"], {
    ...{fact: "rise", claimed: {value: perYear(0.32, 0.46)}, kind: "rate", of: ["slope", "cwmm_stake_mean"]},
    about: "slope of the stake-weighted mean cwmm per year, newest stretch of one cadence"
  }),
  trendClaim("weighted-share", ["The same rise as a share", "That is a rise of 44 %"], {
    ...{
      fact: "rise",
      restates: "weighted-rise",
      claimed: {value: 0.44},
      kind: "share",
      of: ["share", "cwmm_stake_mean", {years}]
    },
    about: "the same slope over as many years, as a share of the level where these rounds begin"
  }),
  trendClaim(
    "median-then",
    ["Median of the models around round 400", "Around round 400 the median over models was 0.25"],
    {
      ...{
        fact: "median rise",
        round: span.from,
        claimed: {value: 0.25},
        kind: "correlation",
        of: ["levelAt", "cwmm_median", span.from]
      },
      about: "median cwmm of the rounds around 400"
    }
  ),
  trendClaim("median-now", ["Median of the models now", "Now the median over models is 0.33"], {
    ...{fact: "median rise", claimed: {value: 0.33}, kind: "correlation", of: ["levelAt", "cwmm_median", "newest"]},
    about: "median cwmm of the newest ten rounds"
  }),
  trendClaim("gap-widens", ["The gap between the two widens", "The gap between the two widens"], {
    ...{claimed: {above: 0}, kind: "rate", of: ["slope", "gap_mean"]},
    about: "slope of the gap between stake-weighted and plain mean per year, newest stretch of one cadence"
  })
];

const leaderClaims: Claim[] = [
  {
    ...{id: "turnover", theme: "leaders", kind: "share", claimed: {flat: 0.2}},
    line: "Turnover among the ten largest stakes",
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
