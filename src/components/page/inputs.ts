/** Inputs made from the parameter table, tied to the address, in one row with a reset. */
import * as Inputs from "@observablehq/inputs";
import {html} from "htl";
import type {NumberParameter, Parameter, TableName} from "../base/parameters.js";
import {presetNamed} from "../base/presets.js";
import {defaultText, parameterNamed, readSettings, readValue, SettingError} from "../base/settings.js";
import type {Settings} from "../base/settings.js";
import {readAddress, unknownKeys, writeAddress} from "./address.js";

export interface InputsOptions {
  table: TableName;
  /** keys of the address that other parts of the page own */
  alsoKnown?: string[];
  place?: Location;
}

export interface SettingsInput extends HTMLElement {
  value: Settings;
}

/** One row of inputs; its value is the table's settings, and each change is written into the address. */
export function settingsInputs(
  names: string[],
  {table, alsoKnown = [], place = location}: InputsOptions
): SettingsInput {
  const parameters = names.map(parameterNamed);
  const query = new URLSearchParams(place.search);
  const preset = presetNamed(query.get("preset"))?.texts ?? {};
  const options = {table, preset};
  const {texts, problems} = readAddress(place.search, parameters, options);
  for (const key of unknownKeys(place.search, [...names, "preset", ...alsoKnown]))
    problems.push(`this page has no setting ${key}`);
  if (query.get("preset") && !presetNamed(query.get("preset")))
    problems.push(`no preset is named ${query.get("preset")}`);
  const controls = new Map(parameters.map((p) => [p.name, control(p, texts[p.name])]));
  const message = html`<p class="problems" role="status">${problems.join(" · ")}</p>`;
  const reset = html`<button type="button" class="reset" title="Back to the defaults">Reset</button>`;
  const row = html`<div class="inputs">
    ${[...controls.values()].map((c) => c.element)}${reset}${message}
  </div>` as SettingsInput;
  let settings = check({...preset, ...texts}) ?? readSettings(preset, {table});

  function check(all: Record<string, string>): Settings | null {
    try {
      return readSettings(all, {table});
    } catch (error) {
      if (!(error instanceof SettingError)) throw error;
      message.textContent = `${error.message}; showing the last view that it allows`;
      return null;
    }
  }
  const current = () => Object.fromEntries([...controls].map(([name, c]) => [name, c.text()]));
  row.addEventListener("input", (event) => {
    message.textContent = "";
    const found = check({...preset, ...current()});
    if (!found) return event.stopImmediatePropagation();
    settings = found;
    remember(place, writeAddress(place.search, current(), parameters, options));
  });
  reset.addEventListener("click", () => {
    for (const p of parameters) controls.get(p.name)!.set(preset[p.name] ?? defaultText(p, table));
    row.dispatchEvent(new Event("input", {bubbles: true}));
  });
  return Object.defineProperty(row, "value", {get: () => settings}) as SettingsInput;
}

/** Browsers allow some hundred changes of the address in half a minute: the last one of a drag is enough. */
let pending: ReturnType<typeof setTimeout> | undefined;
function remember(place: Location, search: string): void {
  clearTimeout(pending);
  pending = setTimeout(() => history.replaceState(history.state, "", `${place.pathname}${search}${place.hash}`), 150);
}

interface Control {
  element: HTMLElement;
  text(): string;
  set(text: string): void;
}

function control(p: Parameter, text: string): Control {
  if (p.kind === "number") return numberControl(p, text);
  if (p.kind === "rounds") return roundsControl(p, text);
  if (p.name === "staked") return toggleControl(p, text);
  const element = Inputs.select(p.choices, {label: p.label, value: text});
  return described(p, element, {text: () => element.value, set: (value) => (element.value = value)});
}

function toggleControl(p: Parameter, text: string): Control {
  const element = Inputs.toggle({label: p.label, value: text === "true"});
  return described(p, element, {text: () => String(element.value), set: (value) => (element.value = value === "true")});
}

/** A slider with its number; the slider reaches as far as a value from the address needs. */
function numberControl(p: NumberParameter, text: string): Control {
  const value = Number(text);
  const [low, high] = p.slider ?? [p.min, p.max];
  const onStep = Math.abs((value - low) / p.step - Math.round((value - low) / p.step)) < 1e-9;
  const label = p.unit ? `${p.label} (${p.unit})` : p.label;
  const step = onStep ? p.step : undefined;
  const element = Inputs.range([Math.min(low, value), Math.max(high, value)], {label, value, step});
  element.querySelector("input[type=range]")!.setAttribute("aria-label", label);
  return described(p, element, {text: () => String(element.value), set: (t) => (element.value = Number(t))});
}

/** A line of text that takes effect when it is whole: newest, all, A:B. */
function roundsControl(p: Parameter, text: string): Control {
  const element = Inputs.text({
    label: p.label,
    value: text,
    submit: "Set",
    datalist: ["newest", "all"],
    placeholder: "200:258"
  });
  const input = element.querySelector("input")!;
  const validate = () => {
    let problem = "";
    try {
      readValue(p, input.value);
    } catch (error) {
      problem = (error as Error).message;
    }
    input.setCustomValidity(problem);
  };
  input.addEventListener("input", validate, {capture: true});
  return described(p, element, {text: () => element.value, set: (value) => (element.value = value)});
}

function described(p: Parameter, element: HTMLElement, rest: Omit<Control, "element">): Control {
  element.title = p.about;
  element.dataset.parameter = p.name;
  return {element, ...rest};
}
