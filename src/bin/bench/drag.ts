import type {Page} from "playwright-core";

/** What a reader waits for who drags a slider. Times in ms from the first move on. */
export interface Drag {
  /** until the first figure has been drawn anew for the first time */
  points: number;
  /** until the last picture that is made at once is painted */
  picture: number;
  /** until nothing on the page is of settings before */
  whole: number;
}

/** Moves by the clock, as a pointer does: those that a busy page missed come together. */
const spacing = 10;

/**
 * Drags a slider through `values`, one each 10 ms. A figure that says meanwhile that it is of settings before counts for the whole
 * page alone, the page's first one apart.
 */
export function dragThrough(page: Page, slider: string, values: readonly number[]): Promise<Drag> {
  return page.evaluate(dragInPage, {slider, values: [...values], spacing});
}

// runs in the page (without inner names: tsx marks them with a helper that the page does not have)
async function dragInPage({slider, values, spacing}: {slider: string; values: number[]; spacing: number}) {
  const input = document.querySelector<HTMLInputElement>(slider)!;
  const first = document.querySelector("figure")!;
  const late = new Set<Element>();
  const start = performance.now();
  let points = 0;
  let picture = 0;
  let whole = 0;
  let left = values.length;
  const observer = new MutationObserver((records) => {
    let atOnce = false;
    const drawn = records.some(
      ({type, target}) => type === "childList" && first.querySelector(".plot")!.contains(target)
    );
    for (const {target} of records) {
      const figure = (target as Element).closest?.("figure");
      if (figure && figure !== first && figure.getAttribute("aria-busy") === "true") late.add(figure);
      else if (figure && !late.has(figure)) atOnce = true;
    }
    requestAnimationFrame(() =>
      setTimeout(() => {
        whole = performance.now() - start;
        if (atOnce) picture = whole;
        if (drawn && !points) points = whole;
      })
    );
  });
  observer.observe(document.querySelector("main")!, {childList: true, subtree: true, attributes: true});
  values.forEach((value, i) =>
    setTimeout(() => {
      --left;
      input.value = String(value);
      input.dispatchEvent(new Event("input", {bubbles: true}));
    }, i * spacing)
  );
  // at rest when nothing has been drawn for 400 ms and nothing is still to come
  while (
    left > 0 ||
    performance.now() - start < whole + 400 ||
    document.querySelector("main [aria-busy=true]:not(details:not([open]) *)")
  )
    await new Promise((done) => setTimeout(done, 20));
  observer.disconnect();
  return {points, picture, whole};
}
