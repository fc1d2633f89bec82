/** The two sides of a window as one slider, whose ends are moved apart or alike, between their two numbers. */
import {html} from "htl";
import type {NumberParameter} from "../base/settings/parameters.js";
import type {Control} from "./field.js";
import {track} from "./track.js";

export interface Side {
  parameter: NumberParameter;
  control: Control;
}

/** `before` and `after` are controls without a slider; they stay the inputs of their own parameters. */
export function windowControl(before: Side, after: Side): HTMLElement {
  const sides = [before, after];
  const {element, show} = track(
    {
      from: -before.parameter.max,
      to: after.parameter.max,
      middle: 0,
      limits: {
        low: [-before.parameter.max, -before.parameter.min],
        high: [after.parameter.min, after.parameter.max]
      }
    },
    (ends) =>
      sides.forEach(({control}, i) => {
        const text = String(Math.abs(ends[i]));
        if (text === control.text()) return;
        control.set(text);
        control.element.dispatchEvent(new Event("input", {bubbles: true}));
      })
  );
  const follow = () => show([-Number(before.control.text()), Number(after.control.text())]);
  for (const {control} of sides) {
    control.element.addEventListener("input", follow);
    // a reset, or an address
    const {set} = control;
    control.set = (text) => {
      set(text);
      follow();
    };
  }
  follow();
  return html`<div class="window">${before.control.element}${element}${after.control.element}</div>`;
}
