import {outcomeNames} from "../snapshot/panel.js";
import {choice, number, text, whole} from "./column.js";
import {declare} from "./declare.js";

/** What claims are about, in the order of the ledger. */
export const themes = ["stake", "penalty", "trend", "event", "leaders"] as const;
export type Theme = (typeof themes)[number];

/** Whether what lies behind a number is so. */
export const directionWords = ["supported", "contradicted", "unclear"] as const;
export type DirectionWord = (typeof directionWords)[number];

/** Whether the number is the claimed one; scores of another regime than the claim's cannot tell. */
export const sizeWords = ["same", "other", "another era", "unclear"] as const;
export type SizeWord = (typeof sizeWords)[number];

export const claims = {
  claims: declare(
    {
      about: "What the article claims, held against these rounds: one row per claim.",
      keys: ["claim"],
      scores: outcomeNames,
      parameters: ["rounds"],
      once: "puts finished numbers of other tables, which have their queries, beside those of the article",
      derived: true
    },
    {
      claim: text("Name of the claim."),
      theme: choice(themes, "What it is about."),
      claimed_from: number("units of the estimate", "Lower end of what is claimed.", {orNull: "the end is open"}),
      claimed_to: number("units of the estimate", "Upper end of what is claimed.", {orNull: "the end is open"}),
      estimate: number("as the claim has it", "The same number in these rounds.", {
        bounds: "interval",
        orNull: "these rounds do not tell it; why says why"
      }),
      before: number("units of the score", "Mean before the raise that a change is relative to.", {
        orNull: "the claim is not about a change at a raise"
      }),
      n: whole("as unit says", "How many it rests on."),
      unit: choice(["model-rounds", "rounds", "events"], "What n counts."),
      rounds: whole("rounds", "Rounds that it rests on."),
      periods: number("rounds", "How many independent rounds these are worth.", {orNull: "not known"}),
      score_regime: text("Score regime that it was computed in.", {orNull: "no round has the scores"}),
      fact: text("What lies behind the number; numbers on one fact share it, and it counts once."),
      direction: choice(directionWords, "Whether that is so in these rounds.", {
        orNull: "it is not computed, and not counted"
      }),
      behind: number("as the fact has it", "The number that the direction is told by.", {
        bounds: "interval",
        orNull: "not known"
      }),
      behind_of: text("Tables and numbers whose intervals the direction rests on.", {
        orNull: "there is no such interval"
      }),
      behind_why: text("Why the number or its interval is not known.", {orNull: "nothing is to be said"}),
      size: choice(sizeWords, "Whether the number is the claimed one.", {
        orNull: "no size is claimed, it is not computed, or another claim says the same number: not counted"
      }),
      decides: whole("rounds", "How many rounds would decide.", {orNull: "more rounds would not, or it is decided"}),
      why: text("Why there is no interval, or what stands in for what.", {orNull: "nothing is to be said"}),
      interval_of: text("Table and number whose interval it is.", {orNull: "there is no such interval"}),
      instead_of: text("Table and number of what to look at instead.", {orNull: "there is no such interval"}),
      instead: number("units of the estimate", "What to look at instead.", {bounds: "interval", orNull: "not known"}),
      instead_why: text("Why it is not known, or what it stands for.", {orNull: "nothing is to be said"})
    }
  )
};
