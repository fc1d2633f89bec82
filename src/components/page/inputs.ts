/** Inputs made from the parameter table, tied to the address, in one grid with a reset. */
import {html} from "htl";
import type {TableName} from "../base/catalogue/index.js";
import {presetNamed} from "../base/settings/presets.js";
import {roundsMeant} from "../base/settings/round-range.js";
import type {NumberParameter, Parameter} from "../base/settings/parameters.js";
import {defaultText, parameterNamed, readSettings, readValue, SettingError} from "../base/settings/settings.js";
import type {Settings} from "../base/settings/settings.js";
import {readAddress, unknownKeys, writeAddress} from "./address.js";
import {control} from "./controls.js";
import type {Control} from "./controls.js";
import {keepAddress} from "./keep-address.js";
import {whose} from "./my-model.js";
import {numberControl} from "./number-control.js";
import type {Span} from "./rounds-control.js";
import type {ViewInput} from "./view-inputs.js";
import {windowControl} from "./window-control.js";

export interface InputsOptions {
  table: TableName;
  /** keys of the address that other parts of the page own */
  alsoKnown?: string[];
  /** inputs that only draw: in the same grid, with the same reset */
  beside?: ViewInput[];
  /** names of those that stand behind "More settings" */
  more?: string[];
  /** the rounds at hand: what `last N` counts back from, and how far the slider of rounds goes */
  span?: Span | null;
  place?: Location;
}

export interface SettingsInput extends HTMLElement {
  value: Settings;
}

/** One grid of inputs; its value is the table's settings, and each change is written into the address. */
export function settingsInputs(
  names: string[],
  {table, alsoKnown = [], beside = [], more = [], span = null, place = location}: InputsOptions
): SettingsInput {
  const parameters = names.map(parameterNamed);
  const query = new URLSearchParams(place.search);
  const preset = presetNamed(query.get("preset"))?.texts ?? {};
  const options = {table, preset};
  const {texts, problems} = readAddress(place.search, parameters, options);
  problems.push(...beside.flatMap((b) => b.problems));
  for (const key of unknownKeys(place.search, [
    ...names,
    ...parameters.flatMap(({formerly}) => formerly ?? []),
    "preset",
    ...whose,
    ...beside.map((b) => b.name),
    ...alsoKnown
  ]))
    problems.push(`this page has no setting ${key}`);
  if (query.get("preset") && !presetNamed(query.get("preset")))
    problems.push(`no preset is named ${query.get("preset")}`);
  const controls = new Map(parameters.map((p) => [p.name, controlOf(p, texts[p.name], {names, span})]));
  const message = html`<p class="problems" role="status">${problems.join(" · ")}</p>`;
  const reset = html`<button type="button" class="reset" title="Back to the defaults">Reset</button>`;
  const shown = elementsOf(controls, beside);
  const row = html`<div class="inputs">
    ${shown.filter(({name}) => !more.includes(name)).map(({element}) => element)}
    <div class="inputs-foot">
      ${more.length ? moreSettings(shown.filter(({name}) => more.includes(name))) : ""}${reset}${message}
    </div>
  </div>` as SettingsInput;
  let settings = check({...preset, ...texts}) ?? meant(readSettings(preset, {table}));

  /** Defaults are left to `readSettings`, which fits those that depend on other values, as on the command line. */
  function check(all: Record<string, string>): Settings | null {
    const chosen = Object.entries(all).filter(([name, text]) => text !== defaultText(parameterNamed(name), table));
    const faults = new Map(faultsOf(Object.fromEntries(chosen), {parameters, table}));
    for (const [name, {mark}] of controls) mark(faults.has(name) ? `${faults.get(name)}; showing the last view` : null);
    return faults.size ? null : meant(readSettings(Object.fromEntries(chosen), {table}));
  }
  function meant(found: Settings): Settings {
    return span ? {...found, rounds: roundsMeant(found.rounds, span.last)} : found;
  }
  const current = () => Object.fromEntries([...controls].map(([name, c]) => [name, c.text()]));
  row.addEventListener("input", (event) => {
    message.textContent = "";
    message.classList.remove("note");
    const found = check({...preset, ...current()});
    if (!found) return event.stopImmediatePropagation();
    settings = found;
    const texts = current();
    keepAddress(place, row, (search) => writeAddress(search, texts, parameters, options));
  });
  reset.addEventListener("click", () => {
    for (const b of beside) b.reset();
    for (const p of parameters) controls.get(p.name)!.set(preset[p.name] ?? defaultText(p, table));
    row.dispatchEvent(new Event("input", {bubbles: true}));
  });
  return Object.defineProperty(row, "value", {get: () => settings});
}

interface Shown {
  name: string;
  element: HTMLElement;
}

/** Both sides of a window are one input: its slider stands for both. */
function controlOf(p: Parameter, text: string, {names, span}: {names: string[]; span: Span | null}): Control {
  const paired = sidesOfWindow.includes(p.name) && sidesOfWindow.every((name) => names.includes(name));
  return paired && p.kind === "number" ? numberControl(p, text, {slider: false}) : control(p, text, {span});
}

const sidesOfWindow = ["before", "after"];

/** The inputs in the order of the page, the sides of a window where the first of them stands. */
function elementsOf(controls: Map<string, Control>, beside: ViewInput[]): Shown[] {
  const own = [...controls].map(([name, {element}]) => ({name, element}));
  const sides = sidesOfWindow.filter((name) => controls.has(name));
  const others = beside.map((element) => ({name: element.name, element}));
  if (sides.length < 2) return [...own, ...others];
  const [before, after] = sides.map((name) => ({
    parameter: parameterNamed(name) as NumberParameter,
    control: controls.get(name)!
  }));
  const joined = {name: "before", element: windowControl(before, after)};
  return [...own.flatMap((one) => (one.name === "before" ? [joined] : one.name === "after" ? [] : [one])), ...others];
}

/** What is wrong, by parameter: of each value by itself, and where these are right of all together. */
function faultsOf(
  texts: Record<string, string>,
  {parameters, table}: {parameters: Parameter[]; table: TableName}
): [name: string, problem: string][] {
  const single = parameters.flatMap((p) => problemIn(p.name, () => p.name in texts && readValue(p, texts[p.name])));
  return single.length ? single : problemIn(parameters[0].name, () => readSettings(texts, {table}));
}

function problemIn(name: string, read: () => unknown): [name: string, problem: string][] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    return [[error.parameter ?? name, error.message]];
  }
}

/** What few readers change, folded away. */
const moreSettings = (inputs: Shown[]) =>
  html`<details class="more">
    <summary>More settings</summary>
    <div class="inputs">${inputs.map(({element}) => element)}</div>
  </details>`;
