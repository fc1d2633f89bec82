/** An input for a parameter that only draws: tied to the address, its change computes no table. */
import {html} from "htl";
import {presetNamed} from "../base/settings/presets.js";
import {defaultText, readValue, SettingError} from "../base/settings/settings.js";
import {viewParameterNamed} from "../base/settings/view.js";
import {readAddress, writeAddress} from "./address.js";
import {control} from "./controls.js";
import {keepAddress} from "./keep-address.js";

export interface ViewInput extends HTMLElement {
  name: string;
  value: string | number;
  /** what the address asks of it and cannot have */
  problems: string[];
  /** back to the default */
  reset(): void;
}

/** The input; give it to `settingsInputs` as one of `beside`, and its value to the chart by `Generators.input`. */
export function viewInput(name: string, {place = location}: {place?: Location} = {}): ViewInput {
  const parameter = viewParameterNamed(name);
  const table = parameter.draws;
  const preset = presetNamed(new URLSearchParams(place.search).get("preset"))?.texts ?? {};
  const {texts, problems} = readAddress(place.search, [parameter], {table, preset});
  const inner = control(parameter, texts[name]);
  const element = html`<div>${inner.element}</div>`;
  let value = readValue(parameter, texts[name]) as string | number;
  element.addEventListener("input", (event) => {
    event.stopPropagation();
    const text = inner.text();
    try {
      value = readValue(parameter, text) as string | number;
      inner.mark(null);
    } catch (error) {
      if (!(error instanceof SettingError)) throw error;
      inner.mark(`${error.message}; showing the last view`);
      return event.stopImmediatePropagation();
    }
    keepAddress(place, element, (search) => writeAddress(search, {[name]: text}, [parameter], {table, preset}));
  });
  const reset = () => {
    inner.set(preset[name] ?? defaultText(parameter, table));
    element.dispatchEvent(new Event("input"));
  };
  Object.defineProperty(element, "value", {get: () => value});
  return Object.assign(element, {problems, reset, name}) as unknown as ViewInput;
}
