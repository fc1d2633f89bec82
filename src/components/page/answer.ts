import {html} from "htl";

/** The answer to a page's question. */
export const answer = (text: string) => html`<p class="answer">${text}</p>`;
