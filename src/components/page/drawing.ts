/** A chart in its place: drawn anew when its width or the reader's colours change, one picture with one name. */
import {html} from "htl";

export interface ChartOptions {
  width: number;
  document?: Document;
}

export interface Picture {
  /** for those who do not see it: first and last values, the direction */
  alt: string;
  /** not called again while it stays the same function and the place keeps its width */
  chart: (options: ChartOptions) => SVGSVGElement | HTMLElement;
}

export interface Drawing {
  element: HTMLElement;
  update(picture: Picture): void;
}

/** The place of a chart; `height` in CSS pixels is kept while nothing is drawn. */
export function drawing({height = 360}: {height?: number} = {}): Drawing {
  const element = html`<div class="plot" style=${`min-height: ${height}px`}></div>`;
  let picture: Picture | undefined;
  let drawn = 0;
  // told by the observer: to ask for it while other figures change would lay out the page for each of them
  let width = 0;
  const draw = () => {
    if (!picture) return;
    drawn = width || 720;
    const node = picture.chart({width: drawn});
    name(node, picture.alt);
    element.replaceChildren(node);
    element.style.minHeight = "";
  };
  new ResizeObserver(() => {
    width = Math.floor(element.clientWidth);
    if (width && width !== drawn) draw();
  }).observe(element);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  return {
    element,
    update(next) {
      const same = picture?.chart === next.chart;
      picture = next;
      if (same && drawn) name(element.firstElementChild!, next.alt);
      else draw();
    }
  };
}

/** One picture with one name; Plot's names of single groups are not for reading aloud. */
function name(node: Element, alt: string): void {
  for (const part of node.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
  const picture = node.matches("svg") ? node : (node.querySelector("svg") ?? node);
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", alt);
}
