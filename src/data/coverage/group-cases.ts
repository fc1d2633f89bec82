/** Worlds for the tables of groups: what is true of a group follows from the normal distribution, or from the same rows without luck. */
import {remembering} from "../../components/base/kit/memo.js";
import {kneeOf, straightShare} from "../../components/statistics/numbers/knee.js";
import {normalCdf} from "../../components/statistics/distributions/normal.js";
import type {Settings} from "../../components/base/settings/settings.js";
import {cellMeans} from "../../components/tables/groups/columns.js";
import {quantileGroups} from "../../components/tables/groups/groups.js";
import {penaltyParts} from "../../components/tables/penalty/parts.js";
import {penaltyShape} from "../../components/tables/penalty/shape.js";
import {penalty} from "../../components/tables/penalty/penalty.js";
import type {TableResult} from "../../components/tables/result/result.js";
import {column, selectRows} from "../../components/tables/panel/select.js";
import {stakeDeciles} from "../../components/tables/stake/deciles.js";
import {cell, differences, judge, rowsOf} from "./held.js";
import type {Judged} from "./held.js";
import {likenessGroupMean, root, stakeGroupMean, stakeGroupMedian} from "./normal-groups.js";
import {mmcVariance} from "./world-shape.js";
import type {WorldOptions} from "./world-options.js";
import type {World} from "./world.js";

type Texts = Record<string, string>;

/** Bottom, middle and top group. */
const three = (groups: number) => [1, Math.ceil(groups / 2), groups];

/** Stakes and the likeness that goes with them. */
export function stakeGroups({rounds}: WorldOptions, texts: Texts): Judged {
  const groups = 10;
  const medians = new Map(three(groups).map((g) => [g, stakeGroupMedian(g, {groups, rounds})]));
  const [bottom, top] = [1, groups].map((g) => stakeGroupMean(g, {groups, rounds}));
  return judge("stake-deciles", stakeDeciles, {
    texts,
    held: () => (result) => [
      ...three(groups).flatMap((g) => {
        const [row, where] = [rowsOf(result)[g - 1], `group ${g}`];
        const mean = stakeGroupMean(g, {groups, rounds});
        return [
          cell(result, {row, column: "cwmm_mean", truth: mean, where}),
          cell(result, {row, column: "cwmm_median", truth: medians.get(g)!, where})
        ];
      }),
      ...differences(result, ["cwmm_mean"], () => top - bottom)
    ]
  });
}

/** MMC, CORR and likeness by group of likeness. Five groups, so that a light world holds enough rows in each. */
export function likenessGroups({rounds}: WorldOptions, texts: Texts = {}): Judged {
  const all = {groups: "5", ...texts};
  return judge("penalty", penalty, {
    texts: all,
    held: (settings) => (result, world) => {
      const {groups} = settings;
      const truths = expectedMeans(world, settings);
      const medians = mmcMedians(world, settings);
      const truthOf = (name: string, g: number) => {
        if (name === "mmc_median") return medians[g - 1];
        if (name === "cwmm_mean" && settings.ranking === "within") return likenessGroupMean(g, {groups, rounds});
        return truths[name as keyof ExpectedMeans][g - 1];
      };
      // pooled, the cuts lie at quantiles of a mixture of rounds: no closed form is at hand for cwmm
      const names = ["mmc_mean", "corr_mean", "mmc_median", ...(settings.ranking === "within" ? ["cwmm_mean"] : [])];
      const own = three(groups).flatMap((g) =>
        names.map((name) =>
          cell(result, {row: rowsOf(result)[g - 1], column: name, truth: truthOf(name, g), where: `group ${g}`})
        )
      );
      const shown = names.filter((name) => name !== "mmc_median");
      return [...own, ...differences(result, shown, (name) => truthOf(name, groups) - truthOf(name, 1))];
    }
  });
}

/** MMC of those groups as accuracy and overlap: what a model earns, and what the meta-model earns at its likeness. */
export function likenessParts(texts: Texts = {}): Judged {
  const held = (settings: Settings) => (result: TableResult, world: World) => {
    const {cwmm_mean, mmc_mean, corr_mean} = expectedMeans(world, settings);
    const truths = mmc_mean.map((mmc, i) => ({mmc, accuracy: corr_mean[i], overlap: -world.market * cwmm_mean[i]}));
    return three(settings.groups).flatMap((g) =>
      (["mmc", "accuracy", "overlap"] as const).flatMap((name) => {
        const [row, where] = [rowsOf(result)[g - 1], `group ${g}`];
        const [truth, first] = [truths[g - 1][name], truths[0][name]];
        const mean = cell(result, {row, column: `${name}_mean`, truth, where});
        return g === 1 ? [mean] : [mean, cell(result, {row, column: `${name}_gap`, truth: truth - first, where})];
      })
    );
  };
  return judge("penalty-parts", penaltyParts, {texts: {groups: "5", ...texts}, held});
}

/** Means by group had there been no luck. */
type ExpectedMeans = Record<"cwmm_mean" | "mmc_mean" | "corr_mean", number[]>;

const remember = remembering<World, ExpectedMeans>({newest: 4});

/** Remembered: several tables are held to them. */
function expectedMeans(world: World, {rounds, groups, ranking}: Settings): ExpectedMeans {
  return remember(world, {rounds, groups, ranking}, (own) => meansIn(world, own));
}

function meansIn(
  world: World,
  {rounds, groups, ranking}: Pick<Settings, "rounds" | "groups" | "ranking">
): ExpectedMeans {
  const panel = world.expected();
  const {rows} = selectRows(panel, {rounds, resolved: true, known: ["cwmm", "mmc"], minStake: 0});
  const grouped = quantileGroups(panel, rows, column(panel, "cwmm"), {groups, ranking});
  const of = (name: "cwmm" | "mmc" | "corr") => cellMeans(grouped, column(panel, name)).map(Number);
  return {cwmm_mean: of("cwmm"), mmc_mean: of("mmc"), corr_mean: of("corr")};
}

/** Median MMC of each group if luck were drawn again and again. */
function mmcMedians({panel, expected}: World, {rounds, groups, ranking}: Settings): number[] {
  const cwmm = column(panel, "cwmm");
  const mean = column(expected(), "mmc");
  const {rows} = selectRows(panel, {rounds, resolved: true, known: ["cwmm", "mmc"], minStake: 0});
  const grouped = quantileGroups(panel, rows, cwmm, {groups, ranking});
  return grouped.cells.map(({runs}) => {
    const own: number[] = [];
    // every seventh row is as good as all of them, and cheaper
    for (let run = 0; run < runs.length; run += 2)
      for (let k = runs[run]; k < runs[run + 1]; k += 7) own.push(grouped.rows[k]);
    const sd = own.map((row) => Math.sqrt(mmcVariance(cwmm[row])));
    return root((y) => own.reduce((sum, row, i) => sum + normalCdf((y - mean[row]) / sd[i]), 0) / own.length - 0.5);
  });
}

/** Where nothing falls a share of the fall is not defined, and shown by mistake alone. */
export function shapeOfFall(texts: Texts, {share}: {share: boolean}): Judged {
  return judge("penalty-shape", penaltyShape, {
    texts: {groups: "5", ...texts},
    held: (settings) => (result, world) => {
      const rows = rowsOf(penaltyShape(world.expected(), settings, {draws: 0}));
      const truth = new Map(rows.map((r) => [r.statistic, Number(r.estimate)]));
      const {groups} = settings;
      // of a straight line over the groups' numbers, and how much more lies above the knee
      const straight = straightShare([1, kneeOf(groups), groups]);
      truth.set("share", straight + truth.get("contrast_group")! / truth.get("fall")!);
      return rowsOf(result)
        .filter((row) => share || row.statistic !== "share")
        .map((row) => cell(result, {row, column: "estimate", truth: truth.get(row.statistic)!}));
    }
  });
}
