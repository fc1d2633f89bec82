/** What the checks of the event study say: tests, placebos, fans, specifications; titles and descriptions of their figures. */
import {estimateIn} from "../../base/catalogue/estimate-in.js";
import {leavesOut} from "../../base/kit/interval.js";
import type {TableName} from "../../base/catalogue/index.js";
import {tooFewBefore} from "../../base/events/tests.js";
import {rowsOf} from "../../base/catalogue/rows.js";
import type {RowOf, TableOf} from "../../base/catalogue/rows.js";
import {counted} from "../../base/words/format.js";
import {outcomeChange, outcomeText, outcomeWords} from "../../base/scores/outcomes.js";
import {capital, listed} from "../../base/words/words.js";
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
  change: "the change",
  "pre-trend": "the path before",
  stacked: "the change against models without a raise",
  jump: "the jump at the raise"
};

/** Which of the headline tests of MMC say that something moves, Holm's level kept over all of them. */
export function testsTitle(tests: Of<"event-tests">): string {
  const own = newest(rowsOf(tests)).filter((r) => r.p_holm !== null);
  if (!own.length) return none;
  const told = own.filter((r) => r.p_holm! < 0.05).map((r) => kinds[r.test]);
  if (!told.length) return `None of ${counted(own.length, "test")} of MMC tells a movement from none`;
  return `Of ${counted(own.length, "test")} of MMC, ${listed(told)} ${told.length > 1 ? "are" : "is"} told apart from none`;
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
    `${kinds[r.test]} of ${r.outcome}${r.test === "change" && r.adjust === "none" ? " as scored" : ""} ${outcomeChange(scale(r), r.estimate)} (${bounds(r)})`;
  return `Estimates with their intervals, ${regimeWords(rows[0].score_regime)}: ${rows.map(of).join("; ")}.`;
}

type PlaceboRow = RowOf<"event-placebo">;

const told = (row: PlaceboRow) => leavesOut(estimateIn(row, "change"));

/** What accuracy does after raises, and MMC after decreases: the two that tell luck from crowding. */
export function placeboTitle(placebos: Of<"event-placebo">): string {
  const rows = newest(rowsOf(placebos)).filter((r) => r.n > 0);
  const find = (placebo: string, outcome: string) => rows.find((r) => r.placebo === placebo && r.outcome === outcome);
  const parts = [
    wordsOf(find("raises", "corr"), "CORR after raises"),
    wordsOf(find("decreases", "mmc"), "MMC after decreases")
  ].filter((words) => words !== null);
  if (parts.length) return capital(parts.join("; "));
  return rows.length ? "Neither CORR after raises nor MMC after decreases is known" : "No placebo has an event";
}

function wordsOf(row: PlaceboRow | undefined, what: string): string | null {
  if (!row || row.change === null) return null;
  if (!told(row)) return `whether ${what.split(" ")[0]} moves ${what.split(" ").slice(1).join(" ")} is unclear`;
  return `${what} ${row.change < 0 ? "falls" : "rises"} by ${outcomeText(row.outcome, Math.abs(row.change))}`;
}

export function placeboAlt(placebos: Of<"event-placebo">): string {
  const rows = newest(rowsOf(placebos)).filter((r) => r.n > 0);
  if (!rows.length) return "No placebo has an event.";
  const of = (r: PlaceboRow) =>
    `${outcomeWords[r.outcome].label} of ${r.placebo} ${outcomeChange(r.outcome, r.change)}`;
  return `Changes of placebos, ${regimeWords(rows[0].score_regime)}: ${rows.map(of).join("; ")}.`;
}

/** At how many rounds from the increase on the events' path lies below, in, and above the middle 95 % of a fan. */
export function placesIn(fan: Of<"event-fan">, name: string) {
  const rows = newest(rowsOf(fan)).filter((r) => r.fan === name && r.events > 0 && r.time >= 0);
  const places = {below: 0, inside: 0, above: 0};
  for (const {own, from, to} of rows)
    if (own !== null && from !== null && to !== null) ++places[own < from ? "below" : own > to ? "above" : "inside"];
  return places;
}

/** Whether the path from the increase on leaves what models with like scores do without any raise. */
export function fanTitle(fan: TableResult<"event-fan">): string {
  const {label} = outcomeWords[fan.settings.outcome];
  const {below, inside, above} = placesIn(fan, "same scores");
  const all = below + inside + above;
  if (!all) return "No other model had scores like those that raised";
  const out = below + above;
  const where = below && above ? "outside" : below ? "below" : "above";
  const way = `${label} after the increase goes the way of models with like scores that did not raise`;
  if (!out) return way;
  // one round in twenty leaves the middle 95 % where nothing happened
  if (out <= Math.ceil(all / 20)) return `${way}, but for ${out} of ${counted(all, "round")}`;
  return `${label} after the increase lies ${where} the paths of models with like scores at ${out} of ${counted(all, "round")}`;
}

export function fanAlt(fan: TableResult<"event-fan">): string {
  const {label} = outcomeWords[fan.settings.outcome];
  const all = ["same dates", "same scores"].flatMap((name) => Object.values(placesIn(fan, name)));
  if (all.every((n) => n === 0)) return `${fanTitle(fan)}.`;
  const of = (name: string) => {
    const {below, inside, above} = placesIn(fan, name);
    return `${inside} in, ${below} below and ${above} above the middle 95 % of ${name === "same dates" ? "any models of the same dates" : "models with like known scores"}`;
  };
  return `The path of ${label} over paths of other models. Of its rounds from the increase on ${of("same dates")}; ${of("same scores")}.`;
}

/** In how many definitions the outcome falls, and in how many of them the interval excludes 0. */
export function specificationsTitle(specifications: Of<"event-specifications">): string {
  const rows = newest(rowsOf(specifications));
  const known = rows.filter((r) => r.change !== null);
  if (!known.length) return causeOf(specifications) ?? "No definition of a stake increase finds an event";
  const falls = known.filter((r) => r.change! < 0).length;
  const clear = known.filter((r) => r.change_high !== null && r.change_high < 0).length;
  const {label} = outcomeWords[known[0].outcome];
  return `${label} falls in ${falls} of ${counted(known.length, "definition")} of a stake increase with events, in ${clear} with an interval below 0`;
}

export function specificationsAlt(specifications: Of<"event-specifications">): string {
  const rows = newest(rowsOf(specifications));
  const known = rows.filter((r) => r.change !== null).map((r) => r.change!);
  if (!known.length) return `${specificationsTitle(specifications)}.`;
  const {outcome, score_regime} = rows[0];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return `Change of ${outcomeWords[outcome].label} in ${counted(known.length, "definition")}, ${regimeWords(score_regime)}: from ${outcomeChange(outcome, low)} to ${outcomeChange(outcome, high)}; ${counted(rows.length - known.length, "definition")} without an event.`;
}
