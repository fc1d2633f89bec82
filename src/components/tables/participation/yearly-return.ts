import {openPositions, presentShare} from "../../base/catalogue/participation.js";
import {firstOf60Days} from "../../base/rounds/calendar.js";
import {roundsChosen} from "../../base/rounds/rounds.js";
import type {Panel, Round} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {median} from "../../statistics/numbers/quantile.js";
import {column, takesPart} from "../panel/select.js";
import {used} from "../panel/used.js";
import {known} from "../result/intervals.js";
import type {TableResult} from "../result/result.js";
import {tableOf} from "../result/table-of.js";
import {paidRows, roundsOf} from "./paid-rounds.js";
import type {PaidRound} from "./paid-rounds.js";

/** A calendar year under one set of rules. */
export interface Year {
  year: number;
  payout: string;
  staking: string;
  rounds: PaidRound[];
}

/** What the rounds of a year paid on the stake behind them. What was paid is known, so that this is a count without an interval. */
export function yearlyReturn(panel: Panel, settings: Settings): TableResult<"yearly-return"> {
  const {rows, left} = paidRows(panel, settings);
  const years = yearsOf(roundsOf(panel, rows));
  const calendar = calendarOf(panel, settings);
  const paid = years.map(({rounds}) => paidIn(panel, rounds));
  const models = years.map(({rounds}) => modelsOf(panel, rounds));
  const present = models.map(({present: returns}) => returns);
  const table = tableOf("yearly-return", {
    year: years.map(({year}) => year),
    payout_regime: years.map(({payout}) => payout),
    staking_regime: years.map(({staking}) => staking),
    rounds: years.map(({rounds}) => rounds.length),
    calendar: years.map((of) => calendar.get(keyOf(of))!),
    paying: paid.map(({paying}) => paying),
    n: models.map(({n}) => n),
    payout: paid.map(({payout}) => payout),
    weighted: paid.map(({weighted}) => weighted),
    present: present.map(({length}) => length),
    median: present.map((returns) => known(median(returns))),
    negative: present.map((returns) => known(returns.filter((value) => value < 0).length / returns.length))
  });
  return {name: "yearly-return", settings, table, ...used(panel, rows), left};
}

const yearOf = ({opens}: Round) => Number(opens.slice(0, 4));
const keyOf = ({year, payout, staking}: Omit<Year, "rounds">) => [year, payout, staking].join("|");

const rulesOf = (round: Round) => ({year: yearOf(round), payout: round.payout_regime, staking: round.staking_regime});

/** In the order of their first round. */
export function yearsOf(rounds: readonly PaidRound[]): Year[] {
  const found = new Map<string, Year>();
  for (const of of rounds) {
    const own = rulesOf(of.round);
    const year = found.get(keyOf(own)) ?? {...own, rounds: []};
    found.set(keyOf(own), year);
    year.rounds.push(of);
  }
  return [...found.values()];
}

/** Rounds by year and rules, those without payouts included. */
function calendarOf(panel: Panel, {rounds, days}: Settings): Map<string, number> {
  const chosen = roundsChosen(panel, rounds);
  const found = new Map<string, number>();
  panel.rounds.forEach((round, place) => {
    if (!chosen[place] || !takesPart(round.cadence, days)) return;
    const key = keyOf(rulesOf(round));
    found.set(key, (found.get(key) ?? 0) + 1);
  });
  return found;
}

/** What of a stake in a round is committed for it alone: one stake backs all open rounds until each has a position of its own. */
const shareOf = (round: number) => (round < firstOf60Days ? 1 : 1 / openPositions);

/** NMR, the sum of payout over stake, and rounds that pay anything. */
export function paidIn(panel: Panel, rounds: readonly PaidRound[]) {
  const payout = column(panel, "payout");
  const sums = {payout: 0, weighted: 0, paying: 0};
  for (const {round, rows} of rounds) {
    const nmr = rows.reduce((sum, row) => sum + payout[row], 0);
    const stake = rows.reduce((sum, row) => sum + panel.stake[row], 0);
    sums.payout += nmr;
    sums.weighted += (nmr / stake) * shareOf(round.round);
    if (rows.some((row) => payout[row] !== 0)) ++sums.paying;
  }
  return sums;
}

/** Models, and the returns of those with a payout in enough of the rounds. */
function modelsOf(panel: Panel, rounds: readonly PaidRound[]): {n: number; present: number[]} {
  const payout = column(panel, "payout");
  const found = new Map<number, {rounds: number; sum: number}>();
  let paying = 0;
  for (const {round, rows} of rounds) {
    const pays = rows.some((row) => payout[row] !== 0) ? 1 : 0;
    paying += pays;
    for (const row of rows) {
      const own = found.get(panel.model[row]) ?? {rounds: 0, sum: 0};
      found.set(panel.model[row], own);
      own.rounds += pays;
      own.sum += (payout[row] / panel.stake[row]) * shareOf(round.round);
    }
  }
  const present = [...found.values()].filter((own) => own.rounds >= presentShare * paying);
  return {n: found.size, present: present.map(({sum}) => sum)};
}
