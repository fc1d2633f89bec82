/** The page on one model. */
import {html} from "htl";
import type {Settings} from "../../base/settings/settings.js";
import {nmr, percent, score, correlation} from "../../base/words/format.js";
import {answer} from "../../page/answer.js";
import {modelNames} from "../../page/model-names.js";
import type {Named} from "../../page/model-names.js";
import {addressOf} from "../../page/my-model.js";
import {openPage} from "../../page/page.js";
import type {PageFiles} from "../../page/page.js";
import {plainFigure} from "../../page/plain-figure.js";
import {spreadAt} from "../../tables/what-if/curve.js";
import {accountTitle, myModelAnswer, ownText} from "../../texts/my-model/my-model.js";
import {curveFigure} from "../what-if/figures.js";
import type {FirstRounds} from "../what-if/found.js";
import {eventsFigure, historyFigure, standingFigure} from "./figures.js";
import {myModelOf} from "./found.js";
import type {MyModelFound} from "./found.js";
import {whoInput} from "./who.js";

const table = "model";

export async function openMyModelPage({rounds: coming, ...files}: PageFiles & {rounds: Promise<FirstRounds>}) {
  const [page, first] = await Promise.all([openPage(files, {table}), coming]);
  const {workspace, meta, figures} = page;
  const who = whoInput({names: () => modelNames(meta)});
  return {
    ...page,
    ...figures({standing: standingFigure}),
    ...figures({events: eventsFigure}, {table: "model-events"}),
    ...figures({history: historyFigure}, {table: "what-if"}),
    who,
    settings: page.inputs(["rounds"], {table, beside: [who as never], alsoKnown: ["account"]}),
    find: ({rounds}: Settings, named: Named | null): Promise<MyModelFound> => {
      const coming = myModelOf(workspace, {named, rounds, first}).then((found) => {
        if (found.problem === null) who.found(found.name);
        return found;
      });
      // of settings that newer ones overtook no cell asks any more: that one failed is no fault then
      coming.catch(() => {});
      return coming;
    },
    problem: ({problem}: MyModelFound) => html`<p class="problems" role="status">${problem ?? ""}</p>`,
    answer: (found: MyModelFound) => answer(myModelAnswer(found)),
    own: (found: MyModelFound) => html`<p>${ownText(found)}</p>`,
    account: accountTable,
    curve: ({whatIf}: MyModelFound) => plainFigure({...curveFigure(whatIf), meta}),
    stakes: stakesTable
  };
}

/** Its models as links, the largest stake first; nothing of a model that is alone. */
function accountTable({account}: MyModelFound): HTMLElement {
  if (!account) return html`<span></span>`;
  const {name, rows, asked} = account;
  const line = ({model, name, stake, cwmm_mean, mmc_mean, n}: (typeof rows)[number]) =>
    html`<tr>
      <td><a href=${addressOf({kind: "model", name: model}, location.search)}>${name}</a></td>
      <td class="number">${nmr(stake)}</td>
      <td class="number">${correlation(cwmm_mean)}</td>
      <td class="number">${score(mmc_mean)}</td>
      <td class="number">${n}</td>
    </tr>`;
  const head = ["stake (NMR)", "cwmm", "MMC", "rounds"].map(
    (text) => html`<th scope="col" class="number">${text}</th>`
  );
  return html`<details class="prose" open=${asked}>
    <summary>${accountTitle(name, rows.length)}</summary>
    <div class="table" tabindex="0" role="region" aria-label=${accountTitle(name, rows.length)}>
      <table>
        <thead>
          <tr>
            <th scope="col">model</th>
            ${head}
          </tr>
        </thead>
        <tbody>
          ${rows.map(line)}
        </tbody>
      </table>
    </div>
  </details>`;
}

const stakes = [
  [0.5, "half"],
  [1, "as it is"],
  [2, "twice"],
  [10, "ten times"]
] as const;

/** What the rounds would have been at some stakes, and the way to all of them. */
function stakesTable({whatIf: {rounds, name}}: MyModelFound): HTMLElement {
  if (!rounds.length) return html`<span></span>`;
  const line = ([k, words]: (typeof stakes)[number]) => {
    const {weight, cwmm, mmc, payout} = spreadAt(rounds, {k, split: 1, alike: 1});
    const cells = [percent(weight.mean, 2), correlation(cwmm.mean), score(mmc.mean), nmr(payout.mean)];
    return html`<tr>
      <td>${words}</td>
      ${cells.map((cell) => html`<td class="number">${cell}</td>`)}
    </tr>`;
  };
  const head = ["weight", "cwmm", "MMC", "payout a round (NMR)"];
  return html`<div>
    <div class="table" tabindex="0" role="region" aria-label="Table: other stakes">
      <table>
        <thead>
          <tr>
            <th scope="col">stake</th>
            ${head.map((text) => html`<th scope="col" class="number">${text}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${stakes.map(line)}
        </tbody>
      </table>
    </div>
    <p class="small">
      <a href=${`./what-if.html?${new URLSearchParams(name ? {model: name} : {})}`}
        >Any other stake, split over several models, by other rules</a
      >
    </p>
  </div>`;
}
