import {stakeGroups} from "../../base/catalogue/participation.js";
import type {StakeGroup} from "../../base/catalogue/participation.js";
import {rowsPerGroup} from "../../base/kit/constants.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {ntileStart} from "../../statistics/numbers/ntile.js";
import {order} from "../../statistics/numbers/order.js";
import {column} from "../panel/select.js";
import {used} from "../panel/used.js";
import {estimateColumns} from "../result/estimates.js";
import type {TableResult} from "../result/result.js";
import {tableOf} from "../result/table-of.js";
import {overRounds, overRoundsMethod} from "./over-rounds.js";
import {blocksOf, modelsIn, payingRounds, rowsOf} from "./paid-rounds.js";
import type {Block, PaidRound} from "./paid-rounds.js";

/** The share of staked models that a round burns, the mean over rounds: to be paid, a model must beat as many. */
export function breakEven(panel: Panel, settings: Settings): TableResult<"break-even"> {
  const {rounds, rows, left} = payingRounds(panel, settings);
  const lines = blocksOf(rounds).flatMap((block) => stakeGroups.flatMap((group) => lineOf(panel, block, group)));
  const of = <T>(value: (line: Line) => T) => lines.map(value);
  const table = tableOf("break-even", {
    score_regime: of(({block}) => block.scoreRegime),
    payout_regime: of(({block}) => block.payoutRegime),
    stake_group: of(({group}) => group),
    n: of(({rows: own}) => own.length),
    models: of((line) => modelsIn(panel, line.rows)),
    rounds: of((line) => line.rounds),
    periods: of(({found}) => found.periods),
    ...estimateColumns(
      "break_even",
      of(({found}) => asShare(found.mean))
    )
  });
  const intervals = [{columns: ["break_even" as const], method: overRoundsMethod}];
  return {name: "break-even", settings, table, ...used(panel, rows), left, intervals};
}

interface Line {
  block: Block;
  group: StakeGroup;
  rows: Int32Array;
  rounds: number;
  found: ReturnType<typeof overRounds>;
}

/** None where no round is large enough for thirds. */
function lineOf(panel: Panel, block: Block, group: StakeGroup): Line[] {
  const rounds = block.rounds.flatMap((of) => partOf(panel, of, group));
  if (!rounds.length) return [];
  const payout = column(panel, "payout");
  const below = ({rows}: PaidRound) => rows.reduce((sum, row) => sum + (payout[row] < 0 ? 1 : 0), 0) / rows.length;
  const found = overRounds(
    panel,
    rounds.map((of) => ({place: of.place, value: below(of)}))
  );
  return [{block, group, rows: rowsOf(rounds), rounds: rounds.length, found}];
}

/** The models of a round that belong to a group; a third takes at least ten. */
function partOf(panel: Panel, of: PaidRound, group: StakeGroup): PaidRound[] {
  const thirds = stakeGroups.length - 1;
  if (group === "all") return [of];
  if (of.rows.length < thirds * rowsPerGroup) return [];
  const sorted = order(panel.stake, of.rows);
  const [start, end] = [0, 1].map((next) => ntileStart(stakeGroups.indexOf(group) + next, sorted.length, thirds));
  return [{...of, rows: sorted.slice(start, end).sort()}];
}

const asShare = <E extends {low: number | null; high: number | null}>(share: E): E => ({
  ...share,
  low: share.low === null ? null : Math.max(0, share.low),
  high: share.high === null ? null : Math.min(1, share.high)
});
