/** What the models of a round can be ranked by: a score, or the payout over the stake. */
import {outcomeNames} from "../snapshot/panel.js";

export const ratings = [...outcomeNames, "return"] as const;
export type Rating = (typeof ratings)[number];

/** Stands for the payout regime where models are ranked by a score, which payout rules do not touch. */
export const anyPayout = "any";
