/** Inputs made from the parameter table, tied to the address, in one row with a reset. */
import {html} from "htl";
import type {TableName} from "../base/catalogue/index.js";
import {presetNamed} from "../base/settings/presets.js";
import {defaultText, parameterNamed, readSettings, SettingError} from "../base/settings/settings.js";
import type {Settings} from "../base/settings/settings.js";
import {readAddress, unknownKeys, writeAddress} from "./address.js";
import {control} from "./controls.js";
import {keepAddress} from "./keep-address.js";
import {whose} from "./my-model.js";
import type {ViewInput} from "./view-inputs.js";

export interface InputsOptions {
  table: TableName;
  /** keys of the address that other parts of the page own */
  alsoKnown?: string[];
  /** inputs that only draw: in the same row, with the same reset */
  beside?: ViewInput[];
  /** names of those that stand behind "More settings" */
  more?: string[];
  place?: Location;
}

export interface SettingsInput extends HTMLElement {
  value: Settings;
}

/** One row of inputs; its value is the table's settings, and each change is written into the address. */
export function settingsInputs(
  names: string[],
  {table, alsoKnown = [], beside = [], more = [], place = location}: InputsOptions
): SettingsInput {
  const parameters = names.map(parameterNamed);
  const query = new URLSearchParams(place.search);
  const preset = presetNamed(query.get("preset"))?.texts ?? {};
  const options = {table, preset};
  const {texts, problems} = readAddress(place.search, parameters, options);
  problems.push(...beside.flatMap((b) => b.problems));
  for (const key of unknownKeys(place.search, [
    ...names,
    "preset",
    ...whose,
    ...beside.map((b) => b.name),
    ...alsoKnown
  ]))
    problems.push(`this page has no setting ${key}`);
  if (query.get("preset") && !presetNamed(query.get("preset")))
    problems.push(`no preset is named ${query.get("preset")}`);
  const controls = new Map(parameters.map((p) => [p.name, control(p, texts[p.name])]));
  const message = html`<p class="problems" role="status">${problems.join(" · ")}</p>`;
  const reset = html`<button type="button" class="reset" title="Back to the defaults">Reset</button>`;
  const row = html`<div class="inputs">
    ${[...controls].filter(([name]) => !more.includes(name)).map(([, c]) => c.element)}
    ${beside.filter(({name}) => !more.includes(name))}${reset}${message}
    ${
      more.length
        ? moreSettings(
            [...controls].filter(([name]) => more.includes(name)).map(([, c]) => c.element),
            beside.filter(({name}) => more.includes(name))
          )
        : ""
    }
  </div>` as SettingsInput;
  let settings = check({...preset, ...texts}) ?? readSettings(preset, {table});

  /** Defaults are left to `readSettings`, which fits those that depend on other values, as on the command line. */
  function check(all: Record<string, string>): Settings | null {
    const chosen = Object.entries(all).filter(([name, text]) => text !== defaultText(parameterNamed(name), table));
    try {
      return readSettings(Object.fromEntries(chosen), {table});
    } catch (error) {
      if (!(error instanceof SettingError)) throw error;
      message.textContent = `${error.message}; showing the last view that it allows`;
      return null;
    }
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

/** What few readers change, folded away. */
const moreSettings = (...inputs: Node[][]) =>
  html`<details class="more">
    <summary>More settings</summary>
    <div class="inputs">${inputs.flat()}</div>
  </details>`;
