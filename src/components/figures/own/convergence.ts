/** The reader's own models beside how alike scores rank all models, and beside how far these spread. */
import {scorePairs, comparedScores} from "../../base/catalogue/convergence.js";
import type {ComparedScore, Membership} from "../../base/catalogue/convergence.js";
import {fewModels} from "../../base/kit/constants.js";
import {mostOwn} from "../../base/my-model/own.js";
import type {OwnLine} from "../../base/my-model/own.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import type {OwnMaker} from "../../page/own.js";
import {mean} from "../../statistics/numbers/correlation.js";
import {rankAgreement, standardRanks} from "../../statistics/numbers/standard-rank.js";
import {fixedRows, knownRows, scoredRows, stretchesOf} from "../../tables/convergence/members.js";
import type {RoundRows} from "../../tables/convergence/members.js";
import {column} from "../../tables/panel/select.js";
import {pairLabel, scoreLabel} from "../../texts/convergence/convergence.js";
import {absenceText, agreementText, distanceText} from "../../texts/my-model/own.js";
import {lineMarks} from "./points.js";
import type {OwnValue} from "./points.js";
import {absenceOf, whoOf} from "./who.js";
import type {OwnModel} from "./who.js";

type Measure = "agreement" | "distance";

/** What a panel is of. */
interface Told {
  title: string;
  scores: readonly ComparedScore[];
}

const panelsOf: Record<Measure, readonly Told[]> = {
  agreement: scorePairs.map((pair) => ({title: pairLabel(pair), scores: [pair.score, pair.other]})),
  distance: comparedScores.map((score) => ({title: scoreLabel(score), scores: [score]}))
};

/** Of some rows of a round, by the values that all of its rows have. */
const measured: Record<Measure, (columns: Float64Array[], places: readonly number[]) => number[]> = {
  agreement: (columns, places) => {
    const [x, y] = columns.map((values) =>
      standardRanks(
        values,
        places.map((i) => values[i])
      )
    );
    return x.map((one, k) => rankAgreement(one, y[k]));
  },
  distance: ([values], places) => {
    const middle = mean(values);
    return places.map((i) => Math.abs(values[i] - middle));
  }
};

interface Options {
  measure: Measure;
  members: Membership;
  models: readonly OwnModel[];
}

/** Of each model in each round with enough models of this membership. */
export function valuesIn(
  panel: Panel,
  stretches: readonly RoundRows[][],
  {scores, measure, members, models}: Options & Pick<Told, "scores">
): OwnValue[] {
  const names = new Map(models.map(({model, name}) => [model, name]));
  const columns = scores.map((score) => column(panel, score));
  return stretches.flatMap((stretch) => {
    const all = knownRows(stretch, columns);
    const told = members === "all" ? all : fixedRows(panel, all);
    return told.flatMap(({round: {round}, rows}) => {
      const places = [...rows.keys()].filter((i) => names.has(panel.model[rows[i]]));
      if (!places.length || rows.length < fewModels) return [];
      const own = columns.map((values) => Float64Array.from(rows, (row) => values[row]));
      const values = measured[measure](own, places);
      return places.map((i, k) => ({name: names.get(panel.model[rows[i]])!, round, value: values[k]}));
    });
  });
}

/** Lines by the titles of the figure's panels; a title without any has none. */
function linesBy(panel: Panel, settings: Settings, {smoothing, ...options}: Options & {smoothing: number}) {
  const least = options.measure === "agreement" ? 2 : 1;
  const stretches = stretchesOf(panel, scoredRows(panel, settings, {least}).rows);
  const found: Record<string, readonly OwnLine[]> = {};
  for (const {title, scores} of panelsOf[options.measure]) {
    const known = valuesIn(panel, stretches, {...options, scores}).filter(({value}) => !Number.isNaN(value));
    const lines = lineMarks(panel, known, {smoothing});
    if (lines.length) found[title] = lines;
  }
  return found;
}

const texts = {agreement: agreementText, distance: distanceText};

export const ownConvergence =
  ({smoothing, ...of}: Omit<Options, "models"> & {smoothing: number}): OwnMaker =>
  (panel, named, settings) => {
    const who = whoOf(panel, named);
    const panels = linesBy(panel, settings, {...of, smoothing, models: who.all.slice(0, mostOwn)});
    const lines = Object.values(panels).flat();
    if (!lines.length) return {text: absenceText(who, absenceOf(panel, who, settings))};
    return {panels, text: texts[of.measure](who, new Set(lines.map(({name}) => name)).size)};
  };
