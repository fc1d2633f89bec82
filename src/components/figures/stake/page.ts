/** The page on stakes and similarity to the meta-model. */
import type {Settings} from "../../base/settings/settings.js";
import {answer} from "../../page/answer.js";
import {articleChosen} from "../../page/article-chosen.js";
import {inputNote} from "../../page/input-note.js";
import {openPage} from "../../page/page.js";
import type {PageFiles} from "../../page/page.js";
import {preview} from "../../page/preview.js";
import {slots} from "../../page/slots.js";
import type {TableResult} from "../../tables/result/result.js";
import {groupsNote, stakeAnswer} from "../../texts/stake/stake.js";
import {decilesFigure, decilesPreview} from "./deciles.js";
import {scatterFigure} from "./scatter.js";

const table = "stake-deciles";

/** The simplest picture first; the article's own first with its choices. */
const order = (article: boolean) => (article ? (["scatter", "deciles"] as const) : (["deciles", "scatter"] as const));

export async function openStakePage(files: PageFiles) {
  const page = await openPage(files, {table});
  const article = articleChosen();
  let before: TableResult<typeof table> | undefined;
  const deciles = (result: TableResult<typeof table>) => decilesFigure((before = result), {article});
  const points = async () => (await import("../../tables/stake/points-of-groups.js")).stakeGroupPoints;
  const picture = (result: TableResult<typeof table>) => decilesPreview(result, before);
  const settings = page.inputs(["groups", "rounds", "recent", "ranking", "min-stake"], {
    table,
    more: ["recent", "ranking", "min-stake"]
  });
  return {
    ...page,
    ...page.figures({deciles}),
    ...page.figures({scatter: scatterFigure}, {more: ["payout"]}),
    pictures: slots(order(article)),
    settings,
    preview: preview(page.workspace, {table, figure: "stake-deciles", points, picture}),
    table: (chosen: Settings) => page.workspace.beside(table, chosen),
    /** the rows that are drawn one by one: null until they are there */
    points: (chosen: Settings) => page.workspace.arriving(table, chosen, ["payout"]),
    answer: (result: TableResult<typeof table>) => {
      inputNote(settings, groupsNote(result));
      return answer(stakeAnswer(result));
    }
  };
}
