/** The reader's own models by a score or an amount, round by round. */
import {knownEarly} from "../../base/catalogue/trends.js";
import type {FieldSeries} from "../../base/catalogue/trends.js";
import {mostOwn} from "../../base/my-model/own.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {OwnMaker} from "../../page/own.js";
import {selectRows} from "../../tables/panel/select.js";
import {valuesOf} from "../../tables/trends/score-trends.js";
import {absenceText, seriesText} from "../../texts/my-model/own.js";
import {seriesLabel} from "../../texts/trends/trends.js";
import {lineMarks} from "./points.js";
import type {OwnValue} from "./points.js";
import {absenceOf, whoOf} from "./who.js";
import type {OwnModel} from "./who.js";

/** What is known of each model among some rows: what rests on returns only once a round is resolved, as in the figure. */
export function seriesValues(
  panel: Panel,
  rows: Int32Array,
  {models, series}: {models: readonly OwnModel[]; series: FieldSeries}
): OwnValue[] {
  const names = new Map(models.map(({model, name}) => [model, name]));
  const open = new Set(panel.rounds.filter(({resolved}) => !resolved).map(({round}) => round));
  const valueOf = valuesOf(panel, series);
  return Array.from(rows).flatMap((row) => {
    const [name, round, value] = [names.get(panel.model[row]), panel.round[row], valueOf(row)];
    const isKnown = !Number.isNaN(value) && (knownEarly.includes(series) || !open.has(round));
    return name !== undefined && isKnown ? [{name, round, value}] : [];
  });
}

export const ownSeries =
  ({series, smoothing}: {series: FieldSeries; smoothing: number}): OwnMaker =>
  (panel, named, settings) => {
    const who = whoOf(panel, named);
    const {rounds, days} = settings;
    const {rows} = selectRows(panel, {rounds, days, stakeKnown: true, minStake: 0});
    const values = seriesValues(panel, rows, {models: who.all.slice(0, mostOwn), series});
    const lines = lineMarks(panel, values, {smoothing});
    if (!lines.length) return {text: absenceText(who, absenceOf(panel, who, settings))};
    return {lines, text: seriesText(who, new Set(lines.map(({name}) => name)).size, seriesLabel(series))};
  };
