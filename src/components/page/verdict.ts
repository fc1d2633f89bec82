import {html} from "htl";

/** What a page of findings comes to: the first sentence stands out. */
export function verdict(text: string): HTMLElement {
  const end = text.indexOf(". ") + 1 || text.length;
  return html`<p class="answer"><strong>${text.slice(0, end)}</strong>${text.slice(end)}</p>`;
}
