/** Outcomes as readers know them. */
import {fixed, signed} from "../words/format.js";
import type {OutcomeName, ScoreName} from "../snapshot/panel.js";

export interface OutcomeWords {
  /** at a mark or in a table */
  label: string;
  /** in a sentence */
  words: string;
  /** decimals that are shown */
  digits: number;
}

export const outcomeWords: Record<OutcomeName, OutcomeWords> = {
  mmc: {label: "MMC", words: "MMC", digits: 4},
  cwmm: {label: "cwmm", words: "correlation with the meta-model", digits: 3},
  corr: {label: "CORR", words: "CORR", digits: 4},
  corj60: {label: "CORJ60", words: "CORJ60", digits: 4},
  bmc: {label: "BMC", words: "BMC", digits: 4},
  fnc: {label: "FNC", words: "FNC", digits: 4},
  corr60: {label: "CORR60", words: "CORR60", digits: 4},
  mmc60: {label: "MMC60", words: "MMC60", digits: 4}
};

/** Every score as it stands in a sentence. */
export const scoreWords: Record<ScoreName, string> = {
  ...(Object.fromEntries(Object.entries(outcomeWords).map(([name, {words}]) => [name, words])) as Record<
    OutcomeName,
    string
  >),
  cwmm: "the correlation with the meta-model",
  payout: "payouts",
  corr_multiplier: "the multiplier of CORR",
  mmc_multiplier: "the multiplier of MMC"
};

/** A value of an outcome, with the decimals that it is shown with. */
export const outcomeText = (outcome: OutcomeName, value: number | null) => fixed(value, outcomeWords[outcome].digits);

/** A difference of an outcome, with its sign. */
export const outcomeChange = (outcome: OutcomeName, value: number | null) =>
  signed(value, outcomeWords[outcome].digits);

export type Direction = "falls" | "rises" | "stays";

/** The way from one value to another; `stays` where nothing is left of the difference at the decimals shown. */
export function directionOf(outcome: OutcomeName, change: number): Direction {
  if (!/[1-9]/.test(outcomeText(outcome, change))) return "stays";
  return change < 0 ? "falls" : "rises";
}
