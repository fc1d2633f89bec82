/** The meta-model of every round of a panel, from all its staked rows: no setting matters to it. */
import {cwmmFactor, scoringOf} from "../../base/rounds/regimes.js";
import type {Panel} from "../../base/snapshot/panel.js";
import {once} from "../../base/kit/memo.js";
import {roundOffsets} from "../../base/rounds/rounds.js";
import {metaScoresOf} from "../../statistics/crowding/meta-scores.js";
import type {MetaScores} from "../../statistics/crowding/meta-scores.js";
import {poolOf} from "../../statistics/crowding/pool.js";
import type {Pool} from "../../statistics/crowding/pool.js";
import {checkRound, weightedMmcOf} from "../../statistics/crowding/round-check.js";
import type {RoundCheck} from "../../statistics/crowding/round-check.js";
import {leaveOneOut} from "../../statistics/crowding/leave-one-out.js";
import {column} from "../panel/select.js";

/** Name of the meta-model where a source lists it among the models. */
const metaModelName = "numerai_swmm";

export interface PoolRound extends Pool {
  /** published cwmm over the plain correlation */
  factor: number;
}

export interface CrowdingRound extends PoolRound, RoundCheck {
  /** share of the official stake that the rows hold; null where there is no official total */
  coverage: number | null;
  weightedMmc: number;
  /** of MMC over the staked models */
  deviation: number;
  scores: MetaScores;
}

/** By index of the round in `panel.rounds`; needs stakes and cwmm alone. */
export const poolRounds = once((panel: Panel): PoolRound[] => {
  const offsets = roundOffsets(panel);
  const rows = {stake: panel.stake, cwmm: column(panel, "cwmm")};
  return scoringOf(panel.rounds).map((scoring, i) => {
    const factor = cwmmFactor(scoring);
    return {...poolOf(rows, [offsets[i], offsets[i + 1]], {factor}), factor};
  });
});

/** The same with what MMC and CORR tell, and whether the round's numbers hold together. */
export const crowdingRounds = once((panel: Panel): CrowdingRound[] => {
  const scoring = scoringOf(panel.rounds);
  return poolRounds(panel).map((pool, i) => roundOf(panel, pool, {i, bagged: scoring[i].bagged}));
});

function roundOf(panel: Panel, pool: PoolRound, {i, bagged}: {i: number; bagged: boolean}): CrowdingRound {
  const [cwmm, mmc, corr] = (["cwmm", "mmc", "corr"] as const).map((name) => column(panel, name));
  const {stake} = panel;
  const offsets = roundOffsets(panel);
  const range = [offsets[i], offsets[i + 1]] as const;
  const scores = metaScoresOf({stake, cwmm, mmc, corr}, range, {factor: pool.factor, meta: metaRow(panel, range)});
  const {weightedMmc, deviation} = weightedMmcOf({stake, mmc}, range);
  const coverage = coverageOf(panel, range, panel.rounds[i].at_stake);
  const check = checkRound({...pool, weightedMmc, deviation, coverage, bagged: bagged && deviation >= 0});
  return {...pool, ...check, coverage, weightedMmc, deviation, scores};
}

function coverageOf({stake}: Panel, [from, to]: readonly [number, number], official: number | null): number | null {
  if (!official) return null;
  let total = 0;
  for (let row = from; row < to; ++row) if (stake[row] > 0) total += stake[row];
  return total / official;
}

/** Row of the meta-model itself; -1 where it is not among the models. */
function metaRow({model, models}: Panel, [from, to]: readonly [number, number]): number {
  for (let row = from; row < to; ++row) if (models.name[model[row]].toLowerCase() === metaModelName) return row;
  return -1;
}

export interface RowParts {
  /** share of the stakes of its round */
  weight: Float64Array;
  /** published cwmm had the meta-model been made of all the others */
  others: Float64Array;
  /** what its own stake adds to published cwmm: cwmm - others */
  own: Float64Array;
}

/** Of each row, in units of published cwmm; NaN where it cannot be told. A row without a known stake has no weight. */
export const rowParts = once((panel: Panel): RowParts => {
  const cwmm = column(panel, "cwmm");
  const offsets = roundOffsets(panel);
  const empty = () => new Float64Array(panel.length).fill(NaN);
  const found = {weight: empty(), others: empty(), own: empty()};
  poolRounds(panel).forEach((pool, i) => {
    for (let row = offsets[i]; row < offsets[i + 1]; ++row) {
      const weight = panel.stake[row] >= 0 ? panel.stake[row] / pool.stake : NaN;
      const others = pool.factor * leaveOneOut({weight, rho: cwmm[row] / pool.factor}, pool);
      found.weight[row] = weight;
      found.others[row] = others;
      found.own[row] = cwmm[row] - others;
    }
  });
  return found;
});
