/** The page on the data: the manifest in words and figures, its details in folds. */
import {html} from "htl";
import type {RowOf} from "../../base/catalogue/rows.js";
import type {Manifest, SnapshotFile} from "../../base/snapshot/manifest.js";
import {answer} from "../../page/answer.js";
import type {Meta} from "../../page/meta.js";
import {sentenceList} from "../../page/paragraphs.js";
import {plainFigure} from "../../page/plain-figure.js";
import type {PlainFigureSpec} from "../../page/plain-figure.js";
import {rowsOfColumns} from "../../page/plain-table.js";
import {sourceLine} from "../../page/source-line.js";
import type {SerialTable} from "../../tables/result/serial.js";
import {dataAnswer, droppedText, nothingMissing} from "../../texts/data/data.js";
import {allExplained, payoutReasons} from "../../texts/data/payouts.js";
import {coverageFigure, payoutsFigure, slopeFigure} from "./figures.js";
import {
  breakList,
  columnsView,
  downloadsView,
  droppedView,
  finalView,
  inputsText,
  inputsView,
  sourceList
} from "./manifest-view.js";

export interface DataFiles {
  meta: Promise<Meta>;
  manifest: Promise<Manifest>;
  payouts: Promise<SerialTable>;
  /** the snapshot's files, and where each of them lies */
  files: Promise<SnapshotFile[]>;
  hrefs: Record<string, string>;
}

const folded = (summary: string, body: HTMLElement) =>
  html`<details>
    <summary>${summary}</summary>
    <div class="fold-body">${body}</div>
  </details>` as HTMLDetailsElement;

/** A figure; where all is well, the sentence over it, which opens to it. */
function unlessWell(well: boolean, spec: PlainFigureSpec): HTMLElement {
  if (!well) return plainFigure(spec);
  const body = html`<div></div>`;
  const element = folded(spec.title, body);
  element.dataset.well = spec.id;
  element.addEventListener("toggle", () => {
    if (element.open && !body.firstChild) body.append(plainFigure(spec));
  });
  return element;
}

export async function openDataPage({hrefs, ...coming}: DataFiles) {
  const [meta, manifest, payouts, files] = await Promise.all([
    coming.meta,
    coming.manifest,
    coming.payouts,
    coming.files
  ]);
  const paid = rowsOfColumns<RowOf<"payouts">>(payouts);
  return {
    sourceLine: () => sourceLine(meta),
    answer: () => answer(dataAnswer(manifest)),
    slope: () => plainFigure({...slopeFigure(manifest), meta}),
    coverage: () => unlessWell(nothingMissing(manifest), {...coverageFigure(manifest), meta}),
    payouts: () => unlessWell(allExplained(paid), {...payoutsFigure(paid, payouts), meta}),
    payoutReasons: () => sentenceList(payoutReasons(paid)),
    details: () =>
      html`<div>
        ${folded("Where the rows come from", sourceList(manifest))}
        ${folded(droppedText(manifest), droppedView(manifest))} ${folded("Breaks and steps", breakList(manifest))}
        ${folded("Which scores are final", finalView(manifest))} ${folded("Column by column", columnsView(manifest))}
        ${folded(inputsText(manifest), inputsView(manifest))}
      </div>`,
    downloads: () => downloadsView(files, hrefs)
  };
}
