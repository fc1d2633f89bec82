/** Whom a reader has chosen, among the models of a panel, and why a figure has nothing of them. */
import type {Panel} from "../../base/snapshot/panel.js";
import {roundsChosen} from "../../base/rounds/rounds.js";
import type {Named} from "../../page/model-names.js";
import {shortName} from "../../base/my-model/own.js";
import type {Absence, Whom} from "../../texts/my-model/own.js";

export interface OwnModel {
  /** index into the panel's models */
  model: number;
  name: string;
}

export interface Who extends Whom {
  /** an account's largest newest stakes first */
  all: readonly OwnModel[];
}

/** A model by key, else by name; all models of an account. None of them where there is none of that name. */
export function whoOf(panel: Panel, {kind, name}: Named): Who {
  const {key, name: names, account} = panel.models;
  const places = Array.from(names, (_, i) => i);
  const one = () => [Array.from(key).indexOf(name), Array.from(names).indexOf(name)].filter((i) => i >= 0).slice(0, 1);
  const found = kind === "model" ? one() : places.filter((i) => account[i] === name);
  const all = byStake(panel, found).map((model) => ({model, name: shortName(names[model])}));
  return {kind, name, models: all.length, all};
}

/** What stands at one mark for all of them. */
export const nameOf = ({kind, name, all}: Who): string =>
  kind === "model" && all.length ? all[0].name : shortName(name);

/** Which rows of a panel are of theirs. */
export function isOwn({model}: Pick<Panel, "model">, {all}: Pick<Who, "all">): (row: number) => boolean {
  const own = new Set(all.map((one) => one.model));
  return (row) => own.has(model[row]);
}

function byStake({length, model, stake}: Panel, models: readonly number[]): number[] {
  if (models.length < 2) return [...models];
  const newest = new Map(models.map((one) => [one, 0]));
  for (let row = 0; row < length; ++row)
    if (newest.has(model[row]) && !Number.isNaN(stake[row])) newest.set(model[row], stake[row]);
  return [...models].sort((a, b) => newest.get(b)! - newest.get(a)!);
}

/** What a figure's rows lack of them, the first of what is true. */
export function absenceOf(panel: Panel, {all}: Pick<Who, "all">, {rounds}: {rounds: string}): Absence {
  if (!all.length) return "unknown";
  const chosen = roundsChosen(panel, rounds);
  const taking = new Set(panel.rounds.filter((_, i) => chosen[i]).map(({round}) => round));
  const own = new Set(all.map(({model}) => model));
  let why: Absence = "rounds";
  for (let row = 0; row < panel.length; ++row) {
    if (!own.has(panel.model[row]) || !taking.has(panel.round[row])) continue;
    if (panel.stake[row] > 0) return "rows";
    why = "stake";
  }
  return why;
}
