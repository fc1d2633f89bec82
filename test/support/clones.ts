/** A world of accounts with near-copies for models, and the same world without one of its accounts. */
import {Random} from "../../src/components/base/kit/random.js";
import type {Panel} from "../../src/components/base/snapshot/panel.js";
import {calendar, numbers, panelOf} from "./panel.js";
import type {Row, RoundInput} from "./panel.js";

export interface Clones {
  rows: Row[];
  rounds: RoundInput[];
  accountOf: Map<string, string>;
}

/** Accounts of 1 to 6 models that share most of their stake and likeness. */
export function clones({seed, accounts = 60, rounds = 12}: {seed: number; accounts?: number; rounds?: number}): Clones {
  const random = new Random(seed);
  const accountOf = new Map<string, string>();
  const rows = numbers(1, accounts).flatMap((a) => {
    const size = 1 + random.below(6);
    const taste = random.normal();
    const wealth = random.normal();
    return numbers(1, size).flatMap((m) => {
      const model = `m${a}-${m}`;
      accountOf.set(model, `a${a}`);
      const own = random.normal() / 2;
      return numbers(1, rounds).map((round): Row => {
        const cwmm = 0.4 + 0.05 * wealth + 0.08 * taste + 0.03 * own + 0.02 * random.normal() + 0.01 * (round % 3);
        const stake = Math.exp(wealth + random.normal() / 3);
        return {round, model, stake, cwmm, mmc: 0.01 * random.normal(), corr: 0.02 * random.normal()};
      });
    });
  });
  return {rows, rounds: numbers(1, rounds).map((round) => ({round})), accountOf};
}

/** Its panel, without the models of an account if one is named. */
export function clonesPanel({rows, rounds, accountOf}: Clones, without?: string): Panel {
  const panel = panelOf({rows: rows.filter((r) => accountOf.get(r.model) !== without), rounds: calendar(rounds)});
  return {...panel, models: {...panel.models, account: panel.models.key.map((key) => accountOf.get(key)!)}};
}
