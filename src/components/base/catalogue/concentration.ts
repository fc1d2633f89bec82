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
  ),
  lorenz: declare(
    {
      about:
        "The Lorenz curve of the newest round that takes part, a Saturday round only where there is no other: one row per unit and hundredth of the holders.",
      keys: ["unit", "part"],
      kinds: ["unit"],
      ...ofRound
    },
    {
      round,
      unit,
      part: whole("percent", "So many hundredths of the holders, the smallest first."),
      n: whole("holders", "Models or accounts with a stake."),
      stake: number("NMR", "Stake that they hold; a holder on the edge counts in part."),
      held: number("share", "That as a share of the stake of all.")
    }
  ),
  "without-one": declare(
    {
      about:
        "What the meta-model of the newest round that takes part would be without one of its ten largest holders: one row per unit and rank.",
      keys: ["unit", "rank"],
      kinds: ["unit"],
      scores: ["cwmm"],
      parameters: ["rounds", "days"],
      defaults: {rounds: "all"}
    },
    {
      round,
      unit,
      rank: whole(null, "Place by stake, from 1 for the largest; ties go by key."),
      holder: text("Key of the model, or name of the account; a model whose account is not known stands for itself."),
      models: whole("models", "Models with a stake and known cwmm that the holder has."),
      stake: number("NMR", "Their stake."),
      share: number("share", "Share of the stake of all models with known cwmm."),
      bets: number(
        "bets",
        "Effective bets of the meta-model as it is: how many unrelated models would vary as little.",
        {orNull: "sigma is 0"}
      ),
      without_least: number(
        "bets",
        "The same without this holder, if its models are copies of one another: the fewest there can be.",
        {orNull: "there are no others"}
      ),
      without_most: number(
        "bets",
        "The same, if its models differ as much as their similarity to the meta-model allows; with one model, the same number.",
        {orNull: "there are no others, or the others can cancel out"}
      )
    }
  ),
  "stake-weighting": declare(
    {
      about: "MMC of the staked models, weighed by stake and each alike: one row per round.",
      keys: ["round"],
      scores: ["mmc"],
      parameters: ["rounds", "days"],
      defaults: {rounds: "all"}
    },
    {
      round,
      cadence,
      n: whole("models", "Models with a stake and known MMC."),
      mmc_stake_mean: number("MMC", "Mean MMC, each model weighed by its stake."),
      mmc_mean: number("MMC", "Mean MMC, each model alike."),
      gap: number("MMC", "Stake-weighted mean less plain mean.")
    }
  )
};
