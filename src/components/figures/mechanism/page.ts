/** The page on why it happens: one row of settings for rounds, one for groups. */
import {rowsOf} from "../../base/catalogue/rows.js";
import type {Settings} from "../../base/settings/settings.js";
import type {Round} from "../../base/snapshot/panel.js";
import {answer} from "../../page/answer.js";
import {openPage} from "../../page/page.js";
import type {PageFiles} from "../../page/page.js";
import {sentenceList, paragraphs} from "../../page/paragraphs.js";
import {mechanismAnswer} from "../../texts/mechanism/parts.js";
import {driftTexts, flagTexts} from "../../texts/mechanism/rounds.js";
import {gapFigure, penaltyFigure} from "./groups.js";
import {driftFigure, identitiesFigure, sigmaFigure} from "./rounds.js";
import {groupSettings, groupTables, roundTables} from "./tables.js";
import type {GroupTables, RoundTables} from "./tables.js";

const ofGroups = ["groups", "ranking", "min-stake"];
const ofRounds = ["days", "rounds"];

export async function openMechanismPage(files: PageFiles) {
  const page = await openPage(files, {table: "meta-model"});
  const {workspace, figures} = page;
  const calendar: readonly Round[] = await workspace.calendar();
  return {
    ...page,
    ...figures({gap: gapFigure}, {table: "gap-parts"}),
    ...figures({penalty: penaltyFigure}, {table: "penalty-parts"}),
    ...figures({
      identities: (found: RoundTables) => identitiesFigure(found, calendar),
      sigma: (found: RoundTables) => sigmaFigure(found, calendar),
      drift: driftFigure
    }),
    groupSettings: page.inputs(ofGroups, {table: "gap-parts", alsoKnown: ofRounds}),
    roundSettings: page.inputs(ofRounds, {table: "meta-model", alsoKnown: ofGroups}),
    groups: (rounds: Settings, groups: Settings) => groupTables(workspace, groupSettings(rounds, groups)),
    rounds: (settings: Settings) => roundTables(workspace, settings),
    answer: ({gap, penalty}: GroupTables) => answer(mechanismAnswer(gap, penalty)),
    trust: ({metaModel}: RoundTables) => paragraphs("Which rounds to trust.", flagTexts(rowsOf(metaModel))),
    driftWords: ({drift}: RoundTables) => sentenceList(driftTexts(rowsOf(drift)))
  };
}
