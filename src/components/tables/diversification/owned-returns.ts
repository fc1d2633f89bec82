/** Returns of models whose account is known, under one set of rules. */
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {column} from "../panel/select.js";
import type {LeftOut} from "../result/result.js";
import {blocksOf, payingRounds} from "../participation/paid-rounds.js";
import type {Block} from "../participation/paid-rounds.js";

export interface OwnedModel {
  /** index into `panel.models` */
  model: number;
  account: string;
  /** by round of the block: payout over stake, and the same less the mean over all staked models of the round; NaN = none */
  returns: Float64Array;
  own: Float64Array;
  /** rounds in which it has one */
  rounds: number;
}

export interface OwnedBlock {
  block: Block;
  /** staked models with a payout, by round */
  field: number[];
  /** mean payout over stake of all of them, by round */
  means: number[];
  /** ascending */
  models: OwnedModel[];
}

export interface Owned {
  blocks: OwnedBlock[];
  /** ascending */
  rows: Int32Array;
  left: LeftOut[];
}

/** What all tables of the page read; `left` tells how many rows have no account. */
export function ownedReturns(panel: Panel, settings: Settings): Owned {
  const {rounds, rows, left} = payingRounds(panel, settings);
  const {account} = panel.models;
  const owned = rows.filter((row) => account[panel.model[row]] !== null);
  const none = rows.length && !owned.length ? {none: unknownAccounts} : {};
  const blocks = owned.length ? blocksOf(rounds).map((block) => ownedBlock(panel, block)) : [];
  const unknown = {reason: "account not known", rows: rows.length - owned.length, ...none};
  return {blocks, rows: owned, left: [...left, unknown]};
}

const unknownAccounts = "No account is known: crowding collect --accounts asks which account owns which model";

function ownedBlock(panel: Panel, block: Block): OwnedBlock {
  const payout = column(panel, "payout");
  const found = new Map<number, OwnedModel>();
  const means = block.rounds.map(
    ({rows}) => rows.reduce((sum, row) => sum + payout[row] / panel.stake[row], 0) / rows.length
  );
  block.rounds.forEach(({rows}, t) => {
    for (const row of rows) {
      const model = panel.model[row];
      const account = panel.models.account[model];
      if (account === null) continue;
      const of = found.get(model) ?? emptyModel({model, account, rounds: block.rounds.length});
      found.set(model, of);
      of.returns[t] = payout[row] / panel.stake[row];
      of.own[t] = of.returns[t] - means[t];
      ++of.rounds;
    }
  });
  const models = [...found.values()].sort((a, b) => a.model - b.model);
  return {block, field: block.rounds.map(({rows}) => rows.length), means, models};
}

const emptyModel = ({model, account, rounds}: {model: number; account: string; rounds: number}): OwnedModel => ({
  ...{model, account, rounds: 0},
  returns: new Float64Array(rounds).fill(NaN),
  own: new Float64Array(rounds).fill(NaN)
});

/** Models by account, in the order of each account's first model. */
export function byAccount(models: readonly OwnedModel[]): Map<string, OwnedModel[]> {
  const found = new Map<string, OwnedModel[]>();
  for (const model of models) {
    const own = found.get(model.account) ?? [];
    found.set(model.account, own);
    own.push(model);
  }
  return found;
}

/** An interval over accounts takes at least so many, and leaves out at most so many groups of them in turn. */
export const groupsFor = (accounts: number) => Math.min(30, accounts);
