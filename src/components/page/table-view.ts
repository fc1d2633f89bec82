/** A table of numbers that anyone can read: plain HTML, rows numbered by their own columns, sorted by any of them. */
import {ascending} from "d3-array";
import {html} from "htl";
import type {Readable} from "../tables/result/readable.js";
import {sortedHeads} from "./sorted-heads.js";
import type {Sort} from "./sorted-heads.js";

/** Interval columns that hold nothing are not shown. */
function shownColumns(table: Readable): string[] {
  const empty = (name: string) => /_(low|high)$/.test(name) && Array.from(table.array(name)).every((v) => v === null);
  return table.columnNames().filter((name) => !empty(name));
}

export function tableView(table: Readable, {label, most = 500}: {label: string; most?: number}): HTMLElement {
  const names = shownColumns(table);
  const columns = names.map((name) => Array.from(table.array(name)));
  const more = `${most} of ${table.numRows()} rows; the CSV file holds all.`;
  return columnsView({names, columns}, {label, most, more});
}

interface Columns {
  /** may be empty, or stand there twice */
  names: readonly string[];
  columns: readonly (readonly unknown[])[];
}

interface ViewOptions {
  label: string;
  /** rows shown */
  most?: number;
  /** said where there are more */
  more: string;
  /** a cell as text, five significant digits */
  show?: (value: unknown) => string;
  /** what the columns are sorted by, where it is not what they show */
  by?: readonly (readonly unknown[])[];
}

/** Columns by their place. */
export function columnsView(
  {names, columns}: Columns,
  {label, most = 500, more, show = shown, by = columns}: ViewOptions
): HTMLElement {
  const length = columns[0]?.length ?? 0;
  const numeric = by.map((c) => c.some((v) => typeof v === "number"));
  const body = html`<tbody></tbody>`;
  const fill = (order: readonly number[]) =>
    body.replaceChildren(
      ...order.slice(0, most).map(
        (i) =>
          html`<tr>
            ${columns.map((c, j) => html`<td class=${numeric[j] ? "number" : ""} data-value=${raw(c[i])}>${show(c[i])}</td>`)}
          </tr>`
      )
    );
  const heads = sortedHeads(
    names.map((text, j) => ({text, isNumber: numeric[j]})),
    (place, way) => fill(orderBy(by[place], way))
  );
  fill(Array.from({length}, (_, i) => i));
  return html`<div>
    ${length > most ? html`<p class="small">${more}</p>` : ""}
    <div class="table" tabindex="0" role="region" aria-label=${label}>
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

/** Places of a column's values in their order; what is not known comes last, ties stay as they are. */
export function orderBy(values: readonly unknown[], sort: Sort): number[] {
  const sign = sort === "ascending" ? 1 : -1;
  const known = (i: number) => values[i] !== null && values[i] !== undefined;
  return values
    .map((_, i) => i)
    .sort((a, b) =>
      known(a) && known(b)
        ? sign * ascending(values[a] as number, values[b] as number)
        : Number(known(b)) - Number(known(a))
    );
}

const raw = (value: unknown) => (value === null || value === undefined ? "" : String(value));

/** Five significant digits, whole numbers whole, texts as they are. */
export function shown(value: unknown): string {
  if (value === null || value === undefined) return "–";
  if (typeof value !== "number") return String(value);
  const text = Number.isInteger(value)
    ? String(value)
    : Math.abs(value) >= 1000
      ? value.toFixed(1)
      : String(Number(value.toPrecision(5)));
  return text.replace("-", "−");
}
