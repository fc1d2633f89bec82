/** The placebos of stake events, in the order of their rows: what luck alone predicts for each outcome, and what crowding does. */
import type {OutcomeName} from "../snapshot/panel.js";

export const placeboNames = ["raises", "other models", "decreases"] as const;
export type PlaceboName = (typeof placeboNames)[number];

/** What is expected where stakes follow luck and do nothing, and where a larger stake costs MMC through its weight. */
export type PlaceboWords = Record<"luck" | "crowding", string>;

/** Newcomers move the mean of a round, so that those who were there before fall or rise against it without any event. */
const others: PlaceboWords = {
  luck: "what newcomers do to the round’s mean, no more",
  crowding: "the same: one model’s stake hardly moves another"
};

export const placebos: Record<PlaceboName, Partial<Record<OutcomeName, PlaceboWords>>> = {
  raises: {
    mmc: {luck: "falls", crowding: "falls"},
    cwmm: {luck: "stays", crowding: "rises"},
    corr: {luck: "falls", crowding: "stays"},
    corj60: {luck: "falls a little: its windows share most of their days", crowding: "stays"},
    bmc: {luck: "falls as much as MMC", crowding: "stays"}
  },
  "other models": {mmc: others, cwmm: others},
  decreases: {
    mmc: {luck: "rises: stakes are cut after bad luck", crowding: "rises"},
    cwmm: {luck: "stays", crowding: "falls"},
    corr: {luck: "rises", crowding: "stays"}
  }
};

export const placeboOutcomes = (name: PlaceboName) => Object.keys(placebos[name]) as OutcomeName[];
