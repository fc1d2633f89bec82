/** What the page on the leaderboard says: who leads, and how much of the top is there again. */
import type {RowOf} from "../../base/catalogue/rows.js";
import {shortName} from "../../base/my-model/own.js";
import {outcomeText, outcomeWords} from "../../base/scores/outcomes.js";
import type {OutcomeName} from "../../base/snapshot/panel.js";
import {count, counted, nmr, percent} from "../../base/words/format.js";
import {newestSeries, seriesName} from "../persistence/persistence.js";

export type Leader = RowOf<"leaderboard">;
export type TurnoverRow = RowOf<"turnover">;

const none = "No model has the outcome in enough of these rounds";

/** What a list is ordered by, at its line. */
export const listWords = {stake: "by stake", payout: "by payout", score: "by score"} as const;

/** The newest regime's lists of a size. */
export const ofTop = (rows: readonly TurnoverRow[], top: number): TurnoverRow[] =>
  rows.length ? newestSeries(rows).filter((row) => row.top === top) : [];

/** The farthest lag of the shorter list by scores, where windows overlap least: with an interval if any has one. */
function farthest(rows: readonly TurnoverRow[]): TurnoverRow | undefined {
  const own = ofTop(rows, 10).filter(({ranked}) => ranked === "score");
  return own.findLast(({kept_low: low}) => low !== null) ?? own.at(-1);
}

export function leaderboardAnswer(
  leaders: readonly Leader[],
  rows: readonly TurnoverRow[],
  outcome: OutcomeName
): string {
  if (!leaders.length) return `${none}.`;
  const leads = `“${shortName(leaders[0].name, 20)}” leads by mean ${outcomeWords[outcome].label}`;
  const row = farthest(rows);
  if (!row) return `${leads}; too few rounds tell how long leaders stay.`;
  return `${leads}; ${percent(row.kept)} of the leaders lead again ${counted(row.lag, "round")} later${besideLuck(row)}.`;
}

/** Whether the share kept differs from what luck keeps: by its interval alone. */
function besideLuck({kept_low: low, kept_high: high, noise}: TurnoverRow): string {
  const luck = percent(noise);
  if (noise === null || low === null || high === null) return `; luck would keep ${luck}, too few rounds to judge`;
  if (low > noise) return `, more than the ${luck} that luck keeps`;
  return high < noise ? `, less than the ${luck} that luck keeps` : `, not clearly more or less than luck’s ${luck}`;
}

export const leadersTitle = (leaders: readonly Leader[], outcome: OutcomeName) =>
  leaders.length ? `“${shortName(leaders[0].name, 20)}” leads by mean ${outcomeWords[outcome].label}` : none;

export const leadersAbout = (outcome: OutcomeName, trailing: number) =>
  `The ten models with the highest mean ${outcomeWords[outcome].words} over the newest ${counted(trailing, "round")}`;

export function leadersAlt(leaders: readonly Leader[], {outcome, trailing}: {outcome: OutcomeName; trailing: number}) {
  if (!leaders.length) return `${none}.`;
  const list = leaders
    .slice(0, 10)
    .map(({name, mean, stake}) => `“${name}” ${outcomeText(outcome, mean)} (${nmr(stake)} NMR)`);
  return `${leadersAbout(outcome, trailing)}: ${list.join(", ")}.`;
}

const short = "Too few rounds to set lists beside each other";

export function turnoverTitle(rows: readonly TurnoverRow[]): string {
  const row = farthest(rows);
  return row ? `${percent(row.kept)} of the leaders by score lead again later` : short;
}

export const turnoverAbout = (rows: readonly TurnoverRow[]) =>
  rows.length
    ? `Share of the top of a list that is in the top again, by the rounds between; ${seriesName(newestSeries(rows)[0])}`
    : "";

export function turnoverAlt(rows: readonly TurnoverRow[]): string {
  if (!rows.length) return `${short}.`;
  const list = newestSeries(rows).map(
    ({ranked, top, lag, kept, kept_low: low, kept_high: high, noise}) =>
      `${listWords[ranked]}, top ${top}, ${counted(lag, "round")}: ${percent(kept)}${low === null ? "" : ` (${percent(low)} to ${percent(high)})`}${noise === null ? "" : `, by luck ${percent(noise)}`}`
  );
  return `${turnoverAbout(rows)}. ${list.join("; ")}.`;
}

/** The first of the lags at which less than half of the top is there, by list. */
export function halfLifeNotes(rows: readonly TurnoverRow[]): string[] {
  return (["stake", "payout", "score"] as const).flatMap((ranked) => {
    const own = ofTop(rows, 10).filter((row) => row.ranked === ranked);
    const half = own.find(({kept}) => kept < 0.5);
    if (!own.length) return [];
    const words = `Of the top ten ${listWords[ranked]}`;
    return [
      half
        ? `${words}, fewer than half are there ${counted(half.lag, "round")} later`
        : `${words}, half or more are still there ${count(own[own.length - 1].lag)} rounds later`
    ];
  });
}
