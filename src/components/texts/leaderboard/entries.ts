/** What is said of who comes into the top ten. */
import {rankedBy} from "../../base/catalogue/leaderboard.js";
import type {RankedBy} from "../../base/catalogue/leaderboard.js";
import type {RowOf} from "../../base/catalogue/rows.js";
import {fixed} from "../../base/words/format.js";
import {newestSeries, seriesName} from "../persistence/persistence.js";
import {listWords} from "./leaderboard.js";

type Row = RowOf<"entries">;

const none = "No two neighbouring rounds have lists that are long enough";

const meanOf = (rows: readonly Row[], ranked: RankedBy) => {
  const own = rows.filter((row) => row.ranked === ranked);
  return own.length ? own.reduce((sum, {entered}) => sum + entered, 0) / own.length : null;
};

/** Of the list by scores, else by stake. */
export function entriesTitle(rows: readonly Row[]): string {
  if (!rows.length) return none;
  const newest = newestSeries(rows);
  const ranked = (["score", "stake"] as const).find((one) => meanOf(newest, one) !== null) ?? "payout";
  return `A usual round brings ${fixed(meanOf(newest, ranked), 1)} new leaders ${listWords[ranked]}`;
}

export function entriesAlt(rows: readonly Row[]): string {
  if (!rows.length) return `${none}.`;
  const newest = newestSeries(rows);
  const means = rankedBy.flatMap((ranked) => {
    const mean = meanOf(newest, ranked);
    return mean === null ? [] : [`${listWords[ranked]} ${fixed(mean, 1)}`];
  });
  return `Models of the top ten that were not in it the round before; mean of the ${seriesName(newest[0])}: ${means.join(", ")}.`;
}
