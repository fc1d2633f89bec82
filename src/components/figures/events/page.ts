/** The page on stake events. */
import type {Settings} from "../../base/settings/settings.js";
import type {JudgedVerdicts} from "../../base/verdicts/rates.js";
import {answer} from "../../page/answer.js";
import {settingsInputs} from "../../page/inputs.js";
import {openPage} from "../../page/page.js";
import type {PageFiles} from "../../page/page.js";
import {viewInput} from "../../page/view-inputs.js";
import {eventAnswer} from "../../texts/events/stake-events.js";
import {rateText} from "../../texts/verdicts/rates.js";
import {changeFigure} from "./change.js";
import {fanFigure, placeboFigure, specificationsFigure, testsFigure} from "./checks.js";
import {eventsFigure} from "./events.js";
import {doseFigure, mechanicsFigure} from "./mechanics.js";
import {outcomesFigure} from "./outcomes.js";
import {partsFigure} from "./parts.js";
import {pathFigure} from "./path.js";
import {eventTables, backgroundTables} from "./tables.js";
import type {EventTables} from "./tables.js";
import {allowanceWords, attritionWords, fallWords, verdictWords} from "./words.js";

const inputs = [
  ...["ratio", "base", "before", "after", "events", "persistence", "cool-off", "min-scored"],
  ...["adjust", "outcome", "days", "rounds"]
];

export async function openEventsPage({judged: coming, ...files}: PageFiles & {judged: Promise<JudgedVerdicts>}) {
  const [page, judged] = await Promise.all([openPage(files, {table: "event-path"}), coming]);
  const level = viewInput("level");
  return {
    ...page,
    ...page.figures({path: pathFigure, change: changeFigure}),
    ...page.laterFigures({
      outcomes: outcomesFigure,
      parts: partsFigure,
      mechanics: mechanicsFigure,
      dose: doseFigure,
      fan: fanFigure,
      tests: testsFigure,
      placebos: placeboFigure,
      specifications: specificationsFigure,
      events: eventsFigure
    }),
    ...{
      fall: fallWords,
      allowance: allowanceWords,
      verdict: verdictWords(rateText(judged, "crowding")),
      attrition: attritionWords
    },
    level,
    settings: settingsInputs(inputs, {table: "event-path", beside: [level]}),
    tables: (settings: Settings) => eventTables(page.workspace, settings),
    backgroundTables: (settings: Settings) => backgroundTables(page.workspace, settings),
    answer: (found: EventTables) => answer(eventAnswer(found))
  };
}
