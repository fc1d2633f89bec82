/** A chart in its place: drawn anew when its width or the reader's colours change, one picture with one name. */
import {html} from "htl";
import type {Own} from "../base/my-model/own.js";
import {shareStyle} from "./share-style.js";
import {runNow, whenIdle} from "./idle.js";
import {onColours} from "./theme.js";
import {onWidth} from "./widths.js";

export interface ChartOptions {
  width: number;
  /** what the figure draws of the reader's own models */
  own?: Own;
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

interface DrawingOptions {
  height?: number | undefined;
  /** a picture that stands in its place until it is drawn */
  first?: Element | null;
}

let told = () => {};

/** Once any chart of the page stands: what may wait, waits for it. */
export const firstDrawn = new Promise<void>((done) => (told = done));

/** The place of a chart; `height` in CSS pixels is kept while nothing is drawn. The first drawing waits for the place's width. */
export function drawing({height = 360, first = null}: DrawingOptions = {}): Drawing {
  const kept = first ? "" : `min-height: ${height}px`;
  const element = html`<div class="plot" aria-busy="true" style=${kept}>${first}</div>`;
  let picture: Picture | undefined;
  let drawn = 0;
  // told by the observer: to ask for it while other figures change would lay out the page for each of them
  let width = 0;
  const draw = () => {
    if (!picture || !width) return;
    drawn = width;
    const node = picture.chart({width});
    name(node, picture.alt);
    shareStyle(node);
    element.replaceChildren(node);
    element.style.minHeight = "";
    element.removeAttribute("aria-busy");
    told();
  };
  onWidth(element, (now, near) => {
    width = now;
    if (!width || width === drawn) return;
    if (near || drawn) runNow(draw);
    else whenIdle(draw);
  });
  onColours(draw);
  return {
    element,
    update(next) {
      const same = picture?.chart === next.chart;
      picture = next;
      if (!drawn) return width ? whenIdle(draw) : undefined;
      if (same) name(element.firstElementChild!, next.alt);
      else draw();
    }
  };
}

/** One picture with one name; Plot's names of single groups are not for reading aloud, and stay as data. */
function name(node: Element, alt: string): void {
  quieten(node);
  const picture = node.matches("svg") ? node : (node.querySelector("svg") ?? node);
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", alt);
}

/** Takes Plot's names of groups away from screen readers: `y-axis tick label` becomes data. */
export function quieten(node: Element): void {
  for (const part of node.querySelectorAll("[aria-label]")) {
    part.setAttribute("data-mark", part.getAttribute("aria-label")!);
    part.removeAttribute("aria-label");
  }
}
