import {cadenceOf, firstDailyRound, roundTimes} from "../../components/base/rounds/calendar.js";
import type {Round} from "../../components/base/snapshot/panel.js";

/** Rounds of one cadence's time with Numerai's own dates, one score regime, all resolved. */
export function calendarOf({cadence, rounds}: {cadence: "weekly" | "daily"; rounds: number}): Round[] {
  const first = cadence === "weekly" ? 170 : firstDailyRound + 30;
  const same = {target: null, payout_factor: null, at_stake: null};
  const regimes = {score_regime: "from 168", staking_regime: "from 168", payout_regime: "from 168"};
  return Array.from({length: rounds}, (_, t) => {
    const round = first + t;
    return {round, ...roundTimes(round), resolved: true, cadence: cadenceOf(round), ...same, ...regimes};
  });
}
