/** The reader's own models on the page on persistence: where they went, their two halves, and their part of each correlation. */
import {lags} from "../../base/catalogue/persistence.js";
import {mostOwn} from "../../base/my-model/own.js";
import type {OwnCell, OwnLag} from "../../base/my-model/own.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import type {OwnMaker} from "../../page/own.js";
import {mean} from "../../statistics/numbers/correlation.js";
import {rankAgreement, standardRanks} from "../../statistics/numbers/standard-rank.js";
import {comparedIn} from "../../tables/persistence/halves.js";
import {ratedRows, ratingsOf} from "../../tables/persistence/rated.js";
import {pairsAt, seriesOf} from "../../tables/persistence/series.js";
import type {Pair, Series} from "../../tables/persistence/series.js";
import {blocksOf} from "../../tables/persistence/transitions.js";
import type {Block} from "../../tables/persistence/transitions.js";
import {absenceText, cellsText, halvesText, lagsText} from "../../texts/my-model/own.js";
import type {OwnHalves} from "../../texts/my-model/own.js";
import {adjustWords, newestSeries, rulesName, seriesName} from "../../texts/persistence/persistence.js";
import {absenceOf, whoOf} from "./who.js";
import type {OwnModel} from "./who.js";

const rulesOf = ({regime, payoutRegime}: Pick<Series, "regime" | "payoutRegime">) => ({
  score_regime: regime,
  payout_regime: payoutRegime
});

/** That which the figure is about, as it picks it by its rows. */
function newestOf<T>(all: readonly T[], series: (one: T) => Series): T | undefined {
  const named = all.map((one) => ({...rulesOf(series(one)), cadence: series(one).cadence, one}));
  return named.length ? newestSeries(named)[0].one : undefined;
}

/** In the block of the figure; null where a model is in none of its pairs. */
export function cellOf(
  panel: Panel,
  {all}: Block,
  {own: {model, name}, groups}: {own: OwnModel; groups: number}
): OwnCell | null {
  const found = all.flatMap(({pair, groups: [before, after]}) => {
    const i = pair.rows[0].findIndex((row) => panel.model[row] === model);
    return i < 0 ? [] : [{pair, group: before[i], later: after[i]}];
  });
  if (!found.length) return null;
  const {pair, group, later} = found[found.length - 1];
  const top = found.filter((one) => one.group === groups);
  return {
    ...{name, group, later, pairs: found.length, top: top.length},
    stayed: top.filter((one) => one.later === groups).length,
    rounds: [pair.before, pair.after].map(({place}) => panel.rounds[place].round) as [number, number]
  };
}

export const ownTransitions: OwnMaker = (panel, named, settings) => {
  const who = whoOf(panel, named);
  const {groups} = settings;
  const block = newestOf(blocksOf(panel, ratedRows(panel, settings).rows, settings), ({series}) => series);
  const cells = who.all.flatMap((own) => (block && cellOf(panel, block, {own, groups})) ?? []).slice(0, mostOwn);
  if (!cells.length) return {text: absenceText(who, absenceOf(panel, who, settings))};
  return {cells, text: cellsText(who, cells, groups)};
};

/** Under the newest rules under which a model has both halves, with the most taken off. */
export function halvesOfOwn(panel: Panel, settings: Settings, models: readonly OwnModel[]): OwnHalves[] {
  const all = comparedIn(panel, ratedRows(panel, settings).rows, settings);
  return models.flatMap(({model, name}) => {
    const of = all.findLast(({models: own}) => own.includes(model));
    if (!of) return [];
    const [before, after] = of.ranks.map((ranks) => (ranks[of.models.indexOf(model)] - 1) / (ranks.length - 1));
    return [
      {name, before, after, models: of.models.length, of: `${rulesName(rulesOf(of))}, ${adjustWords[of.adjust]}`}
    ];
  });
}

/** A line of words alone: a model's place in each half stands on no axis of correlations. */
export const ownHalves: OwnMaker = (panel, named, settings) => {
  const who = whoOf(panel, named);
  const halves = halvesOfOwn(panel, settings, who.all).slice(0, mostOwn);
  if (!halves.length) return {text: absenceText(who, absenceOf(panel, who, settings))};
  return {text: halvesText(who, halves)};
};

/** A model's part of the correlation of a pair; null where it is not in both rounds. */
export function agreementIn(
  panel: Panel,
  pair: Pair,
  {values, model}: {values: ArrayLike<number>; model: number}
): number | null {
  const i = pair.rows[0].findIndex((row) => panel.model[row] === model);
  if (i < 0) return null;
  const [x, y] = pair.rows.map(
    (rows) =>
      standardRanks(
        Float64Array.from(rows, (row) => values[row]),
        [values[rows[i]]]
      )[0]
  );
  return rankAgreement(x, y);
}

function lagsOf(
  panel: Panel,
  series: Series,
  {own: {model, name}, values}: {own: OwnModel; values: ArrayLike<number>}
): OwnLag[] {
  const panelName = seriesName({...rulesOf(series), cadence: series.cadence});
  return lags.flatMap((lag) => {
    const parts = pairsAt(panel, series, lag).map((pair) => agreementIn(panel, pair, {values, model}) ?? NaN);
    const known = parts.filter((part) => !Number.isNaN(part));
    return known.length ? [{name, series: panelName, lag, value: mean(known)}] : [];
  });
}

export const ownLags: OwnMaker = (panel, named, settings) => {
  const who = whoOf(panel, named);
  const values = ratingsOf(panel, settings.rankedBy);
  const all = seriesOf(panel, ratedRows(panel, settings).rows, {outcome: settings.rankedBy});
  const series = newestOf(
    all.filter((one) => lags.some((lag) => pairsAt(panel, one, lag).length)),
    (one) => one
  );
  const found = series ? who.all.slice(0, mostOwn).flatMap((own) => lagsOf(panel, series, {own, values})) : [];
  if (!found.length) return {text: absenceText(who, absenceOf(panel, who, settings))};
  return {lags: found, text: lagsText(who, found)};
};
