/** From rows to events: what each rule took away, in the order of the rules. */
import {html} from "htl";
import {count} from "../../base/words/format.js";
import type {EventResult} from "../../tables/result/result.js";

export function attritionTable({used, attrition, counting}: EventResult): HTMLElement {
  let left = used;
  const line = (rule: string, taken: string, rest: number) =>
    html`<tr>
      <td>${rule}</td>
      <td class="number">${taken}</td>
      <td class="number">${count(rest)}</td>
    </tr>`;
  const rows = attrition.map(({reason, events}) => line(reason, events ? count(-events) : "0", (left -= events)));
  return html`<div
    class="table"
    style="max-height: none"
    tabindex="0"
    role="region"
    aria-label="What each rule took away"
  >
    <table>
      <thead>
        <tr>
          <th scope="col">rule</th>
          <th scope="col" class="number">taken away</th>
          <th scope="col" class="number">left</th>
        </tr>
      </thead>
      <tbody>
        ${line("a model in a round that takes part", "", used)}${rows}${line("stake events that count", "", counting)}
      </tbody>
    </table>
  </div>`;
}
