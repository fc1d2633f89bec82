/** Whom the page is about: the address says it, else what is remembered; a field changes it. */
import {html} from "htl";
import {finder} from "../../page/finder.js";
import type {FinderOptions} from "../../page/finder.js";
import {keepAddress} from "../../page/keep-address.js";
import type {Named} from "../../page/model-names.js";
import {remember, remembered} from "../../page/my-model.js";
import type {ViewInput} from "../../page/view-inputs.js";

const kinds = ["model", "account"] as const;

function namedIn(search: string): Named | null {
  const query = new URLSearchParams(search);
  const kind = kinds.find((one) => query.get(one));
  return kind ? {kind, name: query.get(kind)!} : null;
}

/** The search text about another model, the other keys as they are. */
function searchAbout(search: string, named: Named | null): string {
  const query = new URLSearchParams(search);
  for (const kind of kinds) query.delete(kind);
  if (named) query.set(named.kind, named.name);
  const text = query.toString().replaceAll("%3A", ":");
  return text ? `?${text}` : "";
}

export type WhoInput = Omit<ViewInput, "value"> &
  HTMLElement & {
    value: Named | null;
    /** writes the name of the model that was found, by its key for one, while nobody types */
    found(name: string | null): void;
  };

/** Its value is whom the page is about; null = the model with the largest stake. Who is chosen is remembered. */
export function whoInput({names, place = location}: Pick<FinderOptions, "names"> & {place?: Location}): WhoInput {
  let value = namedIn(place.search) ?? remembered();
  const choose = (named: Named | null) => {
    value = named;
    field.show(named?.name ?? "");
    keepAddress(place, element, (search) => searchAbout(search, named));
    element.dispatchEvent(new Event("input", {bubbles: true}));
  };
  const field = finder({
    names,
    onChoose: (named) => {
      remember(named);
      choose(named);
    }
  });
  field.show(value?.name ?? "");
  const element = html`<div data-parameter="model">${field}</div>`;
  const reset = () => choose(null);
  Object.defineProperty(element, "value", {get: () => value});
  const found = (name: string | null) => {
    if (value?.kind === "model" && name !== null && !element.contains(document.activeElement)) field.show(name);
  };
  return Object.assign(element, {problems: [], reset, name: "model", found}) as unknown as WhoInput;
}
