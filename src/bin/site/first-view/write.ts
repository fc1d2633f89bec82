/** The first view of a page as it stands in the file, before any script runs: answer, picture in two widths, table. */
import {escapeHtml} from "./escape.js";
import type {TableName} from "../../../components/base/catalogue/index.js";
import {quieten} from "../../../components/page/drawing.js";
import {captionText} from "../../../components/page/figure.js";
import {sectionWith} from "../../../components/figures/findings/findings.js";
import type {Picture} from "../../../components/page/drawing.js";
import type {Calendar, Meta} from "../../../components/page/meta.js";
import {asOfWords, sourceBesideMark} from "../../../components/page/meta.js";
import {figureOrCause} from "../../../components/page/or-cause.js";
import {shown} from "../../../components/page/table-view.js";
import type {EndGroups} from "../../../components/tables/penalty/end-groups.js";
import {verdict} from "../../../components/page/verdict.js";
import {readTable} from "../../../components/tables/result/serial.js";
import type {SerialTable} from "../../../components/tables/result/serial.js";
import type {TableResult} from "../../../components/tables/result/result.js";
import {withhold} from "../../../components/tables/result/withheld.js";
import {InputFault} from "../../../data/fault.js";
import {readData} from "../data-files.js";
import type {Page} from "../modules.js";
import {withDocument} from "./document.js";
import {shorten} from "./shorten.js";
import {firstViews} from "./views.js";
import type {Finished, FirstView} from "./views.js";

/** Widths of the column of prose: where there is room, and on a phone. */
const widths = {wide: 760, narrow: 332} as const;

/** The pages, those with a first view with it behind their head. */
export async function withFirstViews(site: string, pages: readonly Page[]): Promise<Page[]> {
  const meta = readData<Meta>(site, "meta");
  if (!meta) return [...pages];
  const files = finishedIn(site, meta);
  return withDocument(() =>
    pages.map((page) => {
      const view = firstViews[page.path.replace(/\.html$/, "")];
      if (!view) return page;
      const markup = markupOf(view(files), meta);
      return {...page, html: page.html.replace("</h1>", (end) => `${end}\n${markup}`)};
    })
  );
}

/** Reads the finished files of a site as its pages would show them. */
export function finishedIn(site: string, meta: Pick<Meta, "reliability">): Finished {
  const read = <T>(name: string): T => {
    const found = readData<T>(site, name);
    if (found === null) throw new InputFault(`a first view needs the data file ${name}, which no page reads`);
    return found;
  };
  return {
    table: <N extends TableName>(name: N) =>
      withhold<N>(readTable(read<SerialTable<N>>(`tables/${name}`)), meta.reliability),
    ends: () => read<EndGroups[]>("tables/penalty-ends"),
    calendar: () => read<Calendar>("calendar")
  };
}

/** Widths of a picture beside its words on the first page. */
const besides = {wide: 494, narrow: 320} as const;

/** Of a first view, for behind the head of its page; needs a document. */
export function markupOf(view: FirstView, meta: Meta): string {
  const mark = meta.simulated ? '<strong class="simulated">Simulated data</strong>' : "";
  const [id, result] = "figure" in view ? [view.figure.id, view.figure.result] : [view.id, view.result];
  return `<div class="first-view" data-first="${id}">
<p class="source-line">${mark}<span>${escapeHtml(`${sourceBesideMark(meta)}, ${asOfWords(meta)}`)}</span></p>
${"figure" in view ? figureMarkup(view, meta) : stepMarkup(view)}
<noscript>${tableOf(result)}</noscript></div>`;
}

function figureMarkup({answer, figure}: Extract<FirstView, {figure: unknown}>, meta: Meta): string {
  const spec = figureOrCause(figure);
  return `<p class="answer">${escapeHtml(answer)}</p>
<div class="inputs"></div>
<figure class="crowding"><h2 class="figure-title">${escapeHtml(spec.title)}</h2>
${pictures(spec, widths)}
<figcaption>${meta.simulated ? '<strong class="simulated">Simulated</strong> ' : ""}${escapeHtml(captionText({...spec, meta}))}</figcaption></figure>`;
}

function stepMarkup({verdict: text, step, picture}: Extract<FirstView, {step: unknown}>): string {
  const place = document.createElement("div");
  place.innerHTML = pictures(picture, besides);
  const section = sectionWith(step, {step: 1, plots: [...place.children], drawn: !picture.none});
  return `${verdict(text).outerHTML}\n${section.outerHTML}`;
}

/** A picture in both widths, of which the page shows one. */
function pictures({chart, alt}: Picture, sizes: Record<"wide" | "narrow", number>): string {
  return (["wide", "narrow"] as const)
    .map((size) => {
      const node = chart({width: sizes[size]});
      quieten(node);
      shorten(node);
      return `<div class="plot ${size}" role="img" aria-label="${escapeHtml(alt)}">${node.outerHTML}</div>`;
    })
    .join("");
}

function tableOf({table}: TableResult): string {
  const names = table.columnNames();
  const cells = (tag: "th" | "td", values: readonly unknown[]) =>
    `<tr>${values.map((value) => `<${tag}>${escapeHtml(shown(value))}</${tag}>`).join("")}</tr>`;
  const rows = (table.objects() as Record<string, unknown>[]).slice(0, 50);
  return `<div class="table"><table>${cells("th", names)}${rows
    .map((row) =>
      cells(
        "td",
        names.map((name) => row[name])
      )
    )
    .join("")}</table></div>`;
}
