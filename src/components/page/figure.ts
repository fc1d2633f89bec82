/** A figure with everything that belongs to it: what it states, the drawing, where it comes from, and ways to check it. */
import {html} from "htl";
import {isQueried} from "../base/catalogue/index.js";
import {onceNames} from "../base/catalogue/names.js";
import type {Own} from "../base/my-model/own.js";
import type {Panel} from "../base/snapshot/panel.js";
import {count, counted} from "../base/words/format.js";
import {capital} from "../base/words/words.js";
import type {Readable} from "../tables/result/readable.js";
import type {EventResult, IntervalMethod, LeftOut, TableResult} from "../tables/result/result.js";
import {commandLine} from "./command.js";
import {tableCsv} from "./table-csv.js";
import {embedFold} from "./embed-fold.js";
import {actions, fold, foldRow, frame} from "./frame.js";
import type {Framed} from "./frame.js";
import type {Picture} from "./drawing.js";
import {lazyFold} from "./lazy-fold.js";
import {asOfWords, sourceWords} from "./meta.js";
import type {Meta} from "./meta.js";
import {fetchedCode} from "./missing.js";
import {figureOrCause, whyNothing} from "./or-cause.js";
import {drawWithOwn, withOwn} from "./own.js";
import type {LateMaker, OwnRows} from "./own.js";
import {ownLine} from "./own-line.js";
import type {SqlPanel} from "./sql-panel.js";
import {tableView} from "./table-view.js";

export type {ChartOptions} from "./drawing.js";

export interface FigureSpec extends Framed {
  /** name in the address of the page and of its files; unique on the page */
  id: string;
  result: TableResult;
  meta: Meta;
  /** CSS pixels that are kept while it is drawn, 360 */
  height?: number | undefined;
  /** the rows that the SQL needs */
  panel: () => Promise<Panel>;
  /** the same where they are at hand */
  panelNow?: () => Panel | null;
  /** draws the reader's own models, from these rows */
  own?: LateMaker | undefined;
  /** what the figure draws, where that is not the result's own table */
  drawn?: Drawn;
  /** there is something to draw although no event counts */
  draws?: boolean;
  /** what the marks are, for the caption: a few words without a full stop */
  legend?: string | undefined;
  /** sentences on how it is computed and drawn, without full stops */
  how?: string[];
}

/** What follows of a figure from its result: the page adds its data and the rows. */
export type ResultFigure = Omit<FigureSpec, "meta" | "panel" | "panelNow">;

/** A figure's numbers, the query that yields them and the command that prints them. */
export interface Drawn {
  table: () => Readable;
  /** the query, which comes when a reader asks for it; null where there is none */
  sql: (() => Promise<string>) | null;
  /** columns that the query does not yield, beside the ends of intervals */
  once?: readonly string[] | undefined;
  command: string;
}

/** The numbers of a figure: its own, or those of its table. */
function drawnBy({drawn, result}: FigureSpec): Drawn {
  const {name, settings, table} = result;
  return (
    drawn ?? {
      table: () => table,
      sql: isQueried(name) ? async () => (await import("../sql/index.js")).queries[name](settings) : null,
      once: onceNames(name),
      command: commandLine(name, settings)
    }
  );
}

interface Living {
  element: HTMLElement;
  /** marks it as one of the settings before, or takes the mark away */
  stale(on: boolean): void;
  /** points of the newest settings, marked until their intervals come with the next update */
  preview(picture: Picture): void;
  update(spec: FigureSpec): void;
  /** the picture and its caption, with the reader's own models */
  draw(spec: FigureSpec, own: Own | null): void;
}

const living = new Map<string, Living>();

/** The figure's element: the same one for the same id, brought up to date, so that open folds stay open. */
export function figure(spec: FigureSpec): HTMLElement {
  let found = living.get(spec.id);
  if (!found) living.set(spec.id, (found = create(spec)));
  const {element, draw, update, stale} = found;
  const shown = figureOrCause(spec);
  stale(false);
  update(shown);
  drawWithOwn(spec.id, shown === spec ? ownRows(spec) : null, (own) => draw(shown, own));
  return element;
}

/** What the reader's own models are drawn from; null where they have no place in it. */
const ownRows = ({own, panel, panelNow = () => null, result: {settings}}: FigureSpec): OwnRows | null =>
  own ? {own, panel, panelNow, settings} : null;

/** The figure as it stands, marked as one of the settings before; null where it was never drawn. */
export function staleFigure(id: string): HTMLElement | null {
  const found = living.get(id);
  found?.stale(true);
  return found?.element ?? null;
}

/** Draws points of the newest settings into a figure that stands; its title and its numbers are those of before until the next update. */
export const previewFigure = (id: string, picture: Picture): void => living.get(id)?.preview(picture);

function create({id, height}: FigureSpec): Living {
  const folds = createFolds(id);
  const {element, update, stale, preview} = frame(id, {height, folds: folds.element});
  return {
    element,
    stale,
    preview,
    update: folds.update,
    draw(spec, own) {
      update(withOwn(spec, own), caption(spec, own));
      folds.drawn(own);
    }
  };
}

/** How sure: the method of every interval of the table, or that there is none; nothing of a table without numbers. */
function intervalText(result: TableResult): string | null {
  const {table, intervals = []} = result;
  if (whyNothing(result) !== null || !table.columnNames().some((name) => /(^|_)low$/.test(name))) return null;
  if (!intervals.length) return "No intervals are computed yet: read the numbers as estimates without a stated error";
  const line = ({method, note}: IntervalMethod) => `${capital(method)}${note ? ` (${note})` : ""}`;
  return intervals.map(line).join(". ");
}

/** Who is in it and from where: the line under every figure. */
export function captionText({result, meta, legend}: Pick<FigureSpec, "result" | "meta" | "legend">): string {
  const {used, models, rounds} = result;
  const span = rounds.length
    ? `, ${rounds.length > 1 ? "rounds" : "round"} ${spanText(rounds[0], rounds[rounds.length - 1])}`
    : "";
  const data = `${counted(used, "row")} of ${counted(models, "model")}${span}`;
  return `${[legend, data, capital(sourceWords(meta))].filter(Boolean).join(". ")}.`;
}

const spanText = (first: number, last: number) => (first === last ? `${first}` : `${first} to ${last}`);

function caption(spec: FigureSpec, own: Own | null): DocumentFragment {
  const mark = spec.meta.simulated ? html`<strong class="simulated">Simulated</strong>` : "";
  return html.fragment`${mark} ${captionText(spec)}${own ? ownLine(own) : ""}`;
}

/** What is drawn, how it is computed and how sure it is, a sentence each. */
export function howLines({about, how = [], result, meta}: FigureSpec): string[] {
  const of = `${counted(result.rounds.length, "round")}, ${asOfWords(meta)}`;
  return [about, ...how, intervalText(result), of].filter((line): line is string => Boolean(line));
}

const howList = (spec: FigureSpec) =>
  html`<ul class="how">
    ${howLines(spec).map((line) => html`<li>${line}.</li>`)}
  </ul>`;

function createFolds(id: string) {
  const [rows, left, query, how] = [html`<div></div>`, html`<div></div>`, html`<div></div>`, html`<div></div>`];
  const command = html`<pre tabindex="0"><code></code></pre>`;
  let sql: SqlPanel | undefined;
  let spec: FigureSpec;
  let drawn: Drawn;
  let own: Own | null = null;
  const take = actions(id, () => ({...takenOf(spec, drawn, own), csv: tableCsv(drawn.table())}));
  const tableFold = lazyFold("table", "Table", {
    body: rows,
    fill: () => rows.replaceChildren(tableView(drawn.table(), {label: `Table: ${spec.title}`}), fileLine(spec))
  });
  const leftFold = lazyFold("left", "Left out", {
    body: left,
    fill: () => left.replaceChildren(leftOut(spec.result))
  });
  const howFold = lazyFold("how", "How this is computed", {
    body: how,
    fill: () => how.replaceChildren(howList(spec))
  });
  const sqlFold = lazyFold("sql", "SQL", {
    body: query,
    fill: () =>
      void fillSql().catch((error: Error) => query.replaceChildren(`the query did not come: ${error.message}`))
  });
  async function fillSql(): Promise<void> {
    const [of, {panel}] = [drawn, spec];
    const [text, {sqlPanel}] = await fetchedCode("the query", () => Promise.all([of.sql!(), import("./sql-panel.js")]));
    // another figure's query would be no check of this one
    if (of !== drawn) return;
    sql ??= sqlPanel({label: id});
    query.replaceChildren(sql.element);
    sql.update({sql: text, once: of.once, expected: of.table, panel});
  }
  const shown = [tableFold.element, sqlFold.element, fold("command", "Command", command), leftFold.element];
  const embed = embedFold(id, () => spec.title);
  const printed = html`<p class="printed"></p>`;
  const element = foldRow([howFold.element, ...shown], {take, last: embed.element});
  element.append(printed);
  return {
    element,
    drawn: (now: Own | null) => void (own = now),
    update(next: FigureSpec) {
      spec = next;
      drawn = drawnBy(spec);
      for (const lazy of [tableFold, leftFold, sqlFold, howFold, embed]) lazy.update();
      command.querySelector("code")!.textContent = drawn.command;
      printed.textContent = `Settings: ${drawn.command}. ${capital(asOfWords(spec.meta))}.`;
      sqlFold.element.hidden = drawn.sql === null;
    }
  };
}

/** What goes with the drawing: the mark, who is in it, as of when, and the command that holds the settings. */
function takenOf({title, legend, result, meta}: FigureSpec, {command}: Drawn, own: Own | null) {
  const {rounds} = result;
  const mark = meta.simulated ? "Simulated data. " : "";
  return {
    title,
    lines: [
      `${mark}${captionText({result, meta, legend})}`,
      ...(own ? [`${own.text}.`] : []),
      `${capital(asOfWords(meta))}. ${command}`
    ],
    span: rounds.length ? `-${rounds[0]}-${rounds[rounds.length - 1]}` : ""
  };
}

/** Where a notebook or a spreadsheet reads the table, at the defaults. */
function fileLine({drawn, result: {name}}: FigureSpec): HTMLElement | string {
  if (drawn) return "";
  const file = (ending: string) =>
    html`<a href=${`./data/tables/${name}.${ending}`}>${`data/tables/${name}.${ending}`}</a>`;
  return html`<p class="small">At the default settings: ${file("csv")}, its columns: ${file("json")}</p>`;
}

function leftOut(result: TableResult): HTMLElement {
  const {left, used} = result;
  const line = ({reason, rows, rounds}: LeftOut) =>
    html`<li>${count(rows)} ${rounds === undefined ? "" : `(${counted(rounds, "round")}) `}${reason}</li>`;
  return html`<div>
    <p>${counted(used, "row")} used. Left out, in this order:</p>
    <ul>
      ${left.map(line)}
    </ul>
    ${isOfEvents(result) ? eventsLeftOut(result) : ""}
  </div>`;
}

const isOfEvents = (result: TableResult): result is EventResult => "attrition" in result;

/** What became of the rows used, where a table is of events. */
function eventsLeftOut({attrition, counting}: EventResult): HTMLElement {
  return html`<div>
    <p>${counted(counting, "event")} counted. Of the rows used, the rules took away, in this order:</p>
    <ul>
      ${attrition.map(({reason, events}) => html`<li>${count(events)} ${reason}</li>`)}
    </ul>
  </div>`;
}
