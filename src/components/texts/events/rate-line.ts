/** How often a word of the verdict on crowding is wrong in simulated worlds, in half a line beside it. */
import type {CrowdingVerdict} from "../../base/events/crowding-verdict.js";
import {ratesOf} from "../../base/verdicts/rates.js";
import type {JudgedVerdicts} from "../../base/verdicts/rates.js";
import {percentText} from "../verdicts/rates.js";

/** Nothing where the verdict was not judged. */
export function rateLine(judged: Pick<JudgedVerdicts, "cases">, word: CrowdingVerdict["word"]): string {
  const rates = ratesOf(judged, "crowding");
  if (!rates) return "";
  const {wrong, missed, planted} = rates;
  if (word === "supported")
    return `Wrong in ${wrong ? `at most ${percentText(wrong)} % of` : "none of the"} simulated worlds without such a cost.`;
  if (word === "contradicted" && missed?.share)
    return `Wrong in ${percentText(missed.share)} % of simulated worlds where ${missed.what}.`;
  if (word === "unclear" && planted)
    return `Found in ${leastText(planted.least)} simulated worlds where ${planted.what}.`;
  return "";
}

/** `at least 84 % of`; a share that would be rounded to all of them is not told as that. */
const leastText = (share: number) =>
  share === 1 ? "all" : share > 0.99 ? "nearly all" : `at least ${percentText(share)} % of`;
