import {html} from "htl";

/** Links to the parts of a page, by its headings. */
export function contents({root = document}: {root?: ParentNode} = {}): HTMLElement {
  const heads = [...root.querySelectorAll<HTMLElement>("main h2[id]")];
  return html`<nav class="contents" aria-label="On this page">
    <ul>
      ${heads.map(({id, textContent}) => html`<li><a href=${`#${id}`}>${textContent}</a></li>`)}
    </ul>
  </nav>`;
}
