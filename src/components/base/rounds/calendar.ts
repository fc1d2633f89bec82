/**
 * Round number -> dates, exact for every round since the first, 168.
 * Source: Numerai's rounds as returned by its API to 2022, the documentation's times of day since.
 */
import type {Cadence} from "../snapshot/panel.js";

/** First round of the tournament. */
export const firstRound = 168;
/** First of five rounds a week: Tuesday to Saturday. */
export const firstDailyRound = 340;
/** From this round on CORR and MMC that pay rest on 60 days of returns, and a round resolves with them. */
export const firstOf60Days = 1343;

const minute = 60_000;
const day = 24 * 60 * minute;
const firstWeekly = Date.UTC(2019, 6, 13);
const firstDaily = Date.UTC(2022, 9, 25);

/** Times of a round, ISO 8601 in UTC: `2021-01-02T18:00:00Z`. */
export interface RoundTimes {
  opens: string;
  closes: string;
  first_score: string;
  resolves: string;
}

/** How a round meets the week: one round a week, or one of four weekday rounds, or the Saturday round. */
export function cadenceOf(round: number): Cadence {
  if (round < firstDailyRound) return "weekly";
  return weekday(round) === 4 ? "saturday" : "weekday";
}

/** Dates of a round by the calendar; a source's own dates go before these. Numbers before 168 continue the weekly grid. */
export function roundTimes(round: number): RoundTimes {
  const midnight = openingDay(round);
  const at = ([days, hours, minutes]: Offset) => iso(midnight + days * day + (hours * 60 + minutes) * minute);
  const {opens, closes, first_score, resolves} = round < firstDailyRound ? weekly(round) : daily(round);
  return {opens: at(opens), closes: at(closes), first_score: at(first_score), resolves: at(resolves)};
}

/** Days after the opening day, hour, minute. */
type Offset = [days: number, hours: number, minutes: number];
type Offsets = Record<keyof RoundTimes, Offset>;

function weekly(round: number): Offsets {
  // From 294 on the target waits two days instead of one.
  const lag = round < 294 ? 0 : 1;
  return {opens: [0, 18, 0], closes: [2, 14, 30], first_score: [4 + lag, 15, 36], resolves: [32 + lag, 20, 0]};
}

function daily(round: number): Offsets {
  const saturday = weekday(round) === 4;
  const old = round < 354; // the first two Saturday rounds kept the hours of the weekly ones
  const hour = round < 1236 ? 13 : 12; // from April 2026 an hour earlier
  const score: Offset = [weekday(round) === 0 ? 4 : 6, 15, 24];
  // 40 business days more for 60-day scores.
  const resolves: Offset = [(weekday(round) < 2 ? 31 : 33) + (round < firstOf60Days ? 0 : 56), 20, 0];
  if (saturday && old) return {opens: [0, 18, 0], closes: [2, 14, 30], first_score: score, resolves};
  if (saturday) return {opens: [0, hour, 0], closes: [2, 14, 0], first_score: score, resolves};
  return {opens: [0, hour, 0], closes: [0, hour + 1, 0], first_score: score, resolves};
}

/** 0 = Tuesday ... 4 = Saturday, for rounds from 340 on. */
function weekday(round: number): number {
  return (round - firstDailyRound) % 5;
}

function openingDay(round: number): number {
  if (round < firstDailyRound) return firstWeekly + 7 * (round - firstRound) * day;
  return firstDaily + (7 * Math.floor((round - firstDailyRound) / 5) + weekday(round)) * day;
}

function iso(time: number): string {
  return new Date(time).toISOString().replace(".000Z", "Z");
}

const yearLength = 365.25 * 86_400_000;

/** Years from one round's opening to another's. */
export const yearsBetween = (from: number, to: number) =>
  (Date.parse(roundTimes(to).opens) - Date.parse(roundTimes(from).opens)) / yearLength;
