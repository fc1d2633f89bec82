import type {Panel} from "../../base/snapshot/panel.js";
import {cadences, positions} from "../../base/rounds/positions.js";
import {integers} from "../../base/kit/arrays.js";
import type {ReturnDays} from "../../statistics/series/effective-periods.js";

/** One axis for the rounds of all cadences: each cadence's calendar in turn, with room between, so that no window reaches over. */
export interface Timeline {
  /** place on the axis, by index of the round in `panel.rounds` */
  time: Int32Array;
  length: number;
  /** days of return by place; NaN between the cadences */
  days: ReturnDays;
}

const room = 120;
const day = 864e5;

/** First day of return of a round: the day before its first score. In days. */
export const firstReturn = ({first_score}: Panel["rounds"][number]) => Math.floor(Date.parse(first_score) / day) - 1;

/** Last day of return: the day before it resolves, where that lies behind the first. */
const lastReturn = (round: Panel["rounds"][number]) =>
  Math.max(firstReturn(round), Math.floor(Date.parse(round.resolves) / day) - 1);

export function timelineOf(panel: Panel): Timeline {
  const {cadence, position, upTo} = positions(panel);
  const sizes = upTo.map((counts) => (counts.length ? counts[counts.length - 1] : 0));
  const starts = cadences.map((_, c) => sizes.slice(0, c).reduce((sum, size) => sum + size + room, 0));
  const time = integers(panel.rounds, (_, i) => starts[cadence[i]] + position[i] - 1);
  const length = starts[cadences.length - 1] + sizes[cadences.length - 1];
  const first = new Float64Array(length).fill(NaN);
  const last = first.slice();
  panel.rounds.forEach((round, i) => {
    first[time[i]] = firstReturn(round);
    last[time[i]] = lastReturn(round);
  });
  return {time, length, days: {first, last}};
}

/** Whether no return of round `before` was known when round `now` closed: then a stake set for `now` cannot follow its score. */
export function isClean(panel: Panel, before: number, now: number): boolean {
  return firstReturn(panel.rounds[before]) * day > Date.parse(panel.rounds[now].closes);
}

/** Whether all returns of round `of` were known when round `now` closed: its last day lies wholly before. */
export function isKnown(panel: Panel, of: number, now: number): boolean {
  return (lastReturn(panel.rounds[of]) + 1) * day <= Date.parse(panel.rounds[now].closes);
}

/** Whether some returns of round `of`, but not all, were known when round `now` closed. */
export const isPartlyKnown = (panel: Panel, of: number, now: number): boolean =>
  !isClean(panel, of, now) && !isKnown(panel, of, now);
