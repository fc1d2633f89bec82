/** The claims as a reader sees them: a line each, by theme, opening to what lies behind it. */
import {html} from "htl";
import {themes} from "../../base/catalogue/claims.js";
import type {DirectionWord, SizeWord} from "../../base/catalogue/claims.js";
import {standardised} from "../../base/claims/standard.js";
import {tellerOf} from "../../base/claims/counts.js";
import {estimateIn} from "../../base/catalogue/estimate-in.js";
import {rowsOf} from "../../base/catalogue/rows.js";
import type {RowOf} from "../../base/catalogue/rows.js";
import {claimStrip, stripAxis} from "../../charts/claims/claims.js";
import type {Claim} from "../../base/claims/claim.js";
import type {TableResult} from "../../tables/result/result.js";
import {claimedText, shortText, themeWords, verdictMarks} from "../../texts/claims/claims.js";
import {claimDetails} from "./claim-details.js";
import {claimOf} from "./claim-of.js";

type Claims = Pick<TableResult<"claims">, "table" | "settings">;

/** What is shown: `all` or one. */
export interface Chosen {
  theme: string;
  verdict: string;
}

const kept = new WeakMap<object, HTMLElement>();

/** The list of a result, always the same element, so that open lines stay open: those of a theme and a verdict. */
export function claimList(result: Claims, chosen: Chosen = {theme: "all", verdict: "all"}): HTMLElement {
  let list = kept.get(result);
  if (!list) kept.set(result, (list = createList(result)));
  const rows = rowsOf(result).filter((row) => isChosen(row, chosen));
  const shown = new Set(rows.map(({claim}) => `claim-${claim}`));
  for (const line of list.querySelectorAll<HTMLElement>("details")) line.hidden = !shown.has(line.id);
  for (const section of list.querySelectorAll("section"))
    section.hidden = section.querySelector("details:not([hidden])") === null;
  list.querySelector<HTMLElement>(".none")!.hidden = shown.size > 0;
  return list;
}

const isChosen = ({theme, direction, size}: RowOf<"claims">, chosen: Chosen) =>
  [theme, "all"].includes(chosen.theme) && [direction, size, "all"].includes(chosen.verdict);

function createList(result: Claims): HTMLElement {
  const rows = rowsOf(result);
  const {rounds} = result.settings;
  const shown = themes.filter((theme) => rows.some((row) => row.theme === theme));
  return html`<figure class="ledger">
    <div class="ledger-head" aria-hidden="true">
      <span>Claim</span><span>Claimed</span><span>Here</span><span class="strip">${stripAxis()}</span
      ><span>Statement</span><span>Number</span>
    </div>
    ${shown.map(
      (theme) =>
        html`<section aria-label=${themeWords[theme]}>
          <h2>${themeWords[theme]}</h2>
          <div>
            ${rows.filter((row) => row.theme === theme).map((row) => line(row, {teller: tellerOf(rows, row), rounds}))}
          </div>
        </section>`
    )}
    <p class="none" hidden>No claim has this theme and this verdict.</p>
  </figure>`;
}

interface Place {
  /** the claim that alone tells what lies behind all that share its fact */
  teller: RowOf<"claims">;
  rounds: string;
}

function line(row: RowOf<"claims">, {teller, rounds}: Place): HTMLElement {
  const claim = claimOf(row);
  return html`<details id=${`claim-${row.claim}`}>
    <summary>
      <span class="line">${claim.line}</span>
      <span data-of="claimed">${unbroken(claimedText(claim))}</span>
      <span data-of="here">${unbroken(shortText(row, claim.kind))}</span>
      <span class="strip" aria-hidden="true">${strip(row, claim)}</span>
      ${word("statement", row.direction, {again: teller !== row})} ${word("number", row.size)}
    </summary>
    ${claimDetails(row, {teller, rounds})}
  </details>`;
}

const unbroken = (text: string) => text.replaceAll(" ", "\u00a0");

/** A verdict with its mark; without one where another line tells the same fact, and nothing where there is none. */
function word(of: string, verdict: DirectionWord | SizeWord | null, {again = false} = {}) {
  if (verdict === null) return html`<span class=${of}></span>`;
  const mark = again ? "" : html`<span class="mark" aria-hidden="true">${verdictMarks[verdict]}</span> `;
  return html`<span data-of=${of} data-verdict=${verdict} class=${again ? `${of} again` : of}>${mark}${verdict}</span>`;
}

/** The interval beside the claimed value; said in words as well. */
function strip(row: RowOf<"claims">, {claimed}: Claim) {
  const drawn = standardised(claimed, {...estimateIn(row, "estimate"), before: row.before});
  return drawn ? claimStrip(drawn) : "";
}
