/** Show the SQL: the query that yields a figure's table, to be run and changed by the reader. */
import {html} from "htl";
import {cellOf, numberOf} from "../base/kit/exact.js";
import type {Panel} from "../base/snapshot/panel.js";
import {count} from "../base/words/format.js";
import type {Readable} from "../tables/result/readable.js";
import {agree} from "./agree.js";
import type {QueryResult} from "./arrow-values.js";
import {fetchedCode} from "./missing.js";
import {sqlEditor} from "./sql-editor.js";
import {columnsView} from "./table-view.js";

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
  const editor = sqlEditor({label, onRun: () => void start()});
  const button = (text: string, name = "") => html`<button type="button" class=${name}>${text}</button>`;
  const [run, cancel] = [button("Run", "run"), button("Cancel", "cancel")] as HTMLButtonElement[];
  const [copy, reset] = [button("Copy"), button("Reset", "reset")];
  const verdict = html`<output class="verdict"></output>`;
  const result = html`<div></div>`;
  const yields = html`<span></span>`;
  const about = html`<p class="small">
    ${yields} Run, or Ctrl+Enter, starts DuckDB in this page (34 MB, once) on the rows that the figure uses; nothing
    leaves your browser. Change the query and run it again: what it changes is undone after each run.
  </p>`;
  const element = html`<div class="sql">
    ${editor.element}
    <p>${run} ${cancel} ${copy} ${reset} ${verdict}</p>
    ${result}${about}
  </div>`;
  let state: SqlState;
  let stop: AbortController | undefined;
  cancel.hidden = true;
  async function start(): Promise<void> {
    if (stop) return;
    stop = new AbortController();
    setRunning(true);
    try {
      const text = editor.text();
      const of = state;
      const found = await runIn(of, text, stop.signal);
      // the figure has moved on to other settings
      if (state.sql !== of.sql) return void (verdict.textContent = "");
      verdict.textContent = words(agreement(of, found), text !== of.sql);
      result.replaceChildren(resultView(found));
    } catch (error) {
      verdict.textContent = (error as Error).message;
      result.replaceChildren();
    } finally {
      stop = undefined;
      setRunning(false);
    }
  }
  function setRunning(on: boolean): void {
    if (on) verdict.textContent = starting;
    run.disabled = on;
    cancel.hidden = !on;
  }
  async function runIn({panel}: SqlState, text: string, signal: AbortSignal): Promise<QueryResult> {
    const [{runQuery}, rows] = await unless(
      signal,
      Promise.all([fetchedCode("DuckDB", () => import("./duckdb.js")), panel()])
    );
    const onStart = () => void (verdict.textContent === starting && (verdict.textContent = "running …"));
    const onRestart = () => void (verdict.textContent = "DuckDB ended; running it again …");
    return unless(signal, runQuery(text, rows, {signal, onStart, onRestart}));
  }
  run.addEventListener("click", () => void start());
  cancel.addEventListener("click", () => stop?.abort(new Error("cancelled")));
  reset.addEventListener("click", () => editor.write(state.sql));
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
        if (!stop) verdict.textContent = "";
        result.replaceChildren();
      }
      yields.textContent = yieldsText(next);
      state = next;
    }
  };
}

/** Until rows and DuckDB are there: the first time it takes a while. */
const starting = "starting DuckDB …";

/** What the promise brings, unless the signal comes first. */
const unless = <T>(signal: AbortSignal, promise: Promise<T>): Promise<T> =>
  Promise.race([
    promise,
    new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error)))
  ]);

/** Every digit of what a query gives. */
function resultView({names, columns}: QueryResult): HTMLElement | string {
  const length = columns[0]?.length ?? 0;
  if (!length) return "no rows";
  const most = 500;
  const more = `The first ${most} of ${count(length)} rows`;
  return columnsView(
    {names, columns: columns.map((column) => column.map(cellOf))},
    {label: "Rows of the query", most, more, show: exactly, by: columns.map((column) => column.map(numberOf))}
  );
}

const exactly = (value: unknown): string => (value === null ? "–" : String(value).replace(/^-(?=[\d.])/, "−"));

/** Of columns that stand there twice the first one is the figure's. */
function agreement({expected}: SqlState, {names, columns}: QueryResult) {
  const own = names.map((name, j) => [name, j] as const).filter(([name, j]) => names.indexOf(name) === j);
  const rows = (columns[0] ?? []).map((_, i) =>
    Object.fromEntries(own.map(([name, j]) => [name, numberOf(columns[j][i])]))
  );
  return agree(expected().objects() as Record<string, unknown>[], rows);
}

/** Which columns the query gives: what only a test or resampling yields is computed in the page alone. */
export function yieldsText({once = []}: Pick<SqlState, "once">): string {
  const rest = once.length ? ` and what only a test or draws yield (${once.join(", ")})` : "";
  return `Yields every column but the ends of intervals${rest}.`;
}

function words({compared, differences}: ReturnType<typeof agree>, changed: boolean): string {
  if (!differences.length) return `agrees with the figure in all ${compared} values`;
  const what = changed ? "your query differs from the figure" : "does not agree with the figure";
  return `${what}: ${differences[0]}${differences.length > 1 ? ` (and ${differences.length - 1} more)` : ""}`;
}
