/** What the columns of all tables mean. */
import {html} from "htl";
import {entryOf, rooms} from "../../base/catalogue/index.js";
import type {TableName} from "../../base/catalogue/index.js";
import {columnHead, columnText} from "../../base/catalogue/words.js";
import {capital} from "../../base/words/words.js";

/** A fold per room, in it a list of columns per table, with an anchor of its own: `table-penalty`. */
export function glossary(): HTMLElement {
  return html`<div>
    ${Object.entries(rooms).map(
      ([room, tables]) =>
        html`<details>
          <summary>${capital(room)}: ${Object.keys(tables).join(", ")}</summary>
          ${(Object.keys(tables) as TableName[]).map(tableEntry)}
        </details>`
    )}
  </div>`;
}

function tableEntry(table: TableName): HTMLElement {
  const {about, columns} = entryOf(table);
  const line = ([name, column]: (typeof entries)[number]) =>
    html`<tr>
      <th scope="row"><code>${columnHead(name, column)}</code></th>
      <td>${columnText(column)}</td>
      <td>${column.unit ?? ""}</td>
    </tr>`;
  const entries = Object.entries(columns);
  return html`<section id=${`table-${table}`}>
    <h3><code>${table}</code></h3>
    <p>${about}</p>
    <div class="columns" tabindex="0" role="region" aria-label=${`Columns of ${table}`}>
      <table>
        <thead>
          <tr>
            <th scope="col">column</th>
            <th scope="col">meaning</th>
            <th scope="col">unit</th>
          </tr>
        </thead>
        <tbody>
          ${entries.map(line)}
        </tbody>
      </table>
    </div>
  </section>`;
}
