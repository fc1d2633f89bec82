/** A round with fewer ranked rows per group than this is left out of a within-round ranking, so that all groups average over the same rounds. */
export const rowsPerGroup = 10;

/** When a fall between two groups is called clear where its difference has no interval: its sign holds in nearly all of many rounds. */
export const clearRule = {
  /** share of the rounds in which the fall has the sign of its mean */
  share: 0.9,
  /** rounds that hold both groups */
  rounds: 20,
  /** days from the first to the last of them: scores of neighbouring rounds share their returns */
  days: 182
} as const;

/** A round with fewer models than this is drawn, but no line is laid through it. */
export const fewModels = 10;

/** An event with fewer others to compare with does not count where it is compared with them. */
export const fewestOthers = 10;

/** A raise persists while the stake is at least this many times the new one. */
export const keptShare = 0.8;

/** Seed of everything that is drawn for an interval: the same settings give the same numbers. */
export const inferenceSeed = 20260701;

/** Event times with less than this share of the largest number of events are drawn pale, and no band holds them: they would widen it everywhere. */
export const fullShare = 0.8;

/** When a round's scores tell the plane of MMC over CORR and cwmm. */
export const planeRule = {
  /** rows with all three */
  rows: 20,
  /** 1 - the squared correlation of CORR and cwmm is above this */
  apart: 1e-6
} as const;

/**
 * cwmm as published since April 2023 over the plain correlation: the submission is raised to the power 1.5, the meta-model is
 * not. E|z|^2.5 / sqrt(E|z|^3) of a standard normal z, which is sqrt(2) gamma(7/4) / pi^(1/4).
 */
export const powerFactor = (Math.SQRT2 * 0.9190625268488832) / Math.PI ** 0.25;

/** When a round's published numbers are called approximate or unreliable. */
export const checkRule = {
  /** |sum of weight x MMC| over the round's deviation of MMC: approximate above the first, unreliable above the second */
  sum: 0.1,
  farSum: 0.5,
  /** share by which the rows' stake differs from the official total, likewise */
  missing: 0.01,
  manyMissing: 0.1
} as const;

/** A payout is as recomputed when it lies within this share of the recorded one. */
export const payoutTolerance = 0.01;

/** Whom a path of a fan follows: any others of the same dates, or those whose known scores ranked alike on them. */
export const fans = ["same dates", "same scores"] as const;
export type FanName = (typeof fans)[number];

/** Paths of other models that a fan draws, and among how many with the nearest ranks of known scores a match is drawn. */
export const fanRule = {paths: 200, peers: 10} as const;

/** What a larger stake allows is told for models at which these shares of the staked rows have less weight. */
export const allowancePlaces = [0.5, 0.9, 0.99] as const;

/** What moved the meta-model's variance is told between the means of this many rounds at each end. */
export const endRounds = 10;

/** What-if tells its range from so many of the model's newest rounds: the middle `share` of them. */
export const whatIfRule = {rounds: 20, share: 0.8} as const;

/** The share of the MMC before by which the article says that MMC falls after a raise of the stake. */
export const claimedFall = 0.35;

/** Nothing is judged from fewer events. */
export const fewestJudged = 20;

/** Of rows clustered in two ways: with fewer accounts or dates there is no interval, as their errors are too uncertain themselves. */
export const fewestClusters = {accounts: 10, dates: 6} as const;
