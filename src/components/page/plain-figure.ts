/** A figure over plain rows: the same head, caption, downloads and folds as `figure`, without a query behind it. */
import {html} from "htl";
import type {Own} from "../base/my-model/own.js";
import type {Readable} from "../tables/result/readable.js";
import {tableCsv} from "./table-csv.js";
import {capital} from "../base/words/words.js";
import {embedFold} from "./embed-fold.js";
import {actions, fold, foldRow, frame} from "./frame.js";
import type {Framed} from "./frame.js";
import {asOfWords, sourceWords} from "./meta.js";
import type {Meta} from "./meta.js";
import {withoutPicture} from "./or-cause.js";
import {withOwn} from "./own.js";
import {ownLine} from "./own-line.js";
import {tableView} from "./table-view.js";

export interface PlainFigureSpec extends Framed {
  /** name in the address of the page and of its files; unique on the page */
  id: string;
  table: Readable;
  meta: Meta;
  /** why there is nothing to show, a sentence without a full stop: then that is said alone */
  none?: string | null;
  /** CSS pixels that are kept while it is drawn */
  height?: number | undefined;
  /** what the marks are, for the caption: a few words without a full stop */
  legend?: string | undefined;
  /** sentences on how it is computed and drawn, without full stops */
  how?: string[];
  /** what it draws of the reader's own model */
  own?: Own | null;
}

/** What of it is the figure's own: the page adds its data. */
export type PlainSpec = Omit<PlainFigureSpec, "meta">;

export function plainFigure(spec: PlainFigureSpec): HTMLElement {
  const {id, title, table, height} = spec;
  const rows = fold("table", "Table", tableView(table, {label: `Table: ${title}`}));
  const how = fold("how", "How this is computed", howList(spec));
  const take = actions(id, () => ({
    title,
    lines: [captionText(spec), ...(spec.own ? [`${spec.own.text}.`] : [])],
    csv: tableCsv(table)
  }));
  const {element, update} = frame(id, {
    height,
    folds: foldRow([how, rows], {take, last: embedFold(id, () => title).element})
  });
  const shown = spec.none ? {...spec, ...withoutPicture(spec.none)} : spec;
  update(withOwn(shown, spec.own ?? null), caption(shown));
  return element;
}

const howList = ({about, how = [], meta}: PlainFigureSpec) =>
  html`<ul class="how">
    ${[about, ...how, capital(asOfWords(meta))].filter(Boolean).map((line) => html`<li>${line}.</li>`)}
  </ul>`;

const captionText = ({meta, legend}: PlainFigureSpec) =>
  `${[legend, capital(sourceWords(meta))].filter(Boolean).join(". ")}.`;

function caption(spec: PlainFigureSpec): DocumentFragment {
  const mark = spec.meta.simulated ? html`<strong class="simulated">Simulated</strong>` : "";
  return html.fragment`${mark} ${captionText(spec)}${spec.own ? ownLine(spec.own) : ""}`;
}
