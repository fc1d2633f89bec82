/** How often verdicts come to which word in simulated worlds whose truth is known, for the method page. */
import {html} from "htl";
import {foundShare, timesOf, whatOf, wrongShare} from "../../base/verdicts/rates.js";
import type {JudgedCase, JudgedVerdicts} from "../../base/verdicts/rates.js";
import {count, counted} from "../../base/words/format.js";
import {percentText} from "../../texts/verdicts/rates.js";

/** What the names of verdicts stand for. */
const names: Record<string, string> = {
  crowding: "Does closeness cost MMC after a raise?",
  mmc: "Does MMC fall after a raise?",
  accuracy: "Does accuracy fall after a raise?",
  weighted: "Does the stake-weighted mean move?",
  "same models": "Do the same models move?",
  growth: "Does crowding grow?",
  mover: "What moves the stake-weighted mean?",
  fall: "Does MMC fall with similarity to the meta-model?",
  "claim: crowding": "Claim: closeness costs MMC after a raise",
  "claim: mmc falls": "Claim: MMC falls after a raise",
  "claim: accuracy flat": "Claim: accuracy stays flat after a raise",
  "claim: rise": "Claim: the stake-weighted similarity rises",
  "claim: median rise": "Claim: the median similarity rises",
  shape: "Does more of the fall lie at the top?"
};

/** From which seed, how many worlds, and whether the code has changed since. */
export function verdictText({seed, current, cases}: JudgedVerdicts): string {
  const of = (kind: JudgedCase["kind"]) => {
    const worlds = cases.filter((one) => one.kind === kind).map((one) => one.worlds);
    return `${counted(worlds.length, "kind")} of worlds ${kind === "null" ? "in which nothing is there" : "with something planted"}, ${rangeOf(worlds)} of each`;
  };
  return `${of("null")}; ${of("planted")}; seed ${seed}, ${current ? "made with this code" : "older than the code"}.`;
}

const rangeOf = (numbers: number[]) =>
  [...new Set([Math.min(...numbers), Math.max(...numbers)])].map(count).join(" to ");

/** Words of a verdict, in the order in which they come up. */
const wordsOf = (cases: readonly JudgedCase[], verdict: string) => [
  ...new Set(cases.flatMap(({counts}) => Object.keys(counts[verdict] ?? {})))
];

const share = (value: number | null) => (value === null ? "–" : `${percentText(value)} %`);

function tableOf(cases: readonly JudgedCase[], verdict: string): HTMLElement {
  const own = cases.filter(({counts}) => verdict in counts);
  const words = wordsOf(own, verdict);
  const head = (text: string) => html`<th scope="col" class="number">${text}</th>`;
  const cell = (text: string) => html`<td class="number">${text}</td>`;
  return html`<div class="table" tabindex="0" role="region" aria-label=${`Table: ${names[verdict] ?? verdict}`}>
    <table>
      <thead>
        <tr>
          <th scope="col">Simulated worlds in which</th>
          <th scope="col">Rounds</th>
          ${["Models", "Worlds", ...words, "Wrong", "Found"].map(head)}
        </tr>
      </thead>
      <tbody>
        ${own.map(
          (one) =>
            html`<tr>
              <td>${whatOf(one)}</td>
              <td>${count(one.rounds)} ${one.cadence}</td>
              ${[
                count(one.models),
                count(one.worlds),
                ...words.map((word) => share(timesOf(one, verdict, [word]) / one.worlds)),
                share(wrongShare(one, verdict)),
                share(foundShare(one, verdict))
              ].map(cell)}
            </tr>`
        )}
      </tbody>
    </table>
  </div>`;
}

/** The sentence, and a fold for each verdict. */
export function verdictTable(judged: JudgedVerdicts): HTMLElement {
  const verdicts = [...new Set(judged.cases.flatMap(({counts}) => Object.keys(counts)))];
  return html`<div>
    <p>${verdictText(judged)}</p>
    ${verdicts.map(
      (verdict, i) =>
        html`<details open=${i === 0}>
          <summary>${names[verdict] ?? verdict}</summary>
          ${tableOf(judged.cases, verdict)}
        </details>`
    )}
  </div>`;
}
