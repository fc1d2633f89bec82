/** The world's time: contiguous rounds around the first daily one or up to a last one, and the trading days on which their returns fall. */
import {
  cadenceOf,
  firstDailyRound,
  firstOf60Days,
  firstRound,
  roundTimes
} from "../../../components/base/rounds/calendar.js";
import type {RoundTimes} from "../../../components/base/rounds/calendar.js";
import type {Cadence} from "../../../components/base/snapshot/panel.js";
import type {Settings} from "./settings.js";

/** A round of the world; days are indices of trading days, 0 = the world's first. */
export interface WorldRound extends RoundTimes {
  round: number;
  cadence: Cadence;
  /** last day whose data a submission can use */
  dataDay: number;
  /** last day whose return is part of a score that was published before the round's close */
  knownDay: number;
  /** first day of returns of the targets */
  firstDay: number;
  /** last day of the 20-day target */
  lastDay: number;
  /** last day of the 60-day target */
  lastDay60: number;
  /** whether the 60-day scores pay */
  pays60: boolean;
  /** last day of the target that pays; the round resolves the day after */
  paidDay: number;
}

export interface WorldCalendar {
  rounds: readonly WorldRound[];
  /** trading days from the first to the last that any target needs */
  days: number;
}

const dayLength = 86_400_000;
const weeklyShare = 0.3;
const maxWeekly = firstDailyRound - firstRound;
/** trading days before the first round: premia and signals have run for a while */
const before = 10;
/** trading days from the end of the 20-day target to that of the 60-day one */
const further = 40;

/** Rounds and trading days (Monday to Friday, no holidays) of a world. */
export function worldCalendar({rounds, to = null}: Pick<Settings, "rounds"> & Partial<Settings>): WorldCalendar {
  const first = to === null ? firstAround(rounds) : to - rounds + 1;
  const start = dateOf(roundTimes(first).opens) - (before + (before / 5) * 2) * dayLength;
  const list = Array.from({length: rounds}, (_, i) => worldRound(first + i, start));
  return {rounds: list, days: list[rounds - 1].lastDay60 + 1};
}

/** First of so many rounds, about 3 in 10 of them weekly. */
function firstAround(rounds: number): number {
  return firstDailyRound - Math.min(maxWeekly, Math.round(rounds * weeklyShare));
}

function worldRound(round: number, start: number): WorldRound {
  const times = roundTimes(round);
  const closeDay = dateOf(times.closes);
  const paidDay = tradingDay(dateOf(times.resolves) - dayLength, start);
  const pays60 = round >= firstOf60Days;
  const lastDay = pays60 ? paidDay - further : paidDay;
  return {
    ...times,
    round,
    cadence: cadenceOf(round),
    dataDay: tradingDay(dateOf(times.opens) - dayLength, start),
    // Scores over a day's return appear the afternoon after, later in the day than a round closes.
    knownDay: tradingDay(closeDay - 2 * dayLength, start),
    firstDay: lastDay - 19,
    lastDay,
    lastDay60: lastDay + further,
    pays60,
    paidDay
  };
}

/** Index of the last trading day on or before a date. */
function tradingDay(date: number, start: number): number {
  const days = Math.round((date - start) / dayLength) + isoWeekday(start);
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7, 4) - Math.min(isoWeekday(start), 4);
}

/** 0 = Monday. */
function isoWeekday(date: number): number {
  return (new Date(date).getUTCDay() + 6) % 7;
}

function dateOf(time: string): number {
  return Date.parse(time.slice(0, 10));
}
