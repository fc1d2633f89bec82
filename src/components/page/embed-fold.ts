/** The action that gives a figure away as code for another page: shown in a fold, and copied. */
import {html} from "htl";
import {copyText} from "./copy-text.js";
import {embedCode} from "./embed.js";
import {lazyFold} from "./lazy-fold.js";
import type {LazyFold} from "./lazy-fold.js";

/** `title` is asked for whenever the code is made; the size is that of the figure as it stands. */
export function embedFold(id: string, title: () => string): LazyFold {
  const code = html`<code></code>`;
  const said = html`<output></output>`;
  const body = html`<div>
    <pre class="wrap" tabindex="0">${code}</pre>
    <p class="small">${said}</p>
  </div>`;
  const fill = () => (code.textContent = embedCode({id, title: title(), ...sizeOf(body.closest("figure")!)}));
  const made = lazyFold("embed", "Embed", {body, fill});
  made.element.querySelector("summary")!.addEventListener("click", () => {
    if (made.element.open) return;
    fill();
    void copyText(code.textContent).then(
      (done) => (said.textContent = done ? "Copied." : "Select the code to copy it.")
    );
  });
  made.update();
  return made;
}

/** From the figure's head to the end of its caption. */
function sizeOf(figure: Element): {width: number; height: number} {
  const {top, width} = figure.querySelector(".figure-title")!.getBoundingClientRect();
  return {width, height: figure.querySelector("figcaption")!.getBoundingClientRect().bottom - top};
}
