/** Worlds whose MMC is a plane of CORR and cwmm in each round, in numbers that 32-bit floats hold exactly. */
import {calendar, numbers, panelOf} from "./panel.js";
import type {Row} from "./panel.js";
import type {Panel, Round} from "../../src/components/base/snapshot/panel.js";
import {rounds} from "./stakes.js";

/** MMC = CORR / 2 - c_M cwmm. */
const slope = 1 / 2;

export interface SplitOptions {
  /** rounds in which a model raises its stake from 10 to 60; the raisers are r0, r1 ... */
  raises?: readonly number[];
  /** c_M of a round */
  market?: (round: number) => number;
  /** scores of a raiser, by the round less that of its raise */
  corr?: (time: number) => number;
  cwmm?: (time: number) => number;
  last?: number;
  /** the others have a stake */
  staked?: boolean;
  calendar?: Round[];
}

/** 24 models that keep their stake and their scores, and those that raise it. */
export function split(options: SplitOptions = {}): Row[] {
  const {raises = [5], last = 8, staked = true, market = () => 1 / 32} = options;
  const {corr = () => 1 / 4, cwmm = () => 1 / 4} = options;
  const row = (model: string, round: number, own: {stake: number; corr: number; cwmm: number}): Row => ({
    round,
    model,
    ...own,
    mmc: slope * own.corr - market(round) * own.cwmm
  });
  const others = numbers(0, 23).map((i) => ({stake: staked ? 5 : 0, corr: (i % 8) / 64, cwmm: (i % 5) / 8}));
  return numbers(1, last).flatMap((round) => [
    ...others.map((own, i) => row(`s${i}`, round, own)),
    ...raises.map((at, i) => {
      const time = round - at;
      return row(`r${i}`, round, {stake: time < 0 ? 10 : 60, corr: corr(time), cwmm: cwmm(time)});
    })
  ]);
}

export const splitPanel = (options: SplitOptions = {}): Panel =>
  panelOf({rows: split(options), rounds: options.calendar ?? rounds(options.last ?? 8)});

/**
 * A round a day: round r opens on day r and closes an hour later; its first return day is `lag` days behind the opening.
 */
export function daily(last: number, {lag}: {lag: (round: number) => number}): Round[] {
  const at = (day: number, hour: number) => new Date(Date.UTC(2024, 0, day, hour)).toISOString().replace(".000", "");
  return calendar(
    numbers(1, last).map((round) => ({
      round,
      cadence: "weekday" as const,
      opens: at(round, 18),
      closes: at(round, 19),
      first_score: at(round + lag(round) + 1, 18),
      resolves: at(round + lag(round) + 21, 18)
    }))
  );
}
