/** Show the SQL: the query that yields a figure's table, to be run and changed by the reader. */
import {html} from "htl";
import type {Panel} from "../base/snapshot/panel.js";
import type {Readable} from "../tables/result/readable.js";
import {agree} from "./agree.js";
import {plainTable} from "./plain-table.js";
import {sqlEditor} from "./sql-editor.js";
import {tableView} from "./table-view.js";

export interface SqlState {
  sql: string;
  /** the figure's table */
  expected: () => Readable;
  /** the rows that the query needs */
  panel: () => Promise<Panel>;
  /** columns of the figure that are written once, beside the ends of intervals */
  once?: readonly string[] | undefined;
}

export interface SqlPanel {
  element: HTMLElement;
  update(state: SqlState): void;
}

export function sqlPanel({label}: {label: string}): SqlPanel {
  const editor = sqlEditor({label});
  const copy = html`<button type="button">Copy</button>` as HTMLButtonElement;
  const run = html`<button type="button" class="run">Run</button>` as HTMLButtonElement;
  const verdict = html`<output class="verdict"></output>`;
  const result = html`<div></div>`;
  const yields = html`<span></span>`;
  const about = html`<p class="small">
    ${yields} Run starts DuckDB in this page (34 MB, once) on the rows that the figure uses; nothing leaves your
    browser. Change the query and run it again.
  </p>`;
  const element = html`<div class="sql">
    ${editor.element}
    <p>${run} ${copy} ${verdict}</p>
    ${result}${about}
  </div>`;
  let state: SqlState;
  run.addEventListener("click", async () => {
    run.disabled = true;
    verdict.textContent = "running …";
    try {
      const text = editor.text();
      const rows = await runQuery(text, state);
      const changed = text !== state.sql;
      verdict.textContent = words(agree(state.expected().objects() as Record<string, unknown>[], rows), changed);
      result.replaceChildren(rows.length ? tableView(plainTable(rows), {label: "Rows of the query"}) : "no rows");
    } catch (error) {
      verdict.textContent = (error as Error).message;
      result.replaceChildren();
    } finally {
      run.disabled = false;
    }
  });
  copy.addEventListener("click", async () => {
    verdict.textContent = await navigator.clipboard.writeText(editor.text()).then(
      () => "the whole query is copied",
      () => "the browser does not let it be copied"
    );
  });
  return {
    element,
    update(next) {
      if (!state || editor.text() === state.sql) editor.write(next.sql);
      if (state && state.sql !== next.sql) {
        verdict.textContent = "";
        result.replaceChildren();
      }
      yields.textContent = yieldsText(next);
      state = next;
    }
  };
}

/** Which columns the query gives: what only a test or resampling yields is computed in the page alone. */
export function yieldsText({once = []}: Pick<SqlState, "once">): string {
  const rest = once.length ? ` and what only a test or draws yield (${once.join(", ")})` : "";
  return `Yields every column but the ends of intervals${rest}.`;
}

async function runQuery(sql: string, {panel}: SqlState): Promise<Record<string, unknown>[]> {
  const {database} = await import("./duckdb.js");
  const [db, rows] = await Promise.all([database(), panel()]);
  await db.load(rows);
  return db.query(sql);
}

function words({compared, differences}: ReturnType<typeof agree>, changed: boolean): string {
  if (!differences.length) return `agrees with the figure in all ${compared} values`;
  const what = changed ? "your query differs from the figure" : "does not agree with the figure";
  return `${what}: ${differences[0]}${differences.length > 1 ? ` (and ${differences.length - 1} more)` : ""}`;
}
