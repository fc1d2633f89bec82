/** Whom the page is about: the address says it, else what is remembered; a field changes it. */
import {html} from "htl";
import {finder} from "../../page/finder.js";
import type {FinderOptions} from "../../page/finder.js";
import {keepAddress} from "../../page/keep-address.js";
import type {Named} from "../../page/model-names.js";
import {chosen, remember, searchAbout} from "../../page/my-model.js";
import type {ViewInput} from "../../page/view-inputs.js";

export type WhoInput = Omit<ViewInput, "value"> &
  HTMLElement & {
    value: Named | null;
    /** writes the name of the model that was found, by its key for one, while nobody types */
    found(name: string | null): void;
  };

/** Its value is whom the page is about; null = the model with the largest stake. Who is chosen is remembered. */
export function whoInput({names, place = location}: Pick<FinderOptions, "names"> & {place?: Location}): WhoInput {
  let value = chosen(place);
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
