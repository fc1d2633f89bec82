/** Reasons to drop a row that have nothing to do with how a row is written. */
import {isElsewhere} from "./tournament.js";

export const unlike = "twice for one model and round, with unlike values";
export const replaced = "unresolved rows replaced by their final ones";

/** Whether rows dropped for a reason are at fault: such may be one row in a hundred. */
export const countsToLimit = (reason: string): boolean => reason !== replaced && !isElsewhere(reason);
