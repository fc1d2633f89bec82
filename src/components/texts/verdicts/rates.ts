/** How often a verdict is wrong, and finds what is there, in half a line beside it. */
import {ratesOf} from "../../base/verdicts/rates.js";
import type {JudgedVerdicts} from "../../base/verdicts/rates.js";

/** `1.2`, `98`, `0`: shares of some thousand worlds. */
export function percentText(share: number): string {
  const percent = 100 * share;
  return percent > 0 && percent < 10 ? percent.toFixed(1) : percent.toFixed(0);
}

/** Nothing where the verdict was not judged. */
export function rateText(judged: Pick<JudgedVerdicts, "cases">, verdict: string): string {
  const rates = ratesOf(judged, verdict);
  if (!rates) return "";
  const wrong = `In simulated worlds where nothing is there, this verdict is wrong in at most ${percentText(rates.wrong)} %`;
  if (!rates.planted) return `${wrong}.`;
  const {what, least, most} = rates.planted;
  const [low, high] = [least, most].map(percentText);
  return `${wrong}; where ${what}, it says so in ${low === high ? low : `${low} to ${high}`} %.`;
}
