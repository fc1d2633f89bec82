/** The page on convergence. */
import type {Membership} from "../../base/catalogue/convergence.js";
import {rowsOf} from "../../base/catalogue/rows.js";
import type {Settings} from "../../base/settings/settings.js";
import {orCause} from "../../base/words/cause.js";
import {answer} from "../../page/answer.js";
import {openPage} from "../../page/page.js";
import type {PageFiles} from "../../page/page.js";
import {preview} from "../../page/preview.js";
import {viewInput} from "../../page/view-inputs.js";
import type {TableResult} from "../../tables/result/result.js";
import {convergenceAnswer} from "../../texts/convergence/convergence.js";
import {agreementSlopes, pairsFigure, spreadFigure, spreadSlopes} from "./figures.js";

export async function openConvergencePage(files: PageFiles) {
  const page = await openPage(files, {table: "convergence"});
  const {workspace} = page;
  const rounds = await workspace.calendar();
  const [members, smoothing] = [viewInput("members"), viewInput("smoothing")];
  return {
    ...page,
    ...page.figures({
      pairs: (result: TableResult<"convergence">, members: Membership, smoothing: number) =>
        pairsFigure(result, {members, smoothing, rounds}),
      spread: (result: TableResult<"dispersion">, members: Membership, smoothing: number) =>
        spreadFigure(result, {members, smoothing, rounds}),
      slopes: agreementSlopes,
      spreadSlopes
    }),
    members,
    smoothing,
    settings: page.inputs(["rounds", "days"], {table: "convergence", beside: [members, smoothing]}),
    preview: preview(workspace, {table: "convergence", figure: "pairs", others: ["slopes", "spread", "spread-slopes"]}),
    table: (settings: Settings) => workspace.beside("convergence", settings),
    dispersion: (settings: Settings) => workspace.beside("dispersion", settings),
    lines: (settings: Settings) => workspace.beside("convergence-slopes", settings),
    answer: (lines: TableResult<"convergence-slopes">, members: Membership) =>
      answer(orCause(lines, convergenceAnswer(rowsOf(lines), members)))
  };
}
