/** A table of numbers that anyone can read: plain HTML, rows numbered by their own columns, long ones scroll. */
import {html} from "htl";
import type {Readable} from "../tables/result/readable.js";

/** Interval columns that hold nothing are not shown. */
function shownColumns(table: Readable): string[] {
  const empty = (name: string) => /_(low|high)$/.test(name) && Array.from(table.array(name)).every((v) => v === null);
  return table.columnNames().filter((name) => !empty(name));
}

export function tableView(table: Readable, {label, most = 500}: {label: string; most?: number}): HTMLElement {
  const more =
    table.numRows() > most
      ? html`<p class="small">The first ${most} of ${table.numRows()} rows; the CSV file holds all.</p>`
      : "";
  const names = shownColumns(table);
  const columns = names.map((name) => Array.from(table.array(name)).slice(0, most));
  const numeric = columns.map((c) => c.some((v) => typeof v === "number"));
  const rows = Array.from({length: Math.min(most, table.numRows())}, (_, i) => i);
  return html`<div>
    ${more}
    <div class="table" tabindex="0" role="region" aria-label=${label}>
      <table>
        <thead>
          <tr>
            ${names.map((name, j) => html`<th scope="col" class=${numeric[j] ? "number" : ""}>${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (i) =>
              html`<tr>
                ${columns.map((c, j) => html`<td class=${numeric[j] ? "number" : ""} data-value=${raw(c[i])}>${shown(c[i])}</td>`)}
              </tr>`
          )}
        </tbody>
      </table>
    </div>
  </div>`;
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
