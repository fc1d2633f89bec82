/** What the page on stake events says of tables that come by and by. */
import {rowsOf} from "../../base/catalogue/rows.js";
import {crowdingOf} from "../../base/events/crowding.js";
import {lateWords, together} from "../../page/late.js";
import {paragraphs} from "../../page/paragraphs.js";
import type {Arriving} from "../../page/workspace.js";
import type {EventResult} from "../../tables/result/result.js";
import {allowanceTexts, fallText} from "../../texts/events/mechanics.js";
import {eventVerdict} from "../../texts/events/verdict.js";
import {attritionTable} from "./attrition.js";
import type {MechanicsTables} from "./tables.js";

type Late<N extends "event-parts" | "event-tests" | "events"> = Arriving<readonly [EventResult<N>]>;

export const fallWords = (parts: Late<"event-parts">) =>
  lateWords(parts, {id: "fall", height: 60}, ([parts]) => paragraphs("What of the change it is.", [fallText(parts)]));

export const allowanceWords = (mechanics: Arriving<MechanicsTables>) =>
  lateWords(mechanics, {id: "allowance"}, ([, , allowance]) =>
    paragraphs("What the mechanism allows.", allowanceTexts(rowsOf(allowance), allowance.settings))
  );

/** `rates`: how often the verdict is wrong in simulated worlds. */
export const verdictWords = (rates: string) => (parts: Late<"event-parts">, tests: Late<"event-tests">) =>
  lateWords(together(parts, tests), {id: "verdict"}, ([parts, tests]) =>
    paragraphs("Verdict.", [...eventVerdict(parts, tests), ...(crowdingOf(tests) ? [rates] : [])])
  );

export const attritionWords = (events: Late<"events">) =>
  lateWords(events, {id: "attrition", height: 400}, ([events]) => attritionTable(events));
