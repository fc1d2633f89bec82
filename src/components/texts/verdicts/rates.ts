/** How often a verdict is wrong, and finds what is there, in half a line beside it. */
import {ratesOf} from "../../base/verdicts/rates.js";
import type {JudgedVerdicts, Rates} from "../../base/verdicts/rates.js";
import {count} from "../../base/words/format.js";

/** `1.2`, `98`, `0`: shares of some thousand worlds. */
export function percentText(share: number): string {
  const percent = 100 * share;
  return percent > 0 && percent < 10 ? percent.toFixed(1) : percent.toFixed(0);
}

/** Nothing where the verdict was not judged. */
export function rateText(judged: Pick<JudgedVerdicts, "cases">, verdict: string): string {
  const rates = ratesOf(judged, verdict);
  if (!rates) return "";
  const {wrong, worlds} = rates;
  const often = wrong ? `at most ${percentText(wrong)} %` : "none";
  const start = `In simulated worlds where nothing is there, this verdict is wrong in ${often} of ${count(worlds)} of a kind`;
  return `${start}${foundText(rates)}${missedText(rates)}.`;
}

function foundText({planted}: Rates): string {
  if (!planted) return "";
  const [low, high] = [planted.least, planted.most].map(percentText);
  return `; where ${planted.what}, it says so in ${low === high ? low : `${low} to ${high}`} %`;
}

/** Where something is there, and the verdict says that it is not, or something else. */
const missedText = ({missed}: Rates) =>
  missed?.share ? `; where ${missed.what}, it is wrong in ${percentText(missed.share)} %` : "";
