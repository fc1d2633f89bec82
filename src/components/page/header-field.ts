/** In the header of every page: a field that finds a model, and the one that is remembered. */
import {html} from "htl";
import {finder} from "./finder.js";
import type {Meta} from "./meta.js";
import {modelNames} from "./model-names.js";
import {addressOf, choose, chosen, onRemembered, remember, remembered} from "./my-model.js";
import {drawsOwn} from "./own.js";

type Place = Pick<Location, "search" | "pathname"> & Partial<Pick<Location, "assign">>;

/** Fills the place that the header keeps; the page about a model has a field of its own. */
export function fillHeader(meta: Pick<Meta, "hash">, {place}: {place: Place}): void {
  const header = document.querySelector("[data-model-field]");
  if (!header || header.querySelector(".my-model")) return;
  const chip = html`<span class="my-model" role="status"></span>`;
  const isOwnPage = /\/my-model(\.html)?$/.test(place.pathname);
  const show = () => chip.replaceChildren(...ownModel(place, {isOwnPage}));
  show();
  onRemembered(show);
  header.prepend(...(isOwnPage ? [] : [fieldTo(meta, place)]), chip);
}

const fieldTo = (meta: Pick<Meta, "hash">, place: Place) =>
  finder({
    names: () => modelNames(meta),
    onChoose: (named) => {
      if (drawsOwn()) return choose(named);
      remember(named);
      place.assign?.(addressOf(named, place.search));
    }
  });

const hint = "What you choose here is remembered on this device alone";

/** The chosen model as a link, with a button that forgets it; its own page says whom it is about by itself. */
function ownModel(place: Place, {isOwnPage}: {isOwnPage: boolean}): (HTMLElement | string)[] {
  const named = isOwnPage ? remembered() : chosen(place);
  if (!named) return isOwnPage ? [html`<span class="quiet">${hint}</span>`] : [];
  const forget = html`<button type="button" title="Forget it on this device" aria-label=${`Forget ${named.name}`}>
    ×
  </button>`;
  forget.addEventListener("click", () => (drawsOwn() ? choose(null) : remember(null)));
  return [html`<a href=${addressOf(named, place.search)}>My ${named.kind}: ${named.name}</a>`, forget];
}
