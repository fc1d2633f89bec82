/** The sets of choices that a page can start from, above its inputs: the one that is on, and what it chooses. */
import {html} from "htl";
import {presetNamed, presets} from "../base/settings/presets.js";

/** Links, so that each set of choices has an address; inputs change single choices from there on. */
export function presetSwitch({place = location}: {place?: Pick<Location, "search" | "pathname">} = {}): HTMLElement {
  const on = presetNamed(new URLSearchParams(place.search).get("preset"));
  const own = {name: "", label: "Our own", about: "the defaults of every setting"};
  const link = ({name, label}: {name: string; label: string}) => {
    const current = name === (on?.name ?? "");
    return html`<a href=${`${place.pathname}${name ? `?preset=${name}` : ""}`} aria-current=${current ? "true" : null}
      >${label}</a
    > `;
  };
  return html`<p class="presets">
    <span>Choices:</span> ${[own, ...presets].map(link)}<span class="about"
      >${(on ?? own).about}; change any below</span
    >
  </p>`;
}
