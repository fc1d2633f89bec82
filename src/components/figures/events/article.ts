/** The article's path around a stake increase: its choices, and its two numbers as a reference. */
import {eventClaims} from "../../base/claims/event-claims.js";
import {span} from "../../base/claims/claim.js";
import {isSameEra} from "../../base/rounds/era.js";
import {asArticle} from "../../base/settings/presets.js";
import {defaultSettings, readSettings} from "../../base/settings/settings.js";
import type {Settings} from "../../base/settings/settings.js";
import type {Levels} from "../../charts/events/panel.js";
import type {EventResult} from "../../tables/result/result.js";
import {newestBlock} from "../../texts/events/words.js";

const table = "event-path";

/** Whether events and scores are taken as the article takes them: its path is the simple one of two levels. */
export function isArticle(settings: Settings): boolean {
  const own = readSettings(asArticle(table), {table});
  return (["base", "events", "adjust"] as const).every((name) => settings[name] === own[name]);
}

const claimed = (id: string) => (eventClaims.find((claim) => claim.id === id)!.claimed as {value: number}).value;

/** Mean MMC before and after by the article. */
export const articleLevels: Levels = {before: claimed("mmc-before"), after: claimed("mmc-after")};

/** Whether a path is of the article's score, raise and window, so that its numbers can stand beside it. */
function isComparable({settings}: EventResult<"event-path">): boolean {
  const own = defaultSettings(table);
  return (["ratio", "before", "after", "outcome"] as const).every((name) => settings[name] === own[name]);
}

/** The article's numbers where they stand beside the path: `drawn` in rounds of its own era, else in words alone. */
export function articleReference(
  path: EventResult<"event-path">,
  summary: EventResult<"event-summary">
): {drawn: boolean} | null {
  const regime = newestBlock(summary)?.regime;
  const last = path.rounds.at(-1);
  if (!isArticle(path.settings) || !isComparable(path) || regime === undefined || last === undefined) return null;
  return {drawn: isSameEra(span.to, {regime, last})};
}
