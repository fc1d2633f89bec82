/** What stake events say of crowding: the verdict in words, for the page and the first page. */
import {claimedFall, fewestJudged} from "../../base/kit/constants.js";
import {counted} from "../../base/words/format.js";
import {outcomeChange, outcomeText} from "../../base/scores/outcomes.js";
import type {Crowding} from "../../base/events/crowding.js";

const share = `${Math.round(100 * claimedFall)} %`;

/** The verdict in short sentences; `own` is what the larger stakes did by arithmetic, where that is known. */
export function crowdingSentences(found: Crowding, {own = null}: {own?: number | null} = {}): string[] {
  if (found.word === "contradicted") return [contradicted(found)];
  if (found.word === "unclear") return [unclear(found)];
  const {overlap, change, isLess} = found;
  const [cost, all] = [overlap, change].map(({estimate}) => outcomeChange("mmc", estimate));
  const isOwn = own !== null && overlap.estimate !== null && own / overlap.estimate >= 0.5;
  return [
    `After a raise models are closer to the meta-model, and it costs MMC: ${cost} of ${all}.`,
    ...(isOwn ? ["At least half of that is the doing of the model’s own stake, by arithmetic."] : []),
    ...(isLess ? [`It is less than the article’s ${share} of the MMC before.`] : [])
  ];
}

function contradicted({overlap, before}: Crowding): string {
  const most = outcomeText("mmc", Math.max(0, -overlap.low!));
  return `No cost of that size in these rounds: closeness takes at most ${most} of an MMC of ${outcomeText("mmc", before.estimate)}, less than the article’s ${share}.`;
}

function unclear({events, mde}: Crowding): string {
  if (events < fewestJudged)
    return `Whether closeness costs MMC is unclear: ${counted(events, "event")} count, and a verdict needs ${fewestJudged}.`;
  if (mde === null) return "Whether closeness costs MMC is unclear: its part of the change has no interval here.";
  return `Whether closeness costs MMC is unclear: only a cost of ${outcomeText("mmc", mde)} would be found in 8 of 10 cases.`;
}

const falls: Record<Crowding["falls"]["mmc"], (what: string) => string> = {
  falls: (what) => `${what} falls`,
  "does not": (what) => `${what} does not fall by ${share}`,
  unclear: (what) => `whether ${what} falls is unclear`
};

/** What MMC and accuracy do, beside the verdict. */
export function fallSentence({falls: {mmc, accuracy}}: Crowding): string {
  const words = `${falls[mmc]("MMC")}; ${falls[accuracy]("accuracy")}.`;
  return words[0].toUpperCase() + words.slice(1);
}
