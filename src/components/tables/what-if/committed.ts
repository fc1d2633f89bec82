/** What a model has committed when a round closes: NMR at stake in all rounds that are then open. */
import {firstDailyRound, firstOf60Days} from "../../base/rounds/calendar.js";
import type {Panel, Round} from "../../base/snapshot/panel.js";
import {regimeStart} from "../../base/rounds/regimes.js";
import {roundOffsets} from "../../base/rounds/rounds.js";

/** Whether a stake is for one round alone; before, one stake was in all open rounds at once. */
const isForOneRound = ({staking_regime}: Round) => regimeStart(staking_regime) >= firstOf60Days;

const weeksPerYear = 365.25 / 7;

/** Rounds that close in a year. */
export const roundsPerYear = (round: number) => (round < firstDailyRound ? 1 : 5) * weeksPerYear;

/**
 * NMR that a model has committed at a row's close. From 1343 on that is the sum over the rounds open then; NaN where the snapshot does not
 * reach back to all of them, one of them is under the rules before, or the model's stake is not known in one.
 */
export function committedOf(panel: Panel, row: number): number {
  const now = panel.rounds.findIndex(({round}) => round === panel.round[row]);
  if (!isForOneRound(panel.rounds[now])) return panel.stake[row];
  const open = openRounds(panel.rounds, now);
  if (!open?.length || !open.every((i) => isForOneRound(panel.rounds[i]))) return NaN;
  return open.reduce((sum, i) => sum + stakeIn(panel, i, panel.model[row]), 0);
}

/** Indices of the rounds up to `now` that resolve after it closes; null where there may be more than the calendar holds. */
function openRounds(rounds: readonly Round[], now: number): number[] | null {
  const open: number[] = [];
  for (let i = now; i >= 0; --i) if (rounds[i].resolves > rounds[now].closes) open.push(i);
  return rounds[0].resolves > rounds[now].closes ? null : open;
}

/** NaN where the model has no row in the round. */
function stakeIn(panel: Panel, i: number, model: number): number {
  const offsets = roundOffsets(panel);
  for (let row = offsets[i]; row < offsets[i + 1]; ++row) if (panel.model[row] === model) return panel.stake[row];
  return NaN;
}
