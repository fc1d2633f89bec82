/** What a line of the claims opens to: the claim in full, what lies behind it, what would decide it, a better measure, the figure. */
import {html} from "htl";
import type {RowOf} from "../../base/catalogue/rows.js";
import type {Claim} from "../../base/claims/claim.js";
import {defaultText, parameterNamed} from "../../base/settings/settings.js";
import {behindText, decidesText, factWords, hereText, insteadText, sizeText} from "../../texts/claims/claims.js";
import {claimOf} from "./claim-of.js";

interface Place {
  /** the claim that alone tells what lies behind all that share its fact */
  teller: RowOf<"claims">;
  rounds: string;
}

export function claimDetails(row: RowOf<"claims">, {teller, rounds}: Place): HTMLElement {
  const claim = claimOf(row);
  const tells = teller === row;
  const instead = insteadText(row, claim);
  const terms: [string, string | HTMLElement][] = [
    ["Article", `${claim.words}.`],
    ["Here", [hereText(row, claim), sizeText(row, claim)].filter((text) => text).join(" ")],
    ["Behind it", tells ? sentence(factWords(claim)) : toTeller(teller)],
    ["Tested by", tells ? behindText(row, claim) : ""],
    ["To decide", decidesText(row)],
    ["Better", tells || instead !== insteadText(teller, claimOf(teller)) ? instead : ""],
    ["Figure", html`<a href=${addressOf(claim, rounds)}>See it drawn</a>`]
  ];
  return html`<dl>${terms.filter(([, text]) => text).map(([name, text]) => term(name, text))}</dl>`;
}

const sentence = (text: string) => (text ? `${text}.` : "");

/** A way to the claim that tells what lies behind this one as well. */
const toTeller = (teller: RowOf<"claims">): HTMLElement =>
  html`<a href=${`#claim-${teller.claim}`}>${factWords(claimOf(teller))}</a>`;

const term = (name: string, text: string | HTMLElement) =>
  html`<div>
    <dt>${name}</dt>
    <dd>${typeof text === "string" ? text.replaceAll(" %", "\u00a0%") : text}</dd>
  </div>`;

/** The address of the figure that shows a claim, at the claim's settings and the ledger's rounds. */
function addressOf({link}: Pick<Claim, "link">, rounds: string): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(link.texts ?? {})) query.set(name, value);
  const own = defaultText(parameterNamed("rounds"), "claims");
  if (rounds !== own) query.set("rounds", rounds);
  const text = query.toString().replaceAll("%3A", ":");
  return `./${link.page}.html${text ? `?${text}` : ""}#${link.figure}`;
}
