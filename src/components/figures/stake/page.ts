/** The page on stakes and likeness. */
import type {Settings} from "../../base/settings/settings.js";
import {answer} from "../../page/answer.js";
import {settingsInputs} from "../../page/inputs.js";
import {openPage} from "../../page/page.js";
import type {PageFiles} from "../../page/page.js";
import type {TableResult} from "../../tables/result/result.js";
import {stakeAnswer} from "../../texts/stake/stake.js";
import {decilesFigure} from "./deciles.js";
import {scatterFigure} from "./scatter.js";

const table = "stake-deciles";

export async function openStakePage(files: PageFiles) {
  const page = await openPage(files, {table});
  return {
    ...page,
    ...page.figures({deciles: decilesFigure}),
    ...page.figures({scatter: scatterFigure}, {more: ["payout"]}),
    settings: settingsInputs(["groups", "ranking", "recent", "min-stake", "rounds"], {table}),
    table: (settings: Settings) => page.workspace.table(table, settings),
    /** the rows that are drawn one by one: null until they are there */
    points: (settings: Settings) => page.workspace.arriving(table, settings, ["payout"]),
    answer: (result: TableResult<typeof table>) => answer(stakeAnswer(result))
  };
}
