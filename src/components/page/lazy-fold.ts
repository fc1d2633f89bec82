/** A fold whose content is made only while it is open: most folds of a page stay closed. */
import {fold} from "./frame.js";

export interface LazyFold {
  element: HTMLDetailsElement;
  /** there is something new to show: now where it is open, else once it opens */
  update(): void;
}

/** `fill` brings the body up to date. */
export function lazyFold(kind: string, summary: string, {body, fill}: {body: HTMLElement; fill: () => void}): LazyFold {
  const element = fold(kind, summary, body);
  let due = false;
  const show = () => {
    if (!due || !element.open) return;
    due = false;
    fill();
  };
  element.addEventListener("toggle", show);
  return {
    element,
    update() {
      due = true;
      show();
    }
  };
}
