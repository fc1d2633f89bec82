/** What the rounds at hand can tell, and how to get others in. */
import {html} from "htl";
import type {Meta} from "./meta.js";

export function otherRounds({simulated, source}: Pick<Meta, "simulated" | "source">): HTMLElement {
  const what = simulated
    ? "These rounds are simulated: they show how the tool works, not how Numerai is. For real ones, collect those of Numerai’s API (or import files with its columns) and build the site again:"
    : source === "collect"
      ? "These findings are those of the rounds at hand, and of no others. To see them on newer rounds, collect them and build the site again:"
      : "These findings are those of the rounds at hand, and of no others. To see them on other rounds, import files with the columns of Numerai’s API and build the site again:";
  const command = simulated || source === "collect" ? "npx crowding collect" : "npx crowding import FILE...";
  return html`<div>
    <p class="prose">${what}</p>
    <pre tabindex="0"><code>${command}
npm start</code></pre>
  </div>`;
}
