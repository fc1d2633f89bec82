import {html} from "htl";

/** Computed sentences as a list; where there is none a node that shows nothing, as a page would print an empty text with its marks. */
export function sentenceList(sentences: readonly string[]): HTMLElement {
  if (!sentences.length) return html`<ul hidden></ul>`;
  return html`<ul class="prose">
    ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
  </ul>`;
}

/** Computed paragraphs, the first after a bold beginning where there is one, like prose. */
export function paragraphs(head: string | null, paragraphs: readonly string[]): HTMLElement {
  return html`<div class="prose">
    ${paragraphs.map((text, i) => html`<p>${i === 0 && head !== null ? html`<b>${head}</b> ` : ""}${text.replaceAll(" %", "\u00a0%")}</p>`)}
  </div>`;
}
