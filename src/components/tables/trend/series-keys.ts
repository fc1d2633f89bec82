import type {Round} from "../../base/snapshot/panel.js";

export type SeriesParts = Pick<Round, "cadence" | "score_regime" | "staking_regime">;

/** Rounds between which a series may be joined: those of one cadence, score regime and staking regime have one key. */
export const seriesKey = ({cadence, score_regime, staking_regime}: SeriesParts) =>
  [cadence, score_regime, staking_regime].join("|");
