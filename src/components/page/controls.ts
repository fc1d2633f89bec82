/** One input for one parameter: its kind says which. */
import * as Inputs from "@observablehq/inputs";
import type {NumberParameter, Parameter, TextParameter} from "../base/settings/parameters.js";
import {readValue} from "../base/settings/settings.js";

export interface Control {
  element: HTMLElement;
  text(): string;
  set(text: string): void;
}

export function control(p: Parameter, text: string): Control {
  if (p.kind === "number") return numberControl(p, text);
  if (p.kind === "rounds") return roundsControl(p, text);
  if (p.kind === "text") return textControl(p, text);
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

/** Any text; a page that knows which ones there are has a control of its own. */
function textControl(p: TextParameter, text: string): Control {
  const element = Inputs.text({label: p.label, value: text, submit: "Set"});
  return described(p, element, {text: () => element.value, set: (value) => (element.value = value)});
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
