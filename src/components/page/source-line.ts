/** What stands under the head of every page: where the numbers come from, and the switch between choices. */
import {html} from "htl";
import {day} from "../base/words/format.js";
import {presetNamed, presets} from "../base/settings/presets.js";
import {sourceWords} from "./meta.js";
import type {Meta} from "./meta.js";

/** The data's source and as-of round, marked where simulated, and the switch between sets of choices. */
export function sourceLine(meta: Meta, {place = location}: {place?: Location} = {}): HTMLElement {
  const mark = meta.simulated ? html`<strong class="simulated">Simulated data</strong>` : "";
  const on = presetNamed(new URLSearchParams(place.search).get("preset"));
  carryPreset(on?.name ?? null);
  const others = presets.filter((preset) => preset !== on);
  const links = others.map(({name, label}) => html`<a href="${place.pathname}?preset=${name}">${label}</a> `);
  const back = on ? html`<a href=${place.pathname}>Back to our own choices</a> ` : "";
  const choices = on ? html`<span><b>${on.label}</b>: ${on.about}.</span>` : "";
  return html`<p class="source-line">
    ${mark}<span>Data: ${sourceWords(meta)}, as of round ${meta.asOf.round} (${day(meta.asOf.time)})</span
    >${choices}<span>${back}Show all choices: ${links}</span>
  </p>`;
}

/** Links to the other pages keep the preset. */
function carryPreset(name: string | null): void {
  if (!name) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>("#observablehq-header nav a, main a[href$='.html']"))
    if (link.origin === location.origin) link.search = `?preset=${name}`;
}
