/** The verdict on stake events in bullets, what stands behind it folded. */
import {html} from "htl";
import {lateWords, together} from "../../page/late.js";
import {sentenceList} from "../../page/paragraphs.js";
import type {Arriving} from "../../page/workspace.js";
import type {EventResult} from "../../tables/result/result.js";
import type {JudgedVerdicts} from "../../base/verdicts/rates.js";
import {rateText} from "../../texts/verdicts/rates.js";
import {conclusion, eventVerdict} from "../../texts/events/verdict.js";

type Late<N extends "event-parts" | "event-tests"> = Arriving<readonly [EventResult<N>]>;

/** `judged`: how often it is wrong in simulated worlds. */
export const verdictWords = (judged: JudgedVerdicts) => (parts: Late<"event-parts">, tests: Late<"event-tests">) =>
  lateWords(
    together(parts, tests),
    {id: "verdict", height: 200},
    ([parts, tests]) =>
      html`<div>
        ${sentenceList(conclusion(parts, tests, {judged}))}
        <details class="prose">
          <summary>What stands behind this conclusion</summary>
          ${sentenceList([...eventVerdict(parts, tests), rateText(judged, "crowding")].filter(Boolean))}
        </details>
      </div>`
  );
