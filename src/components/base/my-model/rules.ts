/** What a model is measured by, and which others are of its size. */

export const measures = ["stake", "weight", "cwmm", "own", "mmc", "corr", "payout", "return"] as const;
export type Measure = (typeof measures)[number];

/** Those that rest on returns: another draw of luck would have given others. */
export const byLuck: readonly Measure[] = ["mmc", "corr", "payout", "return"];

/** A stake within this factor is of the same size; where they are fewer than `fewestPeers`, the nearest so many. */
export const sizeFactor = 2;
export const fewestPeers = 20;
