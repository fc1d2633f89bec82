/** What the intervals were found to hold in simulated worlds whose truth is known, for the method page. */
import {html} from "htl";

/** The file `data/truth.json`. */
export interface Truth {
  seed: number;
  /** worlds per case */
  worlds: number;
  /** whether the run was made with the code as it is */
  current: boolean;
  lines: {case: string; table: string; column: string; intervals: number; coverage: number; passes: boolean}[];
}

/** How many worlds, from which seed, and whether the code has changed since. */
export function coverageText({seed, worlds, current, lines}: Truth): string {
  const failed = lines.filter((l) => !l.passes).length;
  const age = current ? "made with this code" : "older than the code";
  return `${lines.length} interval columns in ${worlds} worlds each, seed ${seed}, ${age}; ${failed ? `${failed} of them fail` : "none of them fails"}.`;
}

/** The sentence and the table. */
export function coverageTable(truth: Truth): HTMLElement {
  const row = (l: Truth["lines"][number]) =>
    html`<tr>
      <td>${l.case}</td>
      <td>${l.table}</td>
      <td>${l.column}</td>
      <td class="number">${(100 * l.coverage).toFixed(1)} %${l.passes ? "" : " (fails)"}</td>
      <td class="number">${l.intervals}</td>
    </tr>`;
  return html`<div>
    <p>${coverageText(truth)}</p>
    <div class="table" tabindex="0" role="region" aria-label="Table: how often intervals hold the truth">
      <table>
        <thead>
          <tr>
            <th scope="col">Worlds</th>
            <th scope="col">Table</th>
            <th scope="col">Column</th>
            <th scope="col" class="number">Held</th>
            <th scope="col" class="number">Intervals</th>
          </tr>
        </thead>
        <tbody>
          ${truth.lines.map(row)}
        </tbody>
      </table>
    </div>
  </div>`;
}
