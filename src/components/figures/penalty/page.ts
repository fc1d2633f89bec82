/** The page on the penalty. */
import {orCause} from "../../base/words/cause.js";
import type {Settings} from "../../base/settings/settings.js";
import type {JudgedVerdicts} from "../../base/verdicts/rates.js";
import {answer} from "../../page/answer.js";
import {articleChosen} from "../../page/article-chosen.js";
import {inputNote} from "../../page/input-note.js";
import {openPage} from "../../page/page.js";
import type {PageFiles} from "../../page/page.js";
import {paragraphs} from "../../page/paragraphs.js";
import {preview} from "../../page/preview.js";
import {viewInput} from "../../page/view-inputs.js";
import type {EndGroups} from "../../tables/penalty/end-groups.js";
import type {Fall} from "../../tables/penalty/falls-by-regime.js";
import type {TableResult} from "../../tables/result/result.js";
import {clearText, penaltyAnswer} from "../../texts/penalty/penalty.js";
import {groupsNote} from "../../texts/stake/stake.js";
import {shapeTexts} from "../../texts/penalty/shape.js";
import {rateText} from "../../texts/verdicts/rates.js";
import {findFalls} from "./falls.js";
import {penaltyFigure, penaltyPreview} from "./penalty.js";
import {shapeFigure} from "./shape.js";

const inputs = ["groups", "rounds", "staked", "ranking", "min-stake"];

type Penalty = TableResult<"penalty">;
type Axis = "group" | "cwmm";

interface PenaltyFiles extends PageFiles {
  ends: Promise<EndGroups[]>;
  judged: Promise<JudgedVerdicts>;
}

export async function openPenaltyPage({ends: coming, judged: rates, ...files}: PenaltyFiles) {
  const [page, ends, judged] = await Promise.all([openPage(files, {table: "penalty"}), coming, rates]);
  const {workspace, figures} = page;
  const axis = viewInput("axis");
  const article = articleChosen();
  let before: readonly Fall[] = [];
  const penalty = (result: Penalty, falls: readonly Fall[], axis: Axis) =>
    penaltyFigure(result, (before = falls), {axis, article});
  const points = async () => (await import("../../tables/penalty/points.js")).penaltyPoints;
  const picture = (result: Penalty) => penaltyPreview(result, {among: before, axis: axis.value as Axis});
  const settings = page.inputs(inputs, {table: "penalty", beside: [axis], more: ["ranking", "min-stake", "axis"]});
  return {
    ...page,
    ...figures({penalty, shape: shapeFigure}),
    axis,
    settings,
    preview: preview(workspace, {table: "penalty", figure: "penalty", others: ["shape"], points, picture}),
    table: (settings: Settings) => workspace.beside("penalty", settings),
    shapes: (settings: Settings) => workspace.beside("penalty-shape", settings),
    falls: (result: Penalty, shape: TableResult<"penalty-shape">) => findFalls(workspace, result, {ends, shape}),
    answer: (result: Penalty, falls: readonly Fall[]) => {
      inputNote(settings, groupsNote(result));
      return answer(orCause(result, penaltyAnswer(falls)));
    },
    place: (falls: readonly Fall[]) =>
      paragraphs(null, [...shapeTexts(falls), ...(falls.length ? [rateText(judged, "shape")] : [])]),
    clear: () => paragraphs(null, [clearText(), rateText(judged, "fall")])
  };
}
