/** What stands under the head of every page: where the numbers come from, and the switch between sets of choices. */
import {html} from "htl";
import {presetNamed, presets} from "../base/settings/presets.js";
import type {Preset} from "../base/settings/presets.js";
import {embedLine, isEmbed} from "./embed.js";
import {fillHeader} from "./header-field.js";
import {addressKept} from "./keep-address.js";
import {asOfWords, sourceBesideMark} from "./meta.js";
import {mountMenus} from "./menus.js";
import type {Meta} from "./meta.js";
import {whose} from "./my-model.js";
import {mountSearch} from "./search.js";
import {mountTheme} from "./theme.js";

/** Of the address: whom it is about, which is no choice of a set. */
const isWhose = (key: string) => (whose as readonly string[]).includes(key);

type Place = Pick<Location, "search" | "pathname" | "origin">;

const own = {name: "", label: "Default", about: "our own choices"};

/** The data's source and as-of round, marked where simulated, and the switch between sets of choices. */
export function sourceLine(meta: Meta, {place = location}: {place?: Place} = {}): HTMLElement {
  if (isEmbed()) return embedLine(meta);
  const mark = meta.simulated ? html`<strong class="simulated">Simulated data</strong>` : "";
  const on = presetOf(place);
  carryPreset(on, place);
  mountMenus();
  mountSearch();
  mountTheme();
  fillHeader(meta, {place});
  const edited = html`<em></em>`;
  const follow = () => {
    // a choice that differs from its set stands in the address
    const chosen = [...new URLSearchParams(place.search).keys()].filter((key) => !isWhose(key) && key !== "preset");
    edited.textContent = chosen.length ? "edited" : "";
  };
  follow();
  followed = follow;
  return html`<p class="source-line">
    ${mark}<span>${sourceBesideMark(meta)}, ${asOfWords(meta)}</span>
    <span class="presets" role="group" aria-label="Choices">
      ${[own, ...presets].map((one) => link(one, {on, place}))}${edited}
    </span>
  </p>`;
}

// of the newest line alone: a page may make it anew at every move
let followed = () => {};
addressKept(() => followed());

const presetOf = ({search}: Pick<Place, "search">) => presetNamed(new URLSearchParams(search).get("preset"));

function link(
  {name, label, about}: Pick<Preset, "name" | "label" | "about">,
  {on, place}: {on: Preset | null; place: Place}
): HTMLElement {
  const current = name === (on?.name ?? "");
  return html`<a
    href=${`${place.pathname}${searchOf(name, place)}`}
    title=${about}
    aria-current=${current ? "true" : null}
    >${label}</a
  >`;
}

/** The search text of a set of choices, about the same model. */
function searchOf(preset: string, {search}: Pick<Place, "search">): string {
  const all = [...new URLSearchParams(search)].filter(([key]) => isWhose(key));
  const query = new URLSearchParams(preset ? [...all, ["preset", preset]] : all).toString();
  return query ? `?${query}` : "";
}

/** Links to the other pages keep the preset. */
function carryPreset(on: Preset | null, {origin}: Place): void {
  if (!on) return;
  for (const a of document.querySelectorAll<HTMLAnchorElement>("#observablehq-header nav a, main a[href$='.html']"))
    if (a.origin === origin) a.search = `?preset=${on.name}`;
}
