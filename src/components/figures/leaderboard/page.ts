/** The page on the leaderboard. */
import {rowsOf} from "../../base/catalogue/rows.js";
import type {Settings} from "../../base/settings/settings.js";
import {orCause} from "../../base/words/cause.js";
import {answer} from "../../page/answer.js";
import {openPage} from "../../page/page.js";
import type {PageFiles} from "../../page/page.js";
import {preview} from "../../page/preview.js";
import type {TableResult} from "../../tables/result/result.js";
import {leaderboardAnswer} from "../../texts/leaderboard/leaderboard.js";
import {entriesFigure} from "./entries.js";
import {leadersFigure, turnoverFigure} from "./figures.js";
import {leaderList} from "./list.js";

export async function openLeaderboardPage(files: PageFiles) {
  const page = await openPage(files, {table: "leaderboard"});
  const {workspace} = page;
  const rounds = await workspace.calendar();
  return {
    ...page,
    ...page.figures({leaders: leadersFigure}),
    ...page.figures({turnover: turnoverFigure}, {table: "turnover"}),
    ...page.figures({entries: (result: TableResult<"entries">) => entriesFigure(result, {rounds})}, {table: "entries"}),
    settings: page.inputs(["outcome", "trailing", "rounds", "days", "min-stake"], {
      ...{table: "leaderboard", more: ["days", "min-stake"]}
    }),
    preview: preview(workspace, {table: "leaderboard", figure: "leaders", others: ["turnover", "entries"]}),
    table: (settings: Settings) => workspace.beside("leaderboard", settings),
    later: (settings: Settings) => workspace.beside("turnover", settings),
    changes: (settings: Settings) => workspace.beside("entries", settings),
    list: leaderList,
    answer: (result: TableResult<"leaderboard">, later: TableResult<"turnover">) =>
      answer(orCause(result, leaderboardAnswer(rowsOf(result), rowsOf(later), result.settings.outcome)))
  };
}
