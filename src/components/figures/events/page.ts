/** The page on stake events: what happens after one. */
import type {JudgedVerdicts} from "../../base/verdicts/rates.js";
import {answer} from "../../page/answer.js";
import type {PageFiles} from "../../page/page.js";
import {sentenceList} from "../../page/paragraphs.js";
import {eventAnswer, eventDetails} from "../../texts/events/stake-events.js";
import {changeFigure} from "./change.js";
import {verdictWords} from "./conclusion.js";
import {eventsFigure} from "./events.js";
import {movedTo} from "./moved.js";
import {openEvents} from "./open.js";
import {partsFigure} from "./parts.js";
import {pathFigure} from "./path.js";
import type {EventTables} from "./tables.js";

export async function openEventsPage({judged: coming, ...files}: PageFiles & {judged: Promise<JudgedVerdicts>}) {
  const moved = movedTo(location);
  if (moved) location.replace(moved);
  const [page, judged] = await Promise.all([openEvents(files), coming]);
  return {
    ...page,
    ...page.figures({path: pathFigure, change: changeFigure}),
    ...page.laterFigures({parts: partsFigure, events: eventsFigure}),
    answer: (found: EventTables) => answer(eventAnswer(found)),
    details: (found: EventTables) => sentenceList(eventDetails(found)),
    verdict: verdictWords(judged)
  };
}
