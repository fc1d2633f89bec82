/** Parts of the pages on the method made from the tables that the code itself runs on: values of parameters, rules. */
import {group} from "d3-array";
import {html} from "htl";
import {day} from "../../base/words/format.js";
import type {Parameter} from "../../base/settings/parameters.js";
import {rules} from "../../base/rounds/regimes.js";
import type {PayoutRule, Rule, RuleKind} from "../../base/rounds/regimes.js";
import {defaultText, tablesTaking} from "../../base/settings/settings.js";
import {capital} from "../../base/words/words.js";

/** What a parameter may be: `2 to 50, whole`, `within or pooled`, `A:B, all or newest`. */
export function allowed(p: Parameter): string {
  if (p.kind === "choice") return either(p.choices);
  if (p.kind === "rounds") return "A:B (round numbers or dates, either end open), last N, all or newest";
  if (p.kind === "text") return "any text";
  const unit = p.unit ? ` ${p.unit}` : "";
  const range = p.max === Infinity ? `at least ${p.min}${unit}` : `${p.min} to ${p.max}${unit}`;
  return p.whole ? `${range}, whole` : range;
}

const either = (all: readonly string[]) =>
  all.length > 1 ? `${all.slice(0, -1).join(", ")} or ${all[all.length - 1]}` : (all[0] ?? "");

/** The default, and the tables that have another one. */
export function defaults(p: Parameter): string {
  const own = String(p.value);
  const others = tablesTaking(p.name).filter((table) => defaultText(p, table) !== own);
  const byValue = [...group(others, (table) => defaultText(p, table))].map(
    ([text, of]) => `${text} in ${of.join(", ")}`
  );
  const unit = p.kind === "number" && p.unit ? ` ${p.unit}` : "";
  return [`${own || "empty"}${unit}`, ...byValue].join("; ");
}

const kindNames: Record<RuleKind, string> = {
  score: "What mmc, corr and cwmm mean",
  staking: "What a stake means",
  payout: "How scores become NMR"
};

/** The rules of each kind, with their sources. */
export function ruleLists(): HTMLElement {
  const kinds = Object.keys(kindNames) as RuleKind[];
  return html`<div>
    ${kinds.map(
      (kind) =>
        html`<h3 id=${`rules-${kind}`}>${kindNames[kind]}</h3>
          <dl class="definitions">${rules.filter((rule) => rule.kind === kind).map(ruleEntry)}</dl>`
    )}
  </div>`;
}

const sentence = (text: string) => `${capital(text)}.`;

function ruleEntry(rule: Rule): HTMLElement {
  return html`<div id=${`rule-${rule.kind}-${rule.round}`}>
    <dt>From round ${rule.round} <span class="quiet">${day(rule.date)}</span></dt>
    <dd>${sentence(rule.about)}</dd>
    ${rule.payout ? html`<dd class="quiet">${payoutWords(rule.payout)}</dd>` : ""}
    ${rule.appliesTo ? html`<dd class="quiet">Holds only where the source has CORR as it was published at the time.</dd>` : ""}
    <dd class="quiet">Source: ${source(rule.source)}</dd>
  </div>`;
}

function payoutWords({multipliers, clip, threshold}: PayoutRule): string {
  const offers = Object.entries(multipliers).map(([score, values]) => `${score} × ${values.join(" / ")}`);
  const factor =
    threshold === null ? "no payout factor" : `payout factor below 1 from ${threshold.toLocaleString("en-US")} NMR on`;
  return `On offer: ${offers.join(", ")}; at most ±${clip} of the stake; ${factor}.`;
}

const source = (text: string) => (text.startsWith("https://") ? html`<a href=${text}>${text}</a>` : text);
