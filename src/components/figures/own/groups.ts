/** The reader's own models among quantile groups: where each stands, and the means of its own rounds. */
import {mostOwn} from "../../base/my-model/own.js";
import type {OwnGroup} from "../../base/my-model/own.js";
import {floats} from "../../base/kit/arrays.js";
import {roundOffsets} from "../../base/rounds/rounds.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import type {OwnMaker} from "../../page/own.js";
import {quantileGroups} from "../../tables/groups/groups.js";
import type {Groups} from "../../tables/groups/groups.js";
import {crowdingRounds, rowParts} from "../../tables/mechanism/crowding-rounds.js";
import {column, selectRows} from "../../tables/panel/select.js";
import {absenceText, groupsText, stakesText} from "../../texts/my-model/own.js";
import {absenceOf, whoOf} from "./who.js";
import type {OwnModel} from "./who.js";

/** The groups of a table and the columns whose means it has, by its own names. */
export interface Grouping {
  groups(panel: Panel, settings: Settings): Groups;
  columns(panel: Panel): Record<string, ArrayLike<number>>;
}

const cwmm = (panel: Panel) => ({cwmm_mean: column(panel, "cwmm")});

/** Of `stake-deciles`. */
export const byStake: Grouping = {
  groups: (panel, settings) => quantileGroups(panel, stakedRows(panel, settings), panel.stake, settings),
  columns: cwmm
};

/** Of `gap-parts`, whose rows have a meta-model of others. */
export const byGapStake: Grouping = {
  groups(panel, settings) {
    const {own} = rowParts(panel);
    const rows = stakedRows(panel, settings).filter((row) => !Number.isNaN(own[row]));
    return quantileGroups(panel, rows, panel.stake, settings);
  },
  columns: (panel) => ({...cwmm(panel), own_mean: rowParts(panel).own, weight_mean: rowParts(panel).weight})
};

const stakedRows = (panel: Panel, {rounds, minStake, recent}: Settings) =>
  selectRows(panel, {rounds, known: ["cwmm"], stakeKnown: true, minStake, recent}).rows;

/** Of `penalty`. */
export const bySimilarity: Grouping = {
  groups: (panel, {staked, minStake, ...settings}) =>
    quantileGroups(panel, scoredRows(panel, settings, staked ? minStake : undefined), column(panel, "cwmm"), settings),
  columns: (panel) => ({...cwmm(panel), mmc_mean: column(panel, "mmc"), corr_mean: column(panel, "corr")})
};

/** Of `penalty-parts`, whose rows are of rounds with a known score of the meta-model. */
export const byPartsSimilarity: Grouping = {
  groups(panel, {minStake, ...settings}) {
    const {accuracy} = partsOf(panel);
    const rows = scoredRows(panel, settings, minStake).filter((row) => !Number.isNaN(accuracy[row]));
    return quantileGroups(panel, rows, column(panel, "cwmm"), settings);
  },
  columns(panel) {
    const {rho, accuracy} = partsOf(panel);
    return {rho_mean: rho, accuracy_mean: accuracy, mmc_mean: column(panel, "mmc")};
  }
};

const scoredRows = (panel: Panel, {rounds}: Pick<Settings, "rounds">, minStake: number | undefined) =>
  selectRows(panel, {rounds, resolved: true, known: ["cwmm", "mmc"], minStake}).rows;

/** By row: plain correlation, and accuracy = MMC + correlation times the meta-model's own score. */
function partsOf(panel: Panel): {rho: Float64Array; accuracy: Float64Array} {
  const [similarity, mmc] = [column(panel, "cwmm"), column(panel, "mmc")];
  const rho = new Float64Array(panel.length).fill(NaN);
  const offsets = roundOffsets(panel);
  const market = new Float64Array(panel.length).fill(NaN);
  crowdingRounds(panel).forEach(({factor, scores}, i) => {
    for (let row = offsets[i]; row < offsets[i + 1]; ++row) {
      rho[row] = similarity[row] / factor;
      market[row] = scores.market;
    }
  });
  return {rho, accuracy: floats(rho, (r, row) => mmc[row] + r * market[row])};
}

/** Each of these models in each score regime in which it has rows, in the order of the models. */
export function groupMarks(
  panel: Panel,
  {rows, cells}: Pick<Groups, "rows" | "cells">,
  {models, columns}: {models: readonly OwnModel[]; columns: Record<string, ArrayLike<number>>}
): OwnGroup[] {
  const names = new Map(models.map(({model, name}) => [model, name]));
  const found = new Map<string, {group: number; row: number; regime: string; model: number; rows: number[]}>();
  for (const {regime, group, runs} of cells)
    for (let run = 0; run < runs.length; run += 2)
      for (let at = runs[run]; at < runs[run + 1]; ++at) {
        const row = rows[at];
        const model = panel.model[row];
        if (!names.has(model)) continue;
        const own = found.get(`${model}|${regime}`) ?? {group, row, regime, model, rows: []};
        if (row > own.row) Object.assign(own, {row, group});
        own.rows.push(row);
        found.set(`${model}|${regime}`, own);
      }
  return models.flatMap(({model, name}) =>
    [...found.values()]
      .filter((own) => own.model === model)
      .map(({group, row, regime, rows: own}) => ({
        ...{name, group, score_regime: regime, n: own.length},
        ...{round: panel.round[row], stake: panel.stake[row]},
        means: Object.fromEntries(Object.entries(columns).map(([column, values]) => [column, meanOf(own, values)]))
      }))
  );
}

/** Over the rows that have it; NaN without any. */
function meanOf(rows: readonly number[], values: ArrayLike<number>): number {
  const known = rows.map((row) => values[row]).filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

const maker =
  ({groups, columns}: Grouping, text: typeof groupsText): OwnMaker =>
  (panel, named, settings) => {
    const who = whoOf(panel, named);
    const marks = groupMarks(panel, groups(panel, settings), {models: who.all, columns: columns(panel)});
    const drawn = who.all.filter(({name}) => marks.some((mark) => mark.name === name)).slice(0, mostOwn);
    if (!drawn.length) return {text: absenceText(who, absenceOf(panel, who, settings))};
    const own = marks.filter(({name}) => drawn.some((one) => one.name === name));
    return {groups: own, text: text(who, own)};
  };

export const ownByStake = maker(byStake, groupsText);
export const ownByGapStake = maker(byGapStake, stakesText);
export const ownBySimilarity = maker(bySimilarity, groupsText);
export const ownByPartsSimilarity = maker(byPartsSimilarity, groupsText);
