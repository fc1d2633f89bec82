/** What a page shows of tables that are made beside it: the view before stays, marked, until the new one is there. */
import {html} from "htl";
import type {TableResult} from "../tables/result/result.js";
import {figure, staleFigure} from "./figure.js";
import type {FigureSpec} from "./figure.js";
import type {Place} from "./placed.js";
import type {Arriving} from "./workspace.js";

/** Several that are wanted together: there once all of them are. */
export function together<A extends Results, B extends Results>(
  one: Arriving<A>,
  other: Arriving<B>
): Arriving<readonly [...A, ...B]> {
  const [a, b] = [one.results, other.results];
  return {results: a && b ? [...a, ...b] : null, stale: one.stale || other.stale};
}

type Results = readonly TableResult[];

/** A figure of late tables. */
export function lateFigure<R extends Results>(
  {results, stale}: Arriving<R>,
  {id, height = 360}: Place,
  spec: (results: R) => FigureSpec
): HTMLElement {
  return stale || !results ? (staleFigure(id) ?? placeOf(height)) : figure(spec(results));
}

const placeOf = (height: number) =>
  html`<div class="awaited" aria-busy="true" style=${`min-height: ${height}px`}>
    <p role="status">working on it</p>
  </div>`;

const kept = new Map<string, HTMLElement>();

/** Words read off late tables. */
export function lateWords<R extends Results>(
  {results, stale}: Arriving<R>,
  {id, height = 120}: Place,
  words: (results: R) => HTMLElement
): HTMLElement {
  const before = kept.get(id);
  if (stale || !results) {
    before?.classList.add("stale");
    before?.setAttribute("aria-busy", "true");
    return before ?? placeOf(height);
  }
  const element = words(results);
  // words may hand out the element of a result that was shown before, and marked since
  element.classList.remove("stale");
  element.removeAttribute("aria-busy");
  kept.set(id, element);
  return element;
}
