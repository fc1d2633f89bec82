/** The page of promises: a list, each with the test that holds it. */
import {html} from "htl";
import {answer} from "../../page/answer.js";
import type {Meta} from "../../page/meta.js";
import {sourceLine} from "../../page/source-line.js";
import {promises, promisesAnswer} from "../../texts/promises/promises.js";
import type {Held} from "../../texts/promises/promises.js";

export async function openPromisesPage({meta: coming}: {meta: Promise<Meta>}) {
  const meta = await coming;
  return {sourceLine: () => sourceLine(meta), answer: () => answer(promisesAnswer()), list: promiseList};
}

function promiseList(): HTMLElement {
  return html`<div class="promises">
    ${Object.entries(promises).map(
      ([head, all]) =>
        html`<h2>${head}</h2>
          <ul>
            ${all.map(entry)}
          </ul>`
    )}
  </div>`;
}

const entry = ({promise, test: [file, title]}: Held) =>
  html`<li>
    ${coded(promise)}
    <details>
      <summary>The test</summary>
      <p><code>${file}</code>: ${title}</p>
    </details>
  </li>`;

/** Words in backticks as code. */
const coded = (text: string) => text.split("`").map((part, i) => (i % 2 ? html`<code>${part}</code>` : part));
