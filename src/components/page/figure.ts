/** A figure with everything that belongs to it: what it states, the drawing, where it comes from, and ways to check it. */
import type {ColumnTable} from "arquero";
import {html} from "htl";
import type {Panel} from "../base/panel.js";
import {count, counted, day} from "../base/format.js";
import {queries} from "../sql/index.js";
import type {LeftOut, TableResult} from "../tables/result.js";
import {commandLine} from "./command.js";
import {save, svgText, tableCsv} from "./download.js";
import {sourceWords} from "./meta.js";
import type {Meta} from "./meta.js";
import {sqlPanel} from "./sql-panel.js";
import type {SqlPanel} from "./sql-panel.js";
import {tableView} from "./table-view.js";

export interface ChartOptions {
  width: number;
  document?: Document;
}

export interface FigureSpec {
  /** name in the address of the page and of its files; unique on the page */
  id: string;
  /** states the finding, computed */
  title: string;
  /** what is drawn, with units: one line under the title */
  subtitle: string;
  /** for those who do not see it: first and last values, the direction */
  alt: string;
  result: TableResult;
  meta: Meta;
  chart: (options: ChartOptions) => SVGSVGElement | HTMLElement;
  /** height over width and least height: the place is kept while it is drawn */
  height?: number;
  /** the rows that the SQL needs */
  panel: () => Promise<Panel>;
  /** what the figure draws, where that is not the result's own table */
  drawn?: Drawn;
  /** further sentences for the caption: what the marks are, what is not there yet */
  notes?: string[];
}

/** A figure's numbers, the query that yields them and the command that prints them. */
export interface Drawn {
  table: () => ColumnTable;
  sql: string;
  command: string;
}

/** The numbers of a figure: its own, or those of its table. */
function drawnBy({drawn, result}: FigureSpec): Drawn {
  const {name, settings, table} = result;
  return drawn ?? {table: () => table, sql: queries[name](settings), command: commandLine(name, settings)};
}

interface Living {
  element: HTMLElement;
  update(spec: FigureSpec): void;
}

const living = new Map<string, Living>();

/** The figure's element: the same one for the same id, brought up to date, so that open folds stay open. */
export function figure(spec: FigureSpec): HTMLElement {
  let found = living.get(spec.id);
  if (!found) living.set(spec.id, (found = create(spec)));
  found.update(spec);
  return found.element;
}

function create({id, height = 360}: FigureSpec): Living {
  const title = html`<h2 class="figure-title" id=${id}></h2>`;
  const subtitle = html`<p class="figure-subtitle"></p>`;
  const plot = html`<div class="plot" style=${`min-height: ${height}px`}></div>`;
  const note = html`<figcaption></figcaption>`;
  const folds = createFolds(id);
  const element = html`<figure class="crowding" data-figure=${id}>
    ${title}${subtitle}${plot}${note}${folds.element}
  </figure>`;
  let spec: FigureSpec;
  let drawn = 0;
  const draw = () => {
    drawn = Math.floor(plot.clientWidth) || 720;
    const node = spec.chart({width: drawn});
    name(node, spec.alt);
    plot.replaceChildren(node);
    plot.style.minHeight = "";
  };
  new ResizeObserver(() => plot.clientWidth && Math.floor(plot.clientWidth) !== drawn && draw()).observe(plot);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  return {
    element,
    update(next) {
      spec = next;
      title.textContent = spec.title;
      subtitle.textContent = spec.subtitle;
      note.replaceChildren(caption(spec));
      draw();
      folds.update(spec);
    }
  };
}

/** One picture with one name; Plot's names of single groups are not for reading aloud. */
function name(node: Element, alt: string): void {
  for (const part of node.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
  const picture = node.matches("svg") ? node : (node.querySelector("svg") ?? node);
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", alt);
}

/** Who is in it, from where, and how sure: the line under every figure. */
export function captionText({result, meta, notes = []}: Pick<FigureSpec, "result" | "meta" | "notes">): string {
  const {used, models, rounds} = result;
  const span = rounds.length ? `, rounds ${rounds[0]} to ${rounds[rounds.length - 1]} (${count(rounds.length)})` : "";
  const data = `${counted(used, "observation")} of ${counted(models, "model")}${span}`;
  const source = `Data: ${sourceWords(meta)}, as of round ${meta.asOf.round} (${day(meta.asOf.time)})`;
  const intervals = "No intervals are computed yet: read the numbers as estimates without a stated error";
  return `${[data, ...notes, intervals, source].join(". ")}.`;
}

function caption(spec: FigureSpec): DocumentFragment {
  const mark = spec.meta.simulated ? html`<strong class="simulated">Simulated</strong>` : "";
  return html.fragment`${mark} ${captionText(spec)}`;
}

function createFolds(id: string) {
  const csv = html`<button type="button">CSV</button>`;
  const svg = html`<button type="button">SVG</button>`;
  const link = html`<button type="button">Copy link</button>`;
  const done = html`<output></output>`;
  const [rows, left, command] = [html`<div></div>`, html`<div></div>`, html`<pre tabindex="0"><code></code></pre>`];
  const sql = sqlPanel({label: id});
  const details = (summary: string, body: HTMLElement, kind: string) =>
    html`<details data-fold=${kind}>
      <summary>${summary}</summary>
      ${body}
    </details>` as HTMLDetailsElement;
  const tableFold = details("The table", rows, "table");
  const sqlFold = details("Show the SQL", sql.element, "sql");
  const element = html`<div class="folds">
    <p class="actions">${csv}${svg}${link} ${done}</p>
    ${tableFold}
    ${details("What was left out", left, "left")}${sqlFold}${details("On the command line", command, "command")}
  </div>`;
  let spec: FigureSpec;
  const fill = () =>
    tableFold.open && rows.replaceChildren(tableView(drawnBy(spec).table(), {label: `Table: ${spec.title}`}));
  tableFold.addEventListener("toggle", fill);
  csv.addEventListener("click", () => save(`${id}.csv`, tableCsv(drawnBy(spec).table()), "text/csv"));
  svg.addEventListener("click", () => save(`${id}.svg`, drawing(element, spec.title), "image/svg+xml"));
  link.addEventListener("click", async () => (done.textContent = await copy(`${location.href.split("#")[0]}#${id}`)));
  return {
    element,
    update(next: FigureSpec) {
      spec = next;
      fill();
      left.replaceChildren(leftOut(spec.result));
      command.querySelector("code")!.textContent = drawnBy(spec).command;
      updateSql(sql, spec);
    }
  };
}

function updateSql(sql: SqlPanel, spec: FigureSpec): void {
  const {sql: text, table} = drawnBy(spec);
  sql.update({sql: text, expected: table, panel: spec.panel});
}

/** The figure's drawing as it stands; points on a canvas become one picture under the axes. */
function drawing(inside: Element, title: string): string {
  const plot = inside.closest("figure")!.querySelector(".plot")!;
  const points = plot.querySelector("canvas")?.toDataURL("image/png");
  return svgText(plot.querySelector<SVGSVGElement>("svg")!, {title, points});
}

async function copy(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return "link copied";
  } catch {
    return text;
  }
}

function leftOut({left, used}: TableResult): HTMLElement {
  const line = ({reason, rows, rounds}: LeftOut) =>
    html`<li>${count(rows)} ${rounds === undefined ? "" : `(${counted(rounds, "round")}) `}${reason}</li>`;
  return html`<div>
    <p>${counted(used, "row")} used. Left out, in this order:</p>
    <ul>
      ${left.map(line)}
    </ul>
  </div>`;
}
