/** The page on stakes and similarity to the meta-model. */
import type {Settings} from "../../base/settings/settings.js";
import {answer} from "../../page/answer.js";
import {articleChosen} from "../../page/article-chosen.js";
import {inputNote} from "../../page/input-note.js";
import {settingsInputs} from "../../page/inputs.js";
import {openPage} from "../../page/page.js";
import type {PageFiles} from "../../page/page.js";
import {slots} from "../../page/slots.js";
import type {TableResult} from "../../tables/result/result.js";
import {groupsNote, stakeAnswer} from "../../texts/stake/stake.js";
import {decilesFigure} from "./deciles.js";
import {scatterFigure} from "./scatter.js";

const table = "stake-deciles";

/** The simplest picture first; the article's own first with its choices. */
const order = (article: boolean) => (article ? (["scatter", "deciles"] as const) : (["deciles", "scatter"] as const));

export async function openStakePage(files: PageFiles) {
  const page = await openPage(files, {table});
  const article = articleChosen();
  const deciles = (result: TableResult<typeof table>) => decilesFigure(result, {article});
  const settings = settingsInputs(["groups", "rounds", "recent", "ranking", "min-stake"], {
    table,
    more: ["recent", "ranking", "min-stake"]
  });
  return {
    ...page,
    ...page.figures({deciles}),
    ...page.figures({scatter: scatterFigure}, {more: ["payout"]}),
    pictures: slots(order(article)),
    settings,
    table: (chosen: Settings) => page.workspace.table(table, chosen),
    /** the rows that are drawn one by one: null until they are there */
    points: (chosen: Settings) => page.workspace.arriving(table, chosen, ["payout"]),
    answer: (result: TableResult<typeof table>) => {
      inputNote(settings, groupsNote(result));
      return answer(stakeAnswer(result));
    }
  };
}
