/** What stake events say of crowding: the verdict in words, for the page and the first page. */
import {claimedFall, fewestJudged} from "../../base/kit/constants.js";
import {counted} from "../../base/words/format.js";
import {outcomeChange, outcomeText} from "../../base/scores/outcomes.js";
import {capital} from "../../base/words/words.js";
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
    `After a raise models are closer to the meta-model, which costs MMC: ${cost} of the change of ${all}.`,
    ...(isOwn ? ["By arithmetic, the model’s own stake makes at least half of that."] : []),
    ...(isLess ? [`That is less than the article’s ${share} of the MMC before.`] : [])
  ];
}

function contradicted({overlap, before}: Crowding): string {
  const most = outcomeText("mmc", Math.max(0, -overlap.low!));
  return `Crowding costs less than the article’s ${share}: at most ${most} of an MMC of ${outcomeText("mmc", before.estimate)}.`;
}

function unclear({events, mde}: Crowding): string {
  if (events < fewestJudged)
    return `Whether crowding costs MMC is unclear: ${counted(events, "event")} count, and a verdict needs ${fewestJudged}.`;
  if (mde === null) return "Whether crowding costs MMC is unclear: its part of the change has no interval here.";
  return `Whether crowding costs MMC is unclear (detectable: ${outcomeText("mmc", mde)}).`;
}

const falls: Record<Crowding["falls"]["mmc"], (what: string) => string> = {
  falls: (what) => `${what} falls`,
  "does not": (what) => `${what} does not fall by as much as ${share}`,
  unclear: (what) => `whether ${what} falls is unclear`
};

const sentence = (words: string) => `${capital(words)}.`;

/** What MMC does, and what accuracy does: a sentence each. */
export const fallSentences = ({falls: {mmc, accuracy}}: Crowding): string[] =>
  [falls[mmc]("MMC"), falls[accuracy]("accuracy")].map(sentence);

/** The same in one sentence. */
export const fallSentence = ({falls: {mmc, accuracy}}: Crowding): string =>
  sentence(`${falls[mmc]("MMC")}; ${falls[accuracy]("accuracy")}`);
