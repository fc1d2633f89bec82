/** A number with a slider beside it. */
import {html} from "htl";
import type {NumberParameter} from "../base/settings/parameters.js";
import {field} from "./field.js";
import type {Control} from "./field.js";

/** The number is the one stop of the keyboard, which moves it by the arrows; the slider, for pointers, reaches as far as a value needs. */
export function numberControl(p: NumberParameter, text: string, {slider = true} = {}): Control {
  const number = numberInput(p);
  const range = html`<input type="range" tabindex="-1" aria-hidden="true" step=${p.step} />` as HTMLInputElement;
  const [low, high] = p.slider ?? [p.min, p.max];
  const follow = () => {
    const value = Number(number.value);
    range.min = String(Math.min(low, Math.max(p.min, value)));
    range.max = String(Math.max(high, Math.min(p.max, value)));
    range.value = String(value);
  };
  const set = (next: string) => {
    number.value = next;
    follow();
  };
  number.addEventListener("input", follow);
  // its own event goes on, now with the number at its value
  range.addEventListener("input", () => (number.value = range.value));
  set(text);
  return field(p, {input: number, beside: slider ? [range] : []}, {text: () => number.value, set});
}

const numberInput = ({min, max, step}: NumberParameter) =>
  html`<input type="number" min=${min} max=${Number.isFinite(max) ? max : null} step=${step} />` as HTMLInputElement;
