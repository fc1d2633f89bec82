/** Answers about settled rounds that fit and hold nothing: what is not known yet, or an API that is ill, never what happened. */
import {spans} from "../../../components/base/snapshot/coverage.js";
import type {ModelRound, ParsedRound} from "./parse.js";
import {refreshText} from "./plan.js";

const scores = ["cwmm", "mmc", "corr", "corj60", "bmc", "fnc", "corr60", "mmc60"] as const;

/** From here on rounds have stakes; the API has none of those before, which is no fault (the rule table says so of round 168). */
const firstStakes = 183;

/** What a settled round's answer lacks; null where it has models, stakes and scores. */
export function lackIn({details, read, rows}: Pick<ParsedRound, "details" | "read" | "rows">): string | null {
  if (details === null) return "no answer";
  if (read === 0 || rows.length === 0) return "no models";
  if (details.roundNumber >= firstStakes && rows.every(({stake}) => !stake)) return "no stakes";
  return rows.every(isUnscored) ? "no scores" : null;
}

/** Without a score, or with zeros that stand for none; the similarity to the meta-model needs no returns. */
const isUnscored = (row: ModelRound) => scores.every((name) => name === "cwmm" || !row[name]);

/** The round with nothing final in it, and with no zero for a score that is not known. */
export function hollowed(parsed: ParsedRound): ParsedRound {
  const unscored = parsed.rows.every(isUnscored);
  const rows = unscored ? parsed.rows.map(withoutZeros) : parsed.rows;
  return {...parsed, resolved: false, final: [], rows};
}

const withoutZeros = (row: ModelRound): ModelRound => ({
  ...row,
  ...Object.fromEntries(scores.map((name) => [name, row[name] || null])),
  payout: row.payout || null
});

/** A line about all of them, with the way out. */
export function hollowText(lacks: ReadonlyMap<number, string>): string {
  const rounds = [...lacks.keys()].sort((a, b) => a - b);
  const what = [...new Set(lacks.values())].join(", ");
  const [one, them] = rounds.length === 1 ? ["round is", "it"] : ["rounds are", "them"];
  return (
    `${rounds.length} settled ${one} answered with ${what}, and taken as provisional: ${spans(rounds)}; ` +
    `fetch ${them} again with ${refreshText(rounds)}`
  );
}
