/** The page on what another stake would do. */
import {html} from "htl";
import {defaultSettings} from "../../base/settings/settings.js";
import type {Settings} from "../../base/settings/settings.js";
import {answer} from "../../page/answer.js";
import {chosen} from "../../page/my-model.js";
import {openPage} from "../../page/page.js";
import type {PageFiles} from "../../page/page.js";
import {paragraphs} from "../../page/paragraphs.js";
import {plainFigure} from "../../page/plain-figure.js";
import {preview} from "../../page/preview.js";
import {viewInput} from "../../page/view-inputs.js";
import type {ByHand} from "../../tables/what-if/curve.js";
import {qualityText, whatIfAnswer, whatIfNumbers} from "../../texts/what-if/what-if.js";
import {curveFigure, historyFigure} from "./figures.js";
import {nearOf, whatIfOf} from "./found.js";
import type {FirstRounds, Near} from "./found.js";
import {handInputs, handNames} from "./hand-inputs.js";
import {modelInput} from "./model-input.js";

const table = "what-if";

export async function openWhatIfPage({rounds: coming, ...files}: PageFiles & {rounds: Promise<FirstRounds>}) {
  const [page, first] = await Promise.all([openPage(files, {table}), coming]);
  const {workspace, meta, figures} = page;
  const names = async () => (await workspace.panelFor(table, defaultSettings(table))).models.name;
  const [model, source] = [modelInput({names}), viewInput("source")];
  const hand = handInputs(handNames.map((name) => viewInput(name)));
  const beside = {beside: [model, source], alsoKnown: [...handNames]};
  return {
    ...page,
    ...figures({history: historyFigure}),
    curve: (found: Near) => plainFigure({...curveFigure(found, chosen()), meta}),
    ...{model, source, hand, handIn: (source: string) => (source === "hand" ? hand : html`<span></span>`)},
    settings: page.inputs(["k", "split", "alike", "rules", "rounds"], {table, ...beside}),
    preview: preview(workspace, {table, figure: "what-if"}),
    near: (settings: Settings, source: string, hand: ByHand) => nearOf(workspace, {settings, source, hand, first}),
    find: (settings: Settings, source: string, hand: ByHand) => whatIfOf(workspace, {settings, source, hand, first}),
    problem: ({problem}: Near) => html`<p class="problems" role="status">${problem ?? ""}</p>`,
    answer: (found: Near) => answer(whatIfAnswer(found)),
    numbers: (found: Near) => paragraphs("All numbers.", [whatIfNumbers(found)]),
    trust: ({rounds}: Near) => paragraphs("How far to trust it.", [qualityText(rounds)])
  };
}
