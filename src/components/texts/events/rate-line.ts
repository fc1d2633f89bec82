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
    return `Simulated worlds without such a cost: wrong in ${wrong ? `at most ${percentText(wrong)} %` : "none"}.`;
  if (word === "contradicted" && missed?.share)
    return `Simulated worlds where ${missed.what}: wrong in ${percentText(missed.share)} %.`;
  if (word === "unclear" && planted)
    return `Simulated worlds where ${planted.what}: found in at least ${percentText(planted.least)} %.`;
  return "";
}
