/** Parts of the data page made from the manifest. Names and values come from strangers' files: shown as text, never as markup. */
import {html} from "htl";
import {observationColumns} from "../../base/snapshot/columns.js";
import {count, counted, day, percent} from "../../base/words/format.js";
import type {Manifest, SnapshotFile} from "../../base/snapshot/manifest.js";
import {finalRows} from "../../base/snapshot/coverage.js";
import {breakLine, differenceLines, finalText, lackingLines, stepLines} from "../../texts/data/data.js";
import {capital} from "../../base/words/words.js";
import {sourceWords} from "../../page/meta.js";
import {plainTable} from "../../page/plain-table.js";
import {shown, tableView} from "../../page/table-view.js";

/** Where the snapshot comes from and how much is in it. */
export function sourceList(manifest: Manifest): HTMLElement {
  const {as_of, rows, rounds, models, accounts} = manifest;
  const made = Object.entries(manifest.arguments).filter(([, value]) => value !== null && value !== "");
  const entries: [string, unknown][] = [
    ["Source", `${sourceWords(manifest)} (crowding ${manifest.source}, version ${manifest.version})`],
    ...(made.length ? [["Arguments", made.map(argument)] as [string, unknown]] : []),
    ["As of", `round ${as_of.round}, ${day(as_of.time)}, from the data and not from a clock`],
    ["Rows", `${count(rows.kept)} kept of ${count(rows.read)} read; ${count(rows.merged)} doubles merged`],
    ["Rounds", `${count(rounds)} with rows`],
    ["Models", count(models)],
    ["Accounts", accounts === null ? "not known" : count(accounts)]
  ];
  return html`<dl class="facts">
    ${entries.map(
      ([term, text]) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${text}</dd>
        </div>`
    )}
  </dl>`;
}

const argument = ([name, value]: [string, unknown]) => html`<div>${name}: <bdi>${String(value)}</bdi></div>`;

/** How files were read where they did not say it plainly, and rows dropped by reason, with examples that their owner can find. */
export function droppedView({rows, examples, notes = []}: Manifest): HTMLElement {
  const reasons = Object.entries(rows.dropped).map(([reason, n]) => ({reason, rows: n}));
  const read = notes.length
    ? html`<ul>
        ${notes.map((note) => html`<li>${note}</li>`)}
      </ul>`
    : "";
  const rule = html`<p>
    A row is dropped, counted and named when one of its values cannot be right: text where a number belongs, a score
    beyond −1 or 1, a negative stake. Equal rows for one model and round are merged; of unequal ones all are dropped. A
    round that still takes submissions is left out, because its stakes can change.
  </p>`;
  if (!reasons.length && !notes.length)
    return html`<div>
      <p>No row was dropped.</p>
      ${rule}
    </div>`;
  const dropped = reasons.length
    ? tableView(plainTable(reasons), {label: "Rows dropped by reason"})
    : html`<p>No row was dropped.</p>`;
  return html`<div>
    ${read}${dropped}${rule}
    ${examples.length ? tableView(plainTable(examples, ["file", "line", "reason", "value"]), {label: "Examples of dropped rows"}) : ""}
  </div>`;
}

/** Breaks of the score regime, and what of stakes and payouts no rule names. */
export function breakList(manifest: Manifest): HTMLElement {
  const lines = [
    ...manifest.breaks.map(breakLine),
    ...[...stepLines(manifest), ...differenceLines(manifest)].map((line) => `${capital(line)}.`)
  ];
  if (!lines.length) return html`<p>No break of the score regime lies within these rounds.</p>`;
  return html`<ul>
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;
}

/** Every column: what it means, its unit, how much of it is missing, its range. */
export function columnsView({columns, rows}: Manifest): HTMLElement {
  const summaries = new Map(columns.map((c) => [c.column, c]));
  const lines = observationColumns.map(({column, type, unit, about}) => {
    const {nulls, min, max} = summaries.get(column) ?? {nulls: rows.kept, min: null, max: null};
    const range = min === null || max === null ? "" : `${shown(min)} to ${shown(max)}`;
    return html`<tr>
      <th scope="row"><code>${column}</code></th>
      <td>${about}${unit ? html` <span class="quiet">(${unit})</span>` : ""}</td>
      <td>${type}</td>
      <td class="number">${percent(nulls / rows.kept, 1)}</td>
      <td class="number">${range}</td>
    </tr>`;
  });
  return html`<div class="columns" tabindex="0" role="region" aria-label="Columns of observations">
    <table>
      <thead>
        <tr>
          <th scope="col">column</th>
          <th scope="col">meaning</th>
          <th scope="col">type</th>
          <th scope="col" class="number">null</th>
          <th scope="col" class="number">range</th>
        </tr>
      </thead>
      <tbody>
        ${lines}
      </tbody>
    </table>
  </div>`;
}

/** `21 files read, 21.0 MB` */
export function inputsText({inputs}: Pick<Manifest, "inputs">): string {
  const bytes = inputs.reduce((sum, input) => sum + input.bytes, 0);
  return inputs.length ? `${counted(inputs.length, "file")} read, ${size(bytes)}` : "No file read";
}

/** The files that the rows were read from. */
export const inputsView = ({inputs}: Manifest): HTMLElement =>
  inputs.length ? inputList(inputs) : html`<p>The rows come from a seed.</p>`;

function inputList(inputs: Manifest["inputs"]): HTMLElement {
  const total = (dropped: Record<string, number>) => Object.values(dropped).reduce((sum, n) => sum + n, 0);
  return html`<ul class="files">
    ${inputs.map(
      ({name, sha256, bytes, rows, dropped}) =>
        html`<li>
          <bdi>${name}</bdi>: ${count(rows)} rows, ${count(total(dropped))} dropped, ${size(bytes)}<br /><code
            >${sha256}</code
          >
        </li>`
    )}
  </ul>`;
}

/** Which scores are final, and what older answers lack. */
export function finalView(manifest: Manifest): HTMLElement {
  const rows = finalRows(manifest.coverage);
  const lacking = lackingLines(manifest);
  return html`<div>
    <p>${finalText(manifest)}</p>
    <p>
      The correlation with the meta-model needs no returns and is final with a round’s first score; 20-day scores and
      payouts wait for the round to resolve, 60-day scores for the sixty days. All other pages use a score that rests on
      returns only once its round has resolved.
    </p>
    ${rows.length ? tableView(plainTable(rows), {label: "Rounds in which each score is final"}) : ""}
    ${
      lacking.length
        ? html`<p>
              Numerai fills scores in later. The answers about some rounds were fetched before they had every field:
            </p>
            <ul>
              ${lacking.map((line) => html`<li>${line}</li>`)}
            </ul>`
        : ""
    }
  </div>`;
}

/** The snapshot's files for download, with what they must hash to. */
export function downloadsView(files: readonly SnapshotFile[], hrefs: Record<string, string>): HTMLElement {
  return html`<ul class="files">
    ${files.map(
      ({name, bytes, sha256}) =>
        html`<li><a href=${hrefs[name]} download=${name}>${name}</a>, ${size(bytes)}<br /><code>${sha256}</code></li>`
    )}
  </ul>`;
}

/** `3.4 MB`, in powers of a thousand. */
export function size(bytes: number): string {
  const units = ["bytes", "kB", "MB", "GB"];
  const power = Math.min(3, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return power ? `${(bytes / 1000 ** power).toFixed(1)} ${units[power]}` : `${bytes} bytes`;
}
