/** What the rounds at hand can tell, and how to get others in. */
import {html} from "htl";
import type {Meta} from "./meta.js";

export function otherRounds({simulated}: Pick<Meta, "simulated">): HTMLElement {
  const what = simulated
    ? "These rounds are simulated: they show how the tool works, not how Numerai is. For real ones, import files with the columns of Numerai’s API and build the site again:"
    : "These findings are those of the rounds at hand, and of no others. To see them on other rounds, import files with the columns of Numerai’s API and build the site again:";
  return html`<div>
    <p class="prose">${what}</p>
    <pre tabindex="0"><code>npx crowding import FILE...
npm start</code></pre>
  </div>`;
}
