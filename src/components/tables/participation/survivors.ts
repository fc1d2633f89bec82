import {stayedDays} from "../../base/catalogue/participation.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {column, selectRows} from "../panel/select.js";
import {used} from "../panel/used.js";
import {estimateColumns} from "../result/estimates.js";
import {known} from "../result/intervals.js";
import type {TableResult} from "../result/result.js";
import {tableOf} from "../result/table-of.js";
import {overRounds, overRoundsMethod} from "./over-rounds.js";
import {blocksOf, leftOf, modelsIn, payingRounds, roundsOf, rowsOf} from "./paid-rounds.js";
import type {Block, PaidRound} from "./paid-rounds.js";

/** What models that are still there earned beside all staked models of the time: how far an average over those that are left misleads. */
export function survivors(panel: Panel, settings: Settings): TableResult<"survivors"> {
  const paying = payingRounds(panel, settings);
  const stayed = stayedIn(panel, settings);
  const rounds = paying.rounds.filter(({rows}) => rows.some((row) => stayed[panel.model[row]]));
  const lines = blocksOf(rounds).map((block) => lineOf(panel, block, stayed));
  const of = <T>(value: (line: Line) => T) => lines.map(value);
  const table = tableOf("survivors", {
    score_regime: of(({block}) => block.scoreRegime),
    payout_regime: of(({block}) => block.payoutRegime),
    n: of(({rows}) => rows.length),
    models: of(({rows}) => modelsIn(panel, rows)),
    stayed: of(({rows}) =>
      modelsIn(
        panel,
        rows.filter((row) => stayed[panel.model[row]])
      )
    ),
    rounds: of(({block}) => block.rounds.length),
    periods: of(({difference}) => difference.periods),
    covered: of(({block}) => coveredOf(panel, block.rounds)),
    share: of(({found}) => meanOf(found.map(({share}) => share))),
    return_all: of(({found}) => meanOf(found.map(({all}) => all))),
    return_stayed: of(({found}) => meanOf(found.map(({those}) => those))),
    ...estimateColumns(
      "difference",
      of(({difference}) => difference.mean)
    )
  });
  const rows = rowsOf(rounds);
  const none = paying.rounds.length && !rounds.length ? {none: "No model of these rounds is still there"} : {};
  const left = [
    ...paying.left,
    {...leftOf("round without a model that is still there", paying.rounds, rounds), ...none}
  ];
  const intervals = [{columns: ["difference" as const], method: overRoundsMethod}];
  return {name: "survivors", settings, table, ...used(panel, rows), left, intervals};
}

/** By model, whether it has a stake in the newest week of rounds. */
function stayedIn(panel: Panel, {rounds, days}: Settings): Uint8Array {
  const {rows} = selectRows(panel, {rounds, days, stakeKnown: true, minStake: 0});
  const found = new Uint8Array(panel.models.key.length);
  const all = roundsOf(panel, rows);
  const newest = Math.max(...all.map(({round}) => Date.parse(round.opens)));
  const since = newest - stayedDays * 86_400_000;
  for (const {round, rows: own} of all)
    if (Date.parse(round.opens) > since) for (const row of own) found[panel.model[row]] = 1;
  return found;
}

interface Line {
  block: Block;
  rows: Int32Array;
  found: ReturnType<typeof returnsIn>[];
  difference: ReturnType<typeof overRounds>;
}

function lineOf(panel: Panel, block: Block, stayed: Uint8Array): Line {
  const found = block.rounds.map((of) => returnsIn(panel, of, stayed));
  const values = found.map(({all, those}, i) => ({place: block.rounds[i].place, value: those - all}));
  return {block, rows: rowsOf(block.rounds), found, difference: overRounds(panel, values)};
}

/** Mean payout over stake of a round's models and of those still there, and their share. */
function returnsIn(panel: Panel, {rows}: PaidRound, stayed: Uint8Array) {
  const payout = column(panel, "payout");
  let [all, those, n] = [0, 0, 0];
  for (const row of rows) {
    const value = payout[row] / panel.stake[row];
    all += value;
    if (!stayed[panel.model[row]]) continue;
    those += value;
    ++n;
  }
  return {all: all / rows.length, those: those / n, share: n / rows.length};
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Of rounds with an official total, all their known stakes over these totals. */
function coveredOf(panel: Panel, rounds: readonly PaidRound[]): number | null {
  const told = rounds.filter(({round}) => round.at_stake !== null && round.at_stake > 0);
  const numbers = new Set(told.map(({round}) => round.round));
  let sum = 0;
  for (let row = 0; row < panel.length; ++row)
    if (numbers.has(panel.round[row]) && panel.stake[row] > 0) sum += panel.stake[row];
  return known(sum / told.reduce((total, {round}) => total + round.at_stake!, 0));
}
