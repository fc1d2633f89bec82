/** The page of checks on stake events. */
import type {PageFiles} from "../../page/page.js";
import {fanFigure, placeboFigure, specificationsFigure, testsFigure} from "./checks.js";
import {doseFigure, mechanicsFigure} from "./mechanics.js";
import {openEvents} from "./open.js";
import {outcomesFigure} from "./outcomes.js";
import {allowanceWords, attritionWords, checksWords, fallWords} from "./words.js";

export async function openChecksPage(files: PageFiles) {
  const page = await openEvents(files);
  return {
    ...page,
    ...page.laterFigures({
      fan: fanFigure,
      tests: testsFigure,
      placebos: placeboFigure,
      specifications: specificationsFigure,
      outcomes: outcomesFigure,
      mechanics: mechanicsFigure,
      dose: doseFigure
    }),
    ...{answer: checksWords, fall: fallWords, allowance: allowanceWords, attrition: attritionWords}
  };
}
