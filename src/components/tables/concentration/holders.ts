/** Who holds the stake of a round: its models, or its accounts. */
import {mostListed} from "../../base/catalogue/concentration.js";
import type {HolderUnit} from "../../base/catalogue/concentration.js";
import type {Cadence, Panel} from "../../base/snapshot/panel.js";
import {selectRows} from "../panel/select.js";
import type {Selection} from "../panel/select.js";
import type {Settings} from "../../base/settings/settings.js";

export interface Holder {
  /** key of the model, or the account; unlike ones never collide, as `account` tells them apart */
  key: string;
  name: string;
  account: boolean;
  models: number;
  /** NMR */
  stake: number;
}

export interface HoldersOfRound {
  round: number;
  cadence: Cadence;
  unit: HolderUnit;
  holders: readonly Holder[];
  /** NMR of models whose account is known */
  known: number;
}

export const stakedRows = (panel: Panel, {rounds, days}: Settings): Selection =>
  selectRows(panel, {rounds, days, stakeKnown: true, minStake: 0});

/** Round by round, models first; `rows` ascend. */
export function holdersByRound(panel: Panel, rows: Int32Array): HoldersOfRound[] {
  const found: HoldersOfRound[] = [];
  const calendar = new Map(panel.rounds.map((r) => [r.round, r]));
  for (let start = 0, end = 0; start < rows.length; start = end) {
    const round = panel.round[rows[start]];
    const {cadence} = calendar.get(round)!;
    while (end < rows.length && panel.round[rows[end]] === round) ++end;
    const models = Array.from(rows.subarray(start, end), (row) => modelHolder(panel, row));
    const known = models.reduce((sum, {owner, stake}) => sum + (owner === null ? 0 : stake), 0);
    found.push(
      {round, cadence, unit: "model", holders: models, known},
      {round, cadence, unit: "account", holders: byAccount(models), known}
    );
  }
  return found;
}

interface ModelHolder extends Holder {
  owner: string | null;
}

function modelHolder({model, models, stake}: Panel, row: number): ModelHolder {
  const [key, name, owner] = [models.key[model[row]], models.name[model[row]], models.account[model[row]] ?? null];
  return {key, name, owner, account: false, models: 1, stake: stake[row]};
}

/** A model whose account is not known stands for itself. */
function byAccount(models: readonly ModelHolder[]): Holder[] {
  const accounts = new Map<string, Holder>();
  const alone: Holder[] = [];
  for (const {owner, ...one} of models) {
    if (owner === null) alone.push(one);
    else {
      const {models: n, stake} = accounts.get(owner) ?? {models: 0, stake: 0};
      accounts.set(owner, {key: owner, name: owner, account: true, models: n + 1, stake: stake + one.stake});
    }
  }
  return [...accounts.values(), ...alone];
}

/** The largest ones, in order; equal stakes go by key in the order of its code points, which is that of its UTF-8 bytes. */
export function largestOf(holders: readonly Holder[], {most = mostListed}: {most?: number} = {}): Holder[] {
  const sorted = [...holders].sort(
    (a, b) => b.stake - a.stake || byCodePoint(a.key, b.key) || Number(b.account) - Number(a.account)
  );
  return sorted.slice(0, most);
}

function byCodePoint(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  const i = left.findIndex((letter, at) => letter !== right[at]);
  if (i < 0) return left.length - right.length;
  return right[i] === undefined ? 1 : left[i].codePointAt(0)! - right[i].codePointAt(0)!;
}
