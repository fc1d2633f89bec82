import type {Interval} from "../../base/kit/interval.js";
import {estimatesOf} from "../../base/catalogue/names.js";
import type {Panel} from "../../base/snapshot/panel.js";
import {roundOffsets} from "../../base/rounds/rounds.js";
import type {Settings} from "../../base/settings/settings.js";
import {influenceEstimate, influenceOf} from "../../statistics/clusters/linearized.js";
import {clusteredBy, modelClusters} from "../panel/clusters.js";
import {crowdingRounds} from "./crowding-rounds.js";
import type {CrowdingRound} from "./crowding-rounds.js";
import {known, level} from "../result/intervals.js";
import type {IntervalMethod, TableResult} from "../result/result.js";
import {column, selectRows} from "../panel/select.js";
import {tableOf} from "../result/table-of.js";
import {used} from "../panel/used.js";
import {estimateColumns, estimates} from "../result/estimates.js";

/**
 * The meta-model of each round by the two identities: sum of w rho = sigma, which is concentration (hhi) and similarity, and
 * sum of w MMC = 0; its own score c_M in CORR's units in several ways and in MMC's (`c_meta`); and whether the numbers hold together.
 */
export function metaModel(panel: Panel, settings: Settings): TableResult<"meta-model"> {
  const {rounds, days} = settings;
  const {rows, left} = selectRows(panel, {rounds, days, known: ["cwmm"], stakeKnown: true, minStake: 0});
  const taken = new Set(used(panel, rows).rounds);
  const all = crowdingRounds(panel).flatMap((found, i) => (taken.has(panel.rounds[i].round) ? [{...found, i}] : []));
  const of = (value: (round: CrowdingRound & {i: number}) => number | null) =>
    all.map((round) => known(value(round) ?? undefined));
  const sure = (value: (round: CrowdingRound) => number) => all.map(value);
  const sigma = sure((r) => r.sigma);
  const weighted = of((r) => r.weightedMmc);
  const result = tableOf("meta-model", {
    round: all.map(({i}) => panel.rounds[i].round),
    n: all.map((r) => r.n),
    stake: all.map((r) => r.stake),
    coverage: of((r) => r.coverage),
    ...estimateColumns(
      "sigma",
      estimates(
        sigma,
        all.map(({i, factor}) => weightedInterval(panel, i, "cwmm", factor))
      )
    ),
    sigma_sq: sure((r) => r.sigma * r.sigma),
    hhi: sure((r) => r.hhi),
    similarity: sure((r) => r.sigma * r.sigma - r.hhi),
    pairwise: of((r) => r.pairwise),
    bets: of((r) => r.bets),
    ...estimateColumns(
      "weighted_mmc",
      estimates(
        weighted,
        all.map(({i}) => weightedInterval(panel, i, "mmc", 1))
      )
    ),
    mmc_sd: of((r) => r.deviation),
    c_plane: of((r) => r.scores.plane),
    c_inverse: of((r) => r.scores.inverse),
    c_sums: of((r) => r.scores.sums),
    c_published: of((r) => r.scores.published),
    c_apart: of((r) => r.scores.apart),
    c_meta: of((r) => r.scores.market),
    flag: all.map((r) => r.quality),
    reason: all.map((r) => r.faults.join(", ") || null)
  });
  return {name: "meta-model", settings, table: result, ...used(panel, rows), left, intervals: [method(panel)]};
}

function method(panel: Panel): IntervalMethod<"meta-model"> {
  return {
    columns: estimatesOf("meta-model"),
    method: `95 % intervals of each round's sums had other accounts been in it: ${clusteredBy(panel)}`,
    note: "for the meta-model as it was, sigma is exact"
  };
}

/** Of the stake-weighted mean of a score in a round, over its factor. */
function weightedInterval(panel: Panel, i: number, name: "cwmm" | "mmc", factor: number): Interval {
  const values = column(panel, name);
  const {codes} = modelClusters(panel);
  const offsets = roundOffsets(panel);
  const sums = new Map<number, [weight: number, product: number]>();
  let [total, product] = [0, 0];
  for (let row = offsets[i]; row < offsets[i + 1]; ++row) {
    const stake = panel.stake[row];
    if (!(stake > 0) || Number.isNaN(values[row])) continue;
    const code = codes[panel.model[row]];
    const [w, p] = sums.get(code) ?? [0, 0];
    sums.set(code, [w + stake, p + stake * values[row]]);
    total += stake;
    product += stake * values[row];
  }
  const mean = product / total;
  const clusters = [...sums.values()];
  const influence = influenceOf(
    clusters.map(([w, p]) => (p - mean * w) / total),
    clusters.map(([w]) => w / total)
  );
  const {low, high} = influenceEstimate(mean, influence, {level});
  return {low: low / factor, high: high / factor};
}
