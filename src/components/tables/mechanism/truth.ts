import {truthEstimates} from "../../base/catalogue/data.js";
import type {TruthEstimate} from "../../base/catalogue/data.js";
import type {Panel, TruthName} from "../../base/snapshot/panel.js";
import {roundOffsets} from "../../base/rounds/rounds.js";
import type {Settings} from "../../base/settings/settings.js";
import {timesStake} from "../../statistics/crowding/stake-change.js";
import {ownShare} from "../../statistics/crowding/leave-one-out.js";
import {crowdingRounds, rowParts} from "./crowding-rounds.js";
import type {CrowdingRound} from "./crowding-rounds.js";
import {roundPlanes} from "./planes.js";
import type {TableResult} from "../result/result.js";
import {column, selectRows} from "../panel/select.js";
import {tableOf} from "../result/table-of.js";
import {used} from "../panel/used.js";

/** Estimate less truth, one after the other. */
class Errors {
  n = 0;
  truth = 0;
  bias = 0;
  squares = 0;
  largest = 0;

  add(estimate: number, truth: number): void {
    const error = estimate - truth;
    if (Number.isNaN(error)) return;
    this.n++;
    this.truth += truth;
    this.bias += error;
    this.squares += error * error;
    this.largest = Math.max(this.largest, Math.abs(error));
  }
}

/**
 * Estimates from published numbers beside what only the simulator knows: of staked rows the correlation with the meta-model of all the
 * others and the own share of the covariance; of rows whose owner has moved the stake MMC at the unmoved one, and what the move did to MMC;
 * of rounds sigma and c_M, by `c_meta` and by the plane that stake events are split by, both in units of MMC. `size` is the mean of the truth.
 */
export function truth(panel: Panel, settings: Settings): TableResult<"truth"> {
  const selected = selectRows(panel, {rounds: settings.rounds, known: ["cwmm"], stakeKnown: true, minStake: 0});
  const rows = panel.truth ? selected.rows : new Int32Array(0);
  const errors = new Map(truthEstimates.map((name) => [name, new Errors()]));
  if (panel.truth) compare(panel, panel.truth, {rows, errors});
  const all = truthEstimates.filter((name) => errors.get(name)!.n > 0).map((name) => ({name, ...errors.get(name)!}));
  return {
    name: "truth",
    settings,
    table: tableOf("truth", {
      estimate: all.map(({name}) => name),
      n: all.map(({n}) => n),
      size: all.map(({truth, n}) => truth / n),
      bias: all.map(({bias, n}) => bias / n),
      rmse: all.map(({squares, n}) => Math.sqrt(squares / n)),
      largest: all.map(({largest}) => largest)
    }),
    ...used(panel, rows),
    left: [
      ...selected.left,
      {reason: "without the truth that a simulation keeps", rows: selected.rows.length - rows.length}
    ]
  };
}

type Truth = Record<TruthName, Float64Array>;
type ErrorsBy = Map<TruthEstimate, Errors>;

function compare(panel: Panel, held: Truth, {rows, errors}: {rows: Int32Array; errors: ErrorsBy}): void {
  const offsets = roundOffsets(panel);
  const rounds = crowdingRounds(panel);
  const planes = roundPlanes(panel);
  let from = 0;
  for (let i = 0; i < rounds.length; ++i) {
    let to = from;
    while (to < rows.length && rows[to] < offsets[i + 1]) ++to;
    if (to > from) {
      const at = rows[from];
      errors.get("sigma")!.add(rounds[i].sigma, held.sigma[at]);
      errors.get("c_meta")!.add(rounds[i].scores.market, held.market[at]);
      errors.get("c_plane")!.add(planes[i].market * rounds[i].factor, held.market[at]);
    }
    for (; from < to; ++from) compareRow(panel, held, {row: rows[from], round: rounds[i], errors});
  }
}

function compareRow(
  panel: Panel,
  held: Truth,
  {row, round, errors}: {row: number; round: CrowdingRound; errors: ErrorsBy}
): void {
  const {weight: weights, others} = rowParts(panel);
  const mmc = column(panel, "mmc")[row];
  const model = {weight: weights[row], rho: column(panel, "cwmm")[row] / round.factor, mmc};
  errors.get("leave_one_out")!.add(others[row] / round.factor, held.leave_one_out[row]);
  errors.get("own_share")!.add(ownShare(model, round), held.own_share[row]);
  if (Number.isNaN(held.moved[row])) return;
  const k = held.stake_unmoved[row] / panel.stake[row];
  const before = timesStake(model, {sigma: round.sigma, market: round.scores.market}, k).model.mmc;
  errors.get("mmc_unmoved")!.add(before, held.mmc_unmoved[row]);
  errors.get("stake_effect")!.add(mmc - before, mmc - held.mmc_unmoved[row]);
}
