/** The reader's own models row by row: their points, and their lines over rounds. */
import {group} from "d3-array";
import {mostOwn} from "../../base/my-model/own.js";
import type {OwnLine, OwnPoint} from "../../base/my-model/own.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import type {OwnMaker} from "../../page/own.js";
import {trailingMean} from "../../statistics/series/trailing.js";
import {column, selectRows} from "../../tables/panel/select.js";
import {stakePointRows} from "../../tables/stake/points.js";
import {seriesKey} from "../../tables/trend/series-keys.js";
import {absenceText, linesText, pointsText} from "../../texts/my-model/own.js";
import {absenceOf, whoOf} from "./who.js";
import type {OwnModel} from "./who.js";

/** Points of each model among some rows, ascending by round. */
export function pointMarks(panel: Panel, rows: Int32Array, models: readonly OwnModel[]): OwnPoint[] {
  const cwmm = column(panel, "cwmm");
  const of = group(
    Array.from(rows).filter((row) => models.some(({model}) => model === panel.model[row])),
    (row) => panel.model[row]
  );
  return models.flatMap(({model, name}) =>
    (of.get(model) ?? []).map((row) => ({name, round: panel.round[row], stake: panel.stake[row], cwmm: cwmm[row]}))
  );
}

/** A model's number in one round. */
export interface OwnValue {
  name: string;
  round: number;
  value: number;
}

/** Runs of a model's points that follow one another in their cadence under one set of rules, smoothed as the figure's lines are. */
export function lineMarks(
  {rounds}: Pick<Panel, "rounds">,
  points: readonly OwnValue[],
  {smoothing = 1}: {smoothing?: number} = {}
): OwnLine[] {
  const calendar = new Map(rounds.map((r) => [r.round, r]));
  const place = new Map(
    [...group(rounds, (r) => r.cadence).values()].flatMap((all) => all.map((r, i) => [r.round, i] as const))
  );
  const stretches = [...group(points, ({name, round}) => `${name}|${seriesKey(calendar.get(round)!)}`).values()];
  return stretches.flatMap((own) => {
    const smooth = trailingMean(
      own.map(({value}) => value),
      smoothing
    );
    const lines: {round: number; value: number}[][] = [];
    own.forEach(({round}, i) => {
      if (Number.isNaN(smooth[i])) return;
      const last = lines.at(-1)?.at(-1);
      if (last && place.get(round) === place.get(last.round)! + 1) lines.at(-1)!.push({round, value: smooth[i]});
      else lines.push([{round, value: smooth[i]}]);
    });
    const {cadence} = calendar.get(own[0].round)!;
    return lines.map((all) => ({name: own[0].name, cadence, points: all}));
  });
}

/** The first few models that have any of these rows. */
function pointsOf(panel: Panel, rows: Int32Array, all: readonly OwnModel[]): {drawn: OwnModel[]; points: OwnPoint[]} {
  const points = pointMarks(panel, rows, all);
  const drawn = all.filter(({name}) => points.some((point) => point.name === name)).slice(0, mostOwn);
  return {drawn, points: points.filter(({name}) => drawn.some((one) => one.name === name))};
}

export const ownPoints: OwnMaker = (panel, named, settings) => {
  const who = whoOf(panel, named);
  const {drawn, points} = pointsOf(panel, stakePointRows(panel, settings), who.all);
  if (!drawn.length) return {text: absenceText(who, absenceOf(panel, who, settings))};
  return {points, text: pointsText(who, {models: drawn.length, points: points.length})};
};

export const ownLines =
  ({smoothing}: {smoothing: number}): OwnMaker =>
  (panel, named, settings) => {
    const who = whoOf(panel, named);
    const {drawn, points} = pointsOf(panel, trendRows(panel, settings), who.all);
    const values = points.map(({name, round, cwmm}) => ({name, round, value: cwmm}));
    const lines = lineMarks(panel, values, {smoothing});
    if (!lines.length) return {text: absenceText(who, absenceOf(panel, who, settings))};
    return {lines, text: linesText(who, drawn.length)};
  };

/** Of the table `trend`. */
const trendRows = (panel: Panel, {rounds, days, minStake}: Settings) =>
  selectRows(panel, {rounds, days, known: ["cwmm"], stakeKnown: true, minStake}).rows;
