/** The page of the article's claims. */
import {rowsOf} from "../../base/catalogue/rows.js";
import type {Settings} from "../../base/settings/settings.js";
import {answer} from "../../page/answer.js";
import {lateWords} from "../../page/late.js";
import {openPage} from "../../page/page.js";
import type {PageFiles} from "../../page/page.js";
import {viewInput} from "../../page/view-inputs.js";
import type {Arriving} from "../../page/workspace.js";
import type {TableResult} from "../../tables/result/result.js";
import {claimsAnswer} from "../../texts/claims/claims.js";
import {claimList} from "./claim-list.js";
import type {Chosen} from "./claim-list.js";
import {overviewFigure} from "./overview.js";

type Claims = readonly [TableResult<"claims">];

export async function openClaimsPage(files: PageFiles) {
  const page = await openPage(files, {table: "claims"});
  const [theme, verdict] = [viewInput("theme"), viewInput("verdict")];
  return {
    ...page,
    ...page.laterFigures({overview: overviewFigure}),
    ...{theme, verdict},
    settings: page.inputs(["rounds"], {table: "claims", beside: [theme, verdict]}),
    table: (settings: Settings) => page.workspace.inBackground<Claims>("claims", [{name: "claims", settings}]),
    answer: (found: Arriving<Claims>) =>
      lateWords(found, {id: "claims-answer"}, ([result]) => answer(claimsAnswer(rowsOf(result)))),
    list: (found: Arriving<Claims>, chosen: Chosen) =>
      lateWords(found, {id: "claims-list", height: 740}, ([result]) => claimList(result, chosen))
  };
}
