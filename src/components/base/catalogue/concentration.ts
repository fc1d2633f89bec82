import {choice, number, text, whole} from "./column.js";
import {declare} from "./declare.js";
import {cadence, round} from "./shared.js";

/** Who holds stake: a model, or all models of an account together. */
export const holderUnits = ["model", "account"] as const;
export type HolderUnit = (typeof holderUnits)[number];

/** How many of the largest holders the shares are of. */
export const topSizes = [1, 5, 10, 25, 100] as const;
/** The part of all holders whose share compares fields of different size. */
export const topPart = 0.016;
/** So many of the largest holders are listed by round. */
export const mostListed = 10;

const unit = choice(holderUnits, "Who is counted: each model, or the models of an account together.");
const ofRound = {scores: [], parameters: ["rounds", "days"], defaults: {rounds: "all"}} as const;
const top = (k: number) =>
  number("share", `Share of the stake that the ${k === 1 ? "largest holder has" : `${k} largest holders have`}.`);

export const concentration = {
  concentration: declare(
    {
      about: "How few hold the stake: one row per round, by model and by account.",
      keys: ["round", "unit"],
      kinds: ["unit"],
      ...ofRound
    },
    {
      round,
      cadence,
      unit,
      n: whole("holders", "Models or accounts with a stake; a model whose account is not known stands for itself."),
      stake: number("NMR", "Sum of their stakes."),
      known: number("share", "Share of that stake whose account is known."),
      top_1: top(1),
      top_5: top(5),
      top_10: top(10),
      top_25: top(25),
      top_100: top(100),
      top_part: number(
        "share",
        `Share of the largest ${1000 * topPart} in 1,000 holders, rounded up: it compares fields of different size.`
      ),
      gini: number(null, "Gini coefficient of the stakes: 0 if all hold the same, near 1 if one holds nearly all."),
      hhi: number(null, "Herfindahl index: the sum of squared shares."),
      n_eff: number("holders", "Effective number: how many equal stakes would be as concentrated, 1 over hhi.")
    }
  ),
  "largest-stakes": declare(
    {
      about: "The ten largest holders of each round: one row per round, unit and rank.",
      keys: ["round", "unit", "rank"],
      ...ofRound
    },
    {
      round,
      cadence,
      unit,
      rank: whole(null, "Place by stake, from 1 for the largest; ties go by key."),
      holder: text("Key of the model, or name of the account; a model whose account is not known stands for itself."),
      name: text("Name of the model or account."),
      models: whole("models", "Models with a stake that the holder has."),
      stake: number("NMR", "Their stake."),
      share: number("share", "Share of the round's stake.")
    }
  )
};
