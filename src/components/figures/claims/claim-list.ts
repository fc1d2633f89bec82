/** The ledger of claims as a reader sees it: grouped by theme, each claim beside what the data say, with a way to its figure. */
import {html} from "htl";
import {themes} from "../../base/catalogue/claims.js";
import type {DirectionWord, SizeWord} from "../../base/catalogue/claims.js";
import {tellerOf} from "../../base/claims/counts.js";
import {rowsOf} from "../../base/catalogue/rows.js";
import type {RowOf} from "../../base/catalogue/rows.js";
import {defaultText, parameterNamed} from "../../base/settings/settings.js";
import {claimStrip} from "../../charts/claims/claims.js";
import type {Claim} from "../../base/claims/claim.js";
import type {TableResult} from "../../tables/result/result.js";
import {
  behindText,
  claimedText,
  decidesText,
  factWords,
  hereText,
  insteadText,
  sizeText,
  themeWords,
  verdictMarks
} from "../../texts/claims/claims.js";
import {claimOf} from "./claim-of.js";

/** Each theme's claims, one entry per claim, with its name as anchor. */
export function claimList(result: Pick<TableResult<"claims">, "table" | "settings">): HTMLElement {
  const rows = rowsOf(result);
  const shown = themes.filter((theme) => rows.some((row) => row.theme === theme));
  return html`<div class="ledger">
    ${shown.map(
      (theme) =>
        html`<section>
          <h2>${themeWords[theme]}</h2>
          ${rows
            .filter((row) => row.theme === theme)
            .map((row) => entry(row, {teller: tellerOf(rows, row), rounds: result.settings.rounds}))}
        </section>`
    )}
  </div>`;
}

interface Place {
  /** the claim that alone tells what lies behind all that share its fact */
  teller: RowOf<"claims">;
  rounds: string;
}

function entry(row: RowOf<"claims">, {teller, rounds}: Place): HTMLElement {
  const claim = claimOf(row);
  const tells = teller === row;
  const instead = insteadText(row, claim);
  const terms: [string, string | HTMLElement][] = [
    ["Behind it", tells ? factWords(claim) : toTeller(teller)],
    ["Direction", tells ? behindText(row, claim) : ""],
    ["Claimed", claimedText(claim)],
    ["Here", [hereText(row, claim), sizeText(row, claim)].filter((text) => text).join(" ")],
    ["To decide", decidesText(row)],
    ["Look at", tells || instead !== insteadText(teller, claimOf(teller)) ? instead : ""]
  ];
  return html`<article id=${`claim-${row.claim}`}>
    <p class="verdict-word">${tells ? word("Direction", row.direction) : ""} ${word("Size", row.size)}</p>
    <h3>${claim.words}</h3>
    ${strip(row)}
    <dl>${terms.filter(([, text]) => text).map(([name, text]) => term(name, text))}</dl>
    <p class="small"><a href=${addressOf(claim, rounds)}>The figure</a></p>
  </article>`;
}

/** A way to the claim that tells what lies behind this one as well. */
const toTeller = (teller: RowOf<"claims">): HTMLElement =>
  html`<a href=${`#claim-${teller.claim}`}>${factWords(claimOf(teller))}</a>`;

/** A verdict with its mark; nothing where there is none. */
function word(of: string, verdict: DirectionWord | SizeWord | null) {
  if (verdict === null) return "";
  return html`<span data-verdict=${verdict}
    ><span class="mark" aria-hidden="true">${verdictMarks[verdict]}</span> ${of}: ${verdict}</span
  >`;
}

const term = (name: string, text: string | HTMLElement) =>
  html`<div>
    <dt>${name}</dt>
    <dd>${typeof text === "string" ? text.replaceAll(" %", "\u00a0%") : text}</dd>
  </div>`;

/** The interval beside the claimed value; said in words as well. */
function strip({estimate, estimate_low: low, estimate_high: high, claimed_from, claimed_to, before}: RowOf<"claims">) {
  if (estimate === null) return "";
  const scale = before !== null ? Math.abs(before) : 1;
  const isShare = claimed_from !== null && claimed_to !== null && claimed_from === -claimed_to && before !== null;
  const [from, to] = isShare ? [claimed_from * scale, claimed_to * scale] : [claimed_from, claimed_to];
  const plot = html`<div class="strip" aria-hidden="true"></div>`;
  plot.append(claimStrip({estimate, low, high, from, to}));
  return plot;
}

/** The address of the figure that shows a claim, at the claim's settings and the ledger's rounds. */
function addressOf({link}: Pick<Claim, "link">, rounds: string): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(link.texts ?? {})) query.set(name, value);
  const own = defaultText(parameterNamed("rounds"), "claims");
  if (rounds !== own) query.set("rounds", rounds);
  const text = query.toString().replaceAll("%3A", ":");
  return `./${link.page}.html${text ? `?${text}` : ""}#${link.figure}`;
}
