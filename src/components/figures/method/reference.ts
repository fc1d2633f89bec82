/** The reference as one table: found by words and kind, sorted by any column; what is chosen stands in the address. */
import {html} from "htl";
import {count} from "../../base/words/format.js";
import {keepAddress} from "../../page/keep-address.js";
import {sortedHeads} from "../../page/sorted-heads.js";
import {orderBy} from "../../page/table-view.js";
import {foundRows, kinds, referenceRows} from "./reference-rows.js";
import type {ReferenceRow} from "./reference-rows.js";

const columns = {name: "Name", kind: "Kind", meaning: "Meaning", values: "Unit or values", of: "Belongs to"} as const;

export function referenceTable({place = location}: {place?: Location} = {}): HTMLElement {
  const all = referenceRows().map((row) => ({row, element: rowElement(row)}));
  const rows = all.map(({row}) => row);
  const query = new URLSearchParams(place.search);
  const find = html`<input type="search" value=${query.get("find") ?? ""} />` as HTMLInputElement;
  const kind = html`<select>
    ${["all", ...kinds].map((one) => html`<option selected=${one === query.get("kind")}>${one}</option>`)}
  </select>` as HTMLSelectElement;
  const found = html`<output></output>`;
  const body = html`<tbody>
    ${all.map(({element}) => element)}
  </tbody>`;
  const show = () => {
    const shown = new Set(foundRows(rows, {find: find.value, kind: kind.value}));
    for (const {row, element} of all) element.hidden = !shown.has(row);
    found.textContent = `${count(shown.size)} of ${count(rows.length)}`;
  };
  const names = Object.keys(columns) as (keyof typeof columns)[];
  const heads = sortedHeads(
    names.map((name) => ({text: columns[name]})),
    (place, way) => {
      const values = rows.map((row) => row[names[place]]);
      body.append(...orderBy(values, way).map((i) => all[i].element));
    }
  );
  const change = () => {
    show();
    keepAddress(place, body, (search) => written(search, {find: find.value, kind: kind.value}));
  };
  find.addEventListener("input", change);
  kind.addEventListener("input", change);
  show();
  return html`<div class="reference">
    <div class="inputs">
      <label>Find ${find}</label>
      <label>Kind ${kind}</label>
      ${found}
    </div>
    <div class="table" tabindex="0" role="region" aria-label="Table: parameters, presets, tables and columns">
      <table>
        <thead>
          <tr>
            ${heads}
          </tr>
        </thead>
        ${body}
      </table>
    </div>
  </div>`;
}

const rowElement = ({id, kind, name, of, meaning, values}: ReferenceRow): HTMLElement =>
  html`<tr id=${id}>
    <th scope="row"><code>${name}</code></th>
    <td>${kind}</td>
    <td>${meaning}</td>
    <td>${values}</td>
    <td>${of}</td>
  </tr>`;

/** The address with what is chosen, without what chooses nothing. */
function written(search: string, {find, kind}: {find: string; kind: string}): string {
  const query = new URLSearchParams(search);
  for (const [name, value, none] of [
    ["find", find.trim(), ""],
    ["kind", kind, "all"]
  ] as const)
    if (value === none) query.delete(name);
    else query.set(name, value);
  const text = query.toString();
  return text ? `?${text}` : "";
}
