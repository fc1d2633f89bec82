/** A figure over plain rows: the same head, caption, downloads and folds as `figure`, without a query behind it. */
import {html} from "htl";
import {day} from "../base/words/format.js";
import type {Readable} from "../tables/result/readable.js";
import {tableCsv} from "./download.js";
import {actions, fold, frame} from "./frame.js";
import type {Framed} from "./frame.js";
import {sourceWords} from "./meta.js";
import type {Meta} from "./meta.js";
import {withoutPicture} from "./or-cause.js";
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
  /** sentences for the caption, without full stops */
  notes?: string[];
}

/** What of it is the figure's own: the page adds its data. */
export type PlainSpec = Omit<PlainFigureSpec, "meta">;

export function plainFigure(spec: PlainFigureSpec): HTMLElement {
  const {id, title, table, height} = spec;
  const rows = fold("table", "The table", tableView(table, {label: `Table: ${title}`}));
  const take = actions(id, () => ({title, csv: tableCsv(table)}));
  const {element, update} = frame(id, {height, folds: html`<div class="folds">${take}${rows}</div>`});
  const shown = spec.none ? {...spec, ...withoutPicture(spec.none)} : spec;
  update(shown, caption(shown));
  return element;
}

function caption({meta, notes = []}: PlainFigureSpec): DocumentFragment {
  const mark = meta.simulated ? html`<strong class="simulated">Simulated</strong>` : "";
  const source = `Data: ${sourceWords(meta)}, as of round ${meta.asOf.round} (${day(meta.asOf.time)})`;
  return html.fragment`${mark} ${[...notes, source].join(". ")}.`;
}
