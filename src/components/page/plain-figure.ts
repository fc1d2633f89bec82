/** A figure over plain rows: the same head, caption, downloads and folds as `figure`, without a query behind it. */
import {html} from "htl";
import type {Own} from "../base/my-model/own.js";
import type {Readable} from "../tables/result/readable.js";
import {tableCsv} from "./table-csv.js";
import {capital} from "../base/words/words.js";
import {embedFold} from "./embed-fold.js";
import {actions, fold, foldRow, frame} from "./frame.js";
import type {Framed} from "./frame.js";
import {lazyFold} from "./lazy-fold.js";
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

type Living = (spec: PlainFigureSpec) => HTMLElement;

const living = new Map<string, Living>();

/**
 * The figure's element: the same one for the same id, brought up to date. A new one at every move would stay in memory, because
 * its drawing follows the colours of the page.
 */
export function plainFigure(spec: PlainFigureSpec): HTMLElement {
  let found = living.get(spec.id);
  if (!found) living.set(spec.id, (found = create(spec)));
  return found(spec);
}

function create({id, height}: PlainFigureSpec): Living {
  const [table, how] = [html`<div></div>`, html`<div></div>`];
  let spec: PlainFigureSpec;
  const rows = lazyFold("table", "Table", {
    body: table,
    fill: () => table.replaceChildren(tableView(spec.table, {label: `Table: ${spec.title}`}))
  });
  const take = actions(id, () => ({
    title: spec.title,
    lines: [captionText(spec), ...(spec.own ? [`${spec.own.text}.`] : [])],
    csv: tableCsv(spec.table)
  }));
  const embed = embedFold(id, () => spec.title);
  const folds = foldRow([fold("how", "How this is computed", how), rows.element], {take, last: embed.element});
  const {element, update} = frame(id, {height, folds});
  return (next) => {
    spec = next;
    const shown = spec.none ? {...spec, ...withoutPicture(spec.none)} : spec;
    update(withOwn(shown, spec.own ?? null), caption(shown));
    how.replaceChildren(howList(spec));
    rows.update();
    return element;
  };
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
