/** Scores that a reader enters by hand. */
import {html} from "htl";
import type {ByHand} from "../../tables/what-if/curve.js";
import type {ViewInput} from "../../page/view-inputs.js";

export const handNames = ["hand-weight", "hand-cwmm", "hand-mmc", "hand-corr"] as const;

/** The inputs of scores by hand as one; `shown` while they matter. */
export function handInputs(inputs: readonly ViewInput[]): HTMLElement & {value: ByHand} {
  const element = html`<div class="inputs">${inputs}</div>`;
  for (const input of inputs) input.addEventListener("input", () => element.dispatchEvent(new Event("input")));
  const of = (i: number) => Number(inputs[i].value);
  return Object.defineProperty(element, "value", {
    get: (): ByHand => ({weight: of(0) / 100, cwmm: of(1), mmc: of(2), corr: of(3)})
  }) as HTMLElement & {value: ByHand};
}
