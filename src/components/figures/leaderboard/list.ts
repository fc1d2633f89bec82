/** The leaderboard as a list: sorted by any column, filtered by a name, each model a link to its own page. */
import {html} from "htl";
import {rowsOf} from "../../base/catalogue/rows.js";
import {outcomeText, outcomeWords} from "../../base/scores/outcomes.js";
import {correlation, count, nmr, score} from "../../base/words/format.js";
import {addressOf} from "../../page/my-model.js";
import {sortedHeads} from "../../page/sorted-heads.js";
import type {Sort} from "../../page/sorted-heads.js";
import {orderBy} from "../../page/table-view.js";
import type {TableResult} from "../../tables/result/result.js";
import type {Leader} from "../../texts/leaderboard/leaderboard.js";

/** So many lines are shown at once. */
const most = 100;

type Shown = "rank" | "name" | "account" | "stake" | "mean" | "mmc" | "corr" | "cwmm" | "payout" | "rounds";

/** Columns with how a cell is written. */
function columnsOf({outcome}: TableResult<"leaderboard">["settings"]): [Shown, string, (row: Leader) => unknown][] {
  return [
    ["rank", "rank", ({rank}) => count(rank)],
    [
      "name",
      "model",
      ({model, name}) => html`<a href=${addressOf({kind: "model", name: model}, location.search)}>${name}</a>`
    ],
    ["account", "account", ({account}) => account ?? "–"],
    ["stake", "stake (NMR)", ({stake}) => nmr(stake)],
    ["mean", `mean ${outcomeWords[outcome].label}`, ({mean}) => outcomeText(outcome, mean)],
    ["mmc", "MMC", ({mmc}) => score(mmc)],
    ["corr", "CORR", ({corr}) => score(corr)],
    ["cwmm", "cwmm", ({cwmm}) => correlation(cwmm)],
    ["payout", "payout (NMR)", ({payout}) => nmr(payout)],
    ["rounds", "rounds", ({rounds}) => count(rounds)]
  ];
}

export function leaderList(result: TableResult<"leaderboard">): HTMLElement {
  const rows = rowsOf(result);
  const columns = columnsOf(result.settings).filter(
    ([name]) => name !== result.settings.outcome && (name !== "account" || rows.some((row) => row.account))
  );
  const isNumber = (name: Shown) => name !== "name" && name !== "account";
  const body = html`<tbody></tbody>`;
  const told = html`<p class="small" role="status"></p>`;
  const input = html`<input type="search" autocomplete="off" spellcheck="false" />` as HTMLInputElement;
  let order = rows.map((_, i) => i);
  const fill = () => {
    const wanted = input.value.trim().toLowerCase();
    const found = order.filter((i) => `${rows[i].name} ${rows[i].account ?? ""}`.toLowerCase().includes(wanted));
    const line = (row: Leader) =>
      html`<tr>
        ${columns.map(([name, , show]) => html`<td class=${isNumber(name) ? "number" : ""}>${show(row)}</td>`)}
      </tr>`;
    body.replaceChildren(...found.slice(0, most).map((i) => line(rows[i])));
    told.textContent = `${count(Math.min(most, found.length))} of ${count(found.length)} models; the CSV file above holds all ${count(rows.length)}.`;
  };
  const sort = (place: number, way: Sort) => {
    order = orderBy(
      rows.map((row) => row[columns[place][0]]),
      way
    );
    fill();
  };
  input.addEventListener("input", (event) => {
    event.stopPropagation();
    fill();
  });
  const heads = sortedHeads(
    columns.map(([name, text]) => ({text, isNumber: isNumber(name)})),
    sort
  );
  fill();
  return html`<div class="leaders">
    <label class="leaders-filter">Filter by name ${input}</label>
    ${told}
    <div class="table" tabindex="0" role="region" aria-label="All models of the leaderboard">
      <table>
        <thead>
          <tr>
            ${heads}
          </tr>
        </thead>
        ${body}
      </table>
    </div>
  </div>`;
}
