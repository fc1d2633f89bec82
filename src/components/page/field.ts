/** What all inputs share: a label above, the control below it, and a place where a bad value is told without moving anything. */
import {html} from "htl";
import type {Parameter} from "../base/settings/parameters.js";

export interface Control {
  element: HTMLElement;
  text(): string;
  set(text: string): void;
  /** says at the field what is wrong with its value; null = nothing */
  mark(problem: string | null): void;
}

interface FieldOptions {
  /** what takes the focus and holds the value */
  input: HTMLInputElement | HTMLSelectElement;
  /** beside the input */
  beside?: Node[];
  /** at the end of the label's line */
  aside?: Node | string;
}

let count = 0;

/** The element of a parameter's input; its `value` is the text, so that it can be read and set like any input. */
export function field(
  p: Parameter,
  {input, beside = [], aside = ""}: FieldOptions,
  {text, set}: Pick<Control, "text" | "set">
): Control {
  const id = `input-${++count}`;
  input.id = id;
  const problem = html`<span class="field-problem" id=${`${id}-problem`} role="status"></span>`;
  const element = html`<div class="field" data-parameter=${p.name} title=${p.about}>
    <span class="field-head"><label for=${id}>${labelOf(p)}</label>${aside}</span>
    <span class="field-body">${input}${beside}</span>${problem}
  </div>`;
  Object.defineProperty(element, "value", {get: text, set});
  const mark = (told: string | null) => {
    problem.textContent = told ?? "";
    if (told === null) for (const name of ["aria-invalid", "aria-describedby"]) input.removeAttribute(name);
    else {
      input.setAttribute("aria-invalid", "true");
      input.setAttribute("aria-describedby", problem.id);
    }
  };
  return {element, text, set, mark};
}

const labelOf = ({label, unit}: Parameter) => (unit ? `${label} (${unit})` : label);
