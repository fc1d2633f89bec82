/** What the table of the event study's tests and its query share: names of rows in their order, and how the path before is cut. */
import {counted} from "../words/format.js";

/** Outcomes that the tests look at. */
export const testedOutcomes = ["mmc", "cwmm", "corr"] as const;
/** At the raise; the last is MMC less the regime's slope times CORR. */
export const jumpOutcomes = ["cwmm", "corr", "mmc", "mmc less corr"] as const;
/** Parts of the change of MMC. */
export const testedParts = ["accuracy", "overlap", "market"] as const;
export const adjustments = ["others", "round", "none"] as const;

/** What regression to the mean alone makes of the mean before. */
export const luckTests = {
  skill: "after by luck: skill lasts",
  shared: "after by luck: shared returns too"
} as const;

/** The path before is tested by the means of so many blocks of event times. */
export const preTrendBlocks = 4;
/** With fewer events than these it is not tested. */
export const fewestPreTrend = 20;

/** What is said of the path before instead, null where events are enough. */
export const tooFewBefore = (events: number): string | null =>
  events < fewestPreTrend ? `unclear: ${counted(events, "event")}, at least ${fewestPreTrend} needed` : null;

/** The mean of MMC before as scored, which changes are set against. */
export const levelTest = "level before";
