/** What a page shows of tables that are made beside it: the view before stays, marked, until the new one is there. */
import {html} from "htl";
import type {TableResult} from "../tables/result/result.js";
import {figure, staleFigure} from "./figure.js";
import type {FigureSpec} from "./figure.js";
import type {Arriving} from "./study.js";

/** Several that are wanted together: there once all of them are. */
export function together<R extends TableResult>(...all: Arriving<R>[]): Arriving<R> {
  const results = all.flatMap(({results}) => results ?? []);
  return {results: all.every((one) => one.results) ? results : null, stale: all.some(({stale}) => stale)};
}

interface Place {
  id: string;
  /** CSS pixels that are kept until it is drawn for the first time */
  height?: number;
}

/** A figure of late tables. */
export function lateFigure<R extends TableResult>(
  {results, stale}: Arriving<R>,
  {id, height = 360}: Place,
  spec: (results: R[]) => Omit<FigureSpec, "id" | "height">
): HTMLElement {
  if (stale || !results) return staleFigure(id) ?? place(height);
  return figure({...spec(results), id, height});
}

const place = (height: number) =>
  html`<div class="awaited" aria-busy="true" style=${`min-height: ${height}px`}>
    <p role="status">working on it</p>
  </div>`;

const kept = new Map<string, HTMLElement>();

/** Words read off late tables. */
export function lateWords<R extends TableResult>(
  {results, stale}: Arriving<R>,
  {id, height = 120}: Place,
  words: (results: R[]) => HTMLElement
): HTMLElement {
  const before = kept.get(id);
  if (stale || !results) {
    before?.classList.add("stale");
    before?.setAttribute("aria-busy", "true");
    return before ?? place(height);
  }
  const element = words(results);
  kept.set(id, element);
  return element;
}
