/** Places of a page in an order that the page chooses, filled as their contents come. */
import {html} from "htl";

export interface Slots<Name extends string> {
  element: HTMLElement;
  fill(name: Name, content: Node): void;
}

export function slots<Name extends string>(names: readonly Name[]): Slots<Name> {
  const places = new Map(names.map((name) => [name, html`<div data-slot=${name}></div>`]));
  return {
    element: html`<div>${[...places.values()]}</div>`,
    fill(name, content) {
      const place = places.get(name)!;
      // a figure keeps its element: to put it in again would close what a reader has open
      if (place.firstChild !== content) place.replaceChildren(content);
    }
  };
}
