/** What the page of checks says of tables that come by and by. */
import {rowsOf} from "../../base/catalogue/rows.js";
import {lateWords, together} from "../../page/late.js";
import {paragraphs} from "../../page/paragraphs.js";
import type {Arriving} from "../../page/workspace.js";
import type {EventResult} from "../../tables/result/result.js";
import type {FanResult} from "../../tables/events/fan.js";
import {checksAnswer} from "../../texts/events/checks.js";
import {allowanceTexts, fallText} from "../../texts/events/mechanics.js";
import {answer} from "../../page/answer.js";
import {attritionTable} from "./attrition.js";
import type {MechanicsTables} from "./tables.js";

type Late<N extends "event-parts" | "event-tests" | "events"> = Arriving<readonly [EventResult<N>]>;

/** The answer on the page of checks. */
export const checksWords = (tests: Late<"event-tests">, fan: Arriving<readonly [FanResult]>) =>
  lateWords(together(tests, fan), {id: "answer", height: 58}, ([tests, fan]) => answer(checksAnswer(tests, fan)));

export const fallWords = (parts: Late<"event-parts">) =>
  lateWords(parts, {id: "fall", height: 60}, ([parts]) => paragraphs("Of the whole change.", [fallText(parts)]));

export const allowanceWords = (mechanics: Arriving<MechanicsTables>) =>
  lateWords(mechanics, {id: "allowance"}, ([, , allowance]) =>
    paragraphs("What a larger stake can cost.", allowanceTexts(rowsOf(allowance), allowance.settings))
  );

export const attritionWords = (events: Late<"events">) =>
  lateWords(events, {id: "attrition", height: 400}, ([events]) => attritionTable(events));
