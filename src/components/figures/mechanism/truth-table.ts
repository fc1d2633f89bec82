/** Estimates beside the simulator's truth, as a table. */
import {html} from "htl";
import type {RowOf} from "../../base/catalogue/rows.js";
import {count, fixed} from "../../base/words/format.js";
import {truthWords} from "../../texts/mechanism/truth.js";

const heads = ["Estimate", "Compared", "Mean truth", "Bias", "Root mean square", "Largest"];
const show = (value: number) => fixed(value, 5);

/** Nothing where there is nothing to compare. */
export function truthTable(rows: readonly RowOf<"truth">[]): HTMLElement | string {
  if (!rows.length) return "";
  return html`<div class="table" tabindex="0" role="region" aria-label="Table: estimates beside the truth">
    <table>
      <thead>
        <tr>
          ${heads.map((head, i) => html`<th scope="col" class=${i ? "number" : ""}>${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (r) =>
            html`<tr>
              <td>${truthWords(r.estimate)}</td>
              <td class="number">${count(r.n)}</td>
              ${[r.size, r.bias, r.rmse, r.largest].map((value) => html`<td class="number">${show(value)}</td>`)}
            </tr>`
        )}
      </tbody>
    </table>
  </div>`;
}
