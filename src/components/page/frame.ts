/** What all figures share: the head, the drawing, the caption, the row of downloads, the folds. */
import {markedNote} from "../base/csv/csv.js";
import type {Csv} from "../base/csv/csv.js";
import {html} from "htl";
import {copyText} from "./copy-text.js";
import {pngOf, save, svgText} from "./download.js";
import type {Taken} from "./download.js";
import {drawing} from "./drawing.js";
import {markEmbedded} from "./embed.js";
import {takeFirstView} from "./first-view.js";
import type {Picture} from "./drawing.js";

export interface Framed extends Picture {
  /** states the finding, computed: at most 12 words and one number */
  title: string;
  /** what is drawn, with units: first of what is said on how it is computed */
  about: string;
}

/** A figure's element with `folds` under its caption. */
export function frame(id: string, {height, folds}: {height?: number | undefined; folds: HTMLElement}) {
  const title = html`<h2 class="figure-title" id=${id}></h2>`;
  const plot = drawing({height, first: takeFirstView(id)});
  const note = html`<figcaption></figcaption>`;
  const working = workingMark();
  const element = html`<figure class="crowding" data-figure=${id}>
    ${title}
    <div class="drawn">${plot.element}${working}</div>
    ${note}${folds}
  </figure>`;
  markEmbedded(element, id);
  const stale = (on: boolean) => {
    element.classList.remove("partial");
    element.classList.toggle("stale", on);
    element.setAttribute("aria-busy", String(on));
    working.textContent = on ? workingWords : "";
  };
  const preview = (picture: Picture) => {
    element.classList.remove("stale");
    element.classList.add("partial");
    element.setAttribute("aria-busy", "true");
    working.textContent = partialWords;
    plot.update(picture);
  };
  const update = (framed: Framed, caption: Node) => {
    title.textContent = framed.title;
    note.replaceChildren(caption);
    plot.update(framed);
  };
  return {element, update, stale, preview};
}

const workingWords = "working on the new settings; this is the view before";

const partialWords = "intervals are being computed";

/** A place over the drawing, so that the word moves nothing. */
const workingMark = () => html`<p class="working" role="status"></p>`;

/** A figure as a reader takes it along: files are named for it and for the rounds in it. */
export interface TakenFigure extends Omit<Taken, "points"> {
  csv: Csv;
  /** `-340-478`, or nothing */
  span?: string;
}

/** What a figure gives away: its table as CSV, its drawing as SVG or PNG, its address. */
export function actions(id: string, current: () => TakenFigure): HTMLElement {
  const done = html`<output></output>`;
  const button = (label: string, take: () => string | void | Promise<string | void>) => {
    const element = html`<button type="button">${label}</button>`;
    element.addEventListener("click", async () => {
      try {
        done.textContent = (await take()) ?? "";
      } catch (error) {
        done.textContent = `no ${label}: ${(error as Error).message}`;
      }
    });
    return element;
  };
  const file = (ending: string) => `${id}${current().span ?? ""}.${ending}`;
  const element: HTMLElement = html`<span class="actions">
    ${button("CSV", () => {
      const {text, marked} = current().csv;
      save(file("csv"), text, "text/csv");
      return markedNote(marked);
    })}
    ${button("SVG", () => save(file("svg"), drawn(element, current()), "image/svg+xml"))}
    ${button("PNG", async () => save(file("png"), await pngOf(drawn(element, current())), "image/png"))}
    ${button("Link", () => copy(`${location.href.split("#")[0]}#${id}`))} ${done}
  </span>`;
  return element;
}

export function fold(kind: string, summary: string, body: HTMLElement): HTMLDetailsElement {
  return html`<details data-fold=${kind}>
    <summary>${summary}</summary>
    <div class="fold-body">${body}</div>
  </details>` as HTMLDetailsElement;
}

/** Folds in one row, each opening below all of them; a click on one closes the others. Downloads stand behind them, `last` at the end. */
export function foldRow(
  folds: readonly HTMLDetailsElement[],
  {take, last}: {take: HTMLElement; last: HTMLDetailsElement}
): HTMLElement {
  const all = [...folds, last];
  for (const one of all)
    one.querySelector("summary")!.addEventListener("click", () => {
      for (const other of all) if (other !== one) other.open = false;
    });
  return html`<div class="folds">${folds}${take}${last}</div>`;
}

/** The figure's drawing as it stands; points on a canvas become one picture under the axes. */
function drawn(inside: Element, taken: Taken): string {
  const plot = inside.closest("figure")!.querySelector(".plot")!;
  const points = plot.querySelector("canvas")?.toDataURL("image/png");
  return svgText(plot.querySelector<SVGSVGElement>("svg")!, {...taken, points});
}

const copy = async (text: string): Promise<string> => ((await copyText(text)) ? "link copied" : text);
