/** The reader's own models by their share of each round's stake. */
import {mostOwn} from "../../base/my-model/own.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {OwnMaker} from "../../page/own.js";
import {stakedRows} from "../../tables/concentration/holders.js";
import {absenceText, sharesText} from "../../texts/my-model/own.js";
import {lineMarks} from "./points.js";
import type {OwnValue} from "./points.js";
import {absenceOf, whoOf} from "./who.js";
import type {OwnModel} from "./who.js";

/** Of each model in each round in which it has a stake; `rows` ascend. */
export function shareValues(panel: Panel, rows: Int32Array, models: readonly OwnModel[]): OwnValue[] {
  const names = new Map(models.map(({model, name}) => [model, name]));
  const totals = new Map<number, number>();
  for (const row of rows) totals.set(panel.round[row], (totals.get(panel.round[row]) ?? 0) + panel.stake[row]);
  return Array.from(rows).flatMap((row) => {
    const name = names.get(panel.model[row]);
    const round = panel.round[row];
    return name === undefined ? [] : [{name, round, value: panel.stake[row] / totals.get(round)!}];
  });
}

export const ownShares: OwnMaker = (panel, named, settings) => {
  const who = whoOf(panel, named);
  const drawn = who.all.slice(0, mostOwn);
  const lines = lineMarks(panel, shareValues(panel, stakedRows(panel, settings).rows, drawn));
  if (!lines.length) return {text: absenceText(who, absenceOf(panel, who, settings))};
  return {lines, text: sharesText(who, new Set(lines.map(({name}) => name)).size)};
};
