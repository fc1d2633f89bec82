/** What the checks of the event study say: tests, placebos, fans, specifications; titles and descriptions of their figures. */
import {estimateIn} from "../../base/catalogue/estimate-in.js";
import {leavesOut} from "../../base/kit/interval.js";
import type {TableName} from "../../base/catalogue/index.js";
import {tooFewBefore} from "../../base/events/tests.js";
import {rowsOf} from "../../base/catalogue/rows.js";
import type {RowOf, TableOf} from "../../base/catalogue/rows.js";
import {counted, percent} from "../../base/words/format.js";
import {outcomeChange, outcomeWords} from "../../base/scores/outcomes.js";
import {capital, inner, listed} from "../../base/words/words.js";
import {causeOf} from "../../base/words/cause.js";
import type {WithLeft} from "../../base/words/cause.js";
import type {TableResult} from "../../tables/result/result.js";
import {regimeWords} from "./words.js";

type Of<N extends TableName> = {table: TableOf<N>} & WithLeft;

/** Rows of the newest score regime. */
function newest<R extends {score_regime: string}>(rows: R[]): R[] {
  const regime = rows.at(-1)?.score_regime;
  return rows.filter((r) => r.score_regime === regime);
}

type TestRow = RowOf<"event-tests">;

const none = "No event counts: there is nothing to test";
const kinds: Record<string, string> = {
  change: "change",
  "pre-trend": "path before",
  stacked: "change against others",
  jump: "jump"
};

/** Which of the headline tests of MMC find a movement, the error of all of them together kept at 5 %. */
export function testsTitle(tests: Of<"event-tests">): string {
  const own = newest(rowsOf(tests)).filter((r) => r.p_holm !== null);
  if (!own.length) return none;
  const clear = own.filter((r) => r.p_holm! < 0.05).map((r) => kinds[r.test]);
  if (clear.length === own.length && own.length > 1) return "Every test of MMC finds a change";
  if (clear.length) return `Clear with all tests counted: ${listed(clear)}`;
  if (own.some((r) => leavesOut(estimateIn(r, "estimate"))))
    return "Alone some tests find a change; counted together, none does";
  return "No test of MMC finds a clear change";
}

export function testsAlt(tests: Of<"event-tests">): string {
  const rows = newest(rowsOf(tests)).filter((r) => r.test in kinds && r.estimate !== null);
  if (!rows.length) return `${none}.`;
  const scale = (r: TestRow) => (r.outcome === "cwmm" ? "cwmm" : "mmc");
  const bounds = (r: TestRow) =>
    r.estimate_low === null
      ? ((r.test === "pre-trend" ? tooFewBefore(r.n) : null) ?? "no interval")
      : `${outcomeChange(scale(r), r.estimate_low)} to ${outcomeChange(scale(r), r.estimate_high)}`;
  const of = (r: TestRow) =>
    `${kinds[r.test]} of ${r.outcome}${r.test === "change" && r.adjust === "none" ? " without adjustment" : ""} ${outcomeChange(scale(r), r.estimate)} (${bounds(r)})`;
  return `Estimates with their intervals, ${regimeWords(rows[0].score_regime)}: ${rows.map(of).join("; ")}.`;
}

type PlaceboRow = RowOf<"event-placebo">;

/** What accuracy does after raises, and MMC after cuts: luck and crowding say different things of the two. */
export function placeboTitle(placebos: Of<"event-placebo">): string {
  const rows = newest(rowsOf(placebos)).filter((r) => r.n > 0);
  const find = (placebo: string, outcome: string) =>
    rows.find((r) => r.placebo === placebo && r.outcome === outcome && r.change !== null);
  const [raises, cuts] = [find("raises", "corr"), find("decreases", "mmc")];
  if (!raises && !cuts)
    return rows.length ? "Neither CORR after raises nor MMC after cuts is known" : "No placebo has an event";
  const parts = [raises && wayWords(raises, "CORR", "raises"), cuts && wayWords(cuts, "MMC", "cuts")];
  if (raises && cuts && !isClear(raises) && !isClear(cuts))
    return "Whether CORR moves after raises or MMC after cuts is unclear";
  return capital(parts.filter(Boolean).join("; "));
}

const isClear = (row: PlaceboRow) => leavesOut(estimateIn(row, "change"));

const wayWords = (row: PlaceboRow, what: string, when: string) =>
  isClear(row) ? `after ${when} ${what} ${row.change! < 0 ? "falls" : "rises"}` : `after ${when} ${what} is unclear`;

export function placeboAlt(placebos: Of<"event-placebo">): string {
  const rows = newest(rowsOf(placebos)).filter((r) => r.n > 0);
  if (!rows.length) return "No placebo has an event.";
  const of = (r: PlaceboRow) =>
    `${outcomeWords[r.outcome].label} of ${cutWords(r.placebo)} ${outcomeChange(r.outcome, r.change)}`;
  return `Changes of placebos, ${regimeWords(rows[0].score_regime)}: ${rows.map(of).join("; ")}.`;
}

const cutWords = (placebo: string) => (placebo === "decreases" ? "cuts" : placebo);

/** At how many rounds from the increase on the events' path lies below, in, and above the middle 95 % of a fan. */
export function placesIn(fan: Of<"event-fan">, name: string) {
  const rows = newest(rowsOf(fan)).filter((r) => r.fan === name && r.events > 0 && r.time >= 0);
  const places = {below: 0, inside: 0, above: 0};
  for (const {own, from, to} of rows)
    if (own !== null && from !== null && to !== null) ++places[own < from ? "below" : own > to ? "above" : "inside"];
  return places;
}

/** Whether the path from the raise on leaves what models with like scores do without any raise. */
export function fanTitle(fan: TableResult<"event-fan">): string {
  const {label} = outcomeWords[fan.settings.outcome];
  const {below, inside, above} = placesIn(fan, "same scores");
  const all = below + inside + above;
  if (!all) return "No other model had scores like those that raised";
  const out = below + above;
  // one round in twenty leaves the middle 95 % where nothing happened
  if (out <= Math.ceil(all / 20)) return `After a raise ${label} moves like models with the same past scores`;
  const where = below && above ? "outside" : below ? "below" : "above";
  return `${label} lies ${where} models with the same past scores in ${counted(out, "round")}`;
}

/** In how many rounds the path stays among models with like scores, for the figure's fold. */
export function fanPlaces(fan: TableResult<"event-fan">): string[] {
  const {below, inside, above} = placesIn(fan, "same scores");
  const all = below + inside + above;
  return all
    ? [
        `Of ${counted(all, "round")} from the raise on the path lies in the middle 95 % of models with the same past scores in ${inside}, below in ${below}, above in ${above}`
      ]
    : [];
}

export function fanAlt(fan: TableResult<"event-fan">): string {
  const {label} = outcomeWords[fan.settings.outcome];
  const all = ["same dates", "same scores"].flatMap((name) => Object.values(placesIn(fan, name)));
  if (all.every((n) => n === 0)) return `${fanTitle(fan)}.`;
  const of = (name: string) => {
    const {below, inside, above} = placesIn(fan, name);
    return `${inside} in, ${below} below and ${above} above the middle 95 % of ${name === "same dates" ? "any models of the same dates" : "models with the same past scores"}`;
  };
  return `The path of ${label} over paths of other models. Of its rounds from the raise on ${of("same dates")}; ${of("same scores")}.`;
}

/** Under how many definitions of a raise the outcome clearly falls. */
export function specificationsTitle(specifications: Of<"event-specifications">): string {
  const rows = newest(rowsOf(specifications));
  const known = rows.filter((r) => r.change !== null);
  if (!known.length) return causeOf(specifications) ?? "No definition of a stake increase finds an event";
  const clear = known.filter((r) => r.change_high !== null && r.change_high < 0).length;
  const what = known[0].outcome === "cwmm" ? "similarity" : outcomeWords[known[0].outcome].label;
  if (!clear) return `No definition of a raise shows a clear fall of ${what}`;
  if (clear === known.length) return `${capital(what)} clearly falls under every definition of a raise`;
  return `${capital(what)} clearly falls under ${percent(clear / known.length)} of the definitions of a raise`;
}

/** How many definitions find a fall, and how many a clear one, for the figure's fold. */
export function specificationsCounts(specifications: Of<"event-specifications">): string[] {
  const known = newest(rowsOf(specifications)).filter((r) => r.change !== null);
  const of = (test: (r: (typeof known)[number]) => boolean) => known.filter(test).length;
  const [falls, clear] = [of((r) => r.change! < 0), of((r) => r.change_high !== null && r.change_high < 0)];
  return known.length
    ? [`${falls} of ${counted(known.length, "definition")} with events show a fall, ${clear} with an interval below 0`]
    : [];
}

export function specificationsAlt(specifications: Of<"event-specifications">): string {
  const rows = newest(rowsOf(specifications));
  const known = rows.filter((r) => r.change !== null).map((r) => r.change!);
  if (!known.length) return `${specificationsTitle(specifications)}.`;
  const {outcome, score_regime} = rows[0];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return `Change of ${outcomeWords[outcome].label} in ${counted(known.length, "definition")}, ${regimeWords(score_regime)}: from ${outcomeChange(outcome, low)} to ${outcomeChange(outcome, high)}; ${counted(rows.length - known.length, "definition")} without an event.`;
}

/** The answer to whether it could be luck: the tests, and models with the same past scores. */
export function checksAnswer(tests: Of<"event-tests">, fan: TableResult<"event-fan">): string {
  const lead = testsTitle(tests);
  return lead === none ? `${none}.` : `${lead}; ${inner(fanTitle(fan))}.`;
}
