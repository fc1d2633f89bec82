/** One input for one parameter: its kind says which. */
import {html} from "htl";
import type {Parameter, TextParameter} from "../base/settings/parameters.js";
import {field} from "./field.js";
import type {Control} from "./field.js";
import {numberControl} from "./number-control.js";
import {roundsControl} from "./rounds-control.js";
import type {Span} from "./rounds-control.js";

export type {Control} from "./field.js";

/** `span`: the rounds at hand, for the slider of rounds. */
export function control(p: Parameter, text: string, {span = null}: {span?: Span | null} = {}): Control {
  if (p.kind === "number") return numberControl(p, text);
  if (p.kind === "rounds") return roundsControl(p, text, span);
  if (p.kind === "text") return textControl(p, text);
  if (p.choices.includes("true")) return toggleControl(p, text);
  const input = html`<select>
    ${p.choices.map((choice) => html`<option>${choice}</option>`)}
  </select>` as HTMLSelectElement;
  input.value = text;
  return field(p, {input}, {text: () => input.value, set: (next) => (input.value = next)});
}

function toggleControl(p: Parameter, text: string): Control {
  const input = html`<input type="checkbox" />` as HTMLInputElement;
  const set = (next: string) => (input.checked = next === "true");
  set(text);
  return field(p, {input}, {text: () => String(input.checked), set});
}

/** Any text, once it is whole; a page that knows which ones there are has a control of its own. */
function textControl(p: TextParameter, text: string): Control {
  const input = html`<input type="text" />` as HTMLInputElement;
  const set = (next: string) => (input.value = next);
  set(text);
  return field(p, {input}, {text: () => input.value, set});
}
