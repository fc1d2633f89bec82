/** What the texts on stake events read off their tables. */
import {knownRows, rowsOf} from "../../base/catalogue/rows.js";
import type {Known, RowOf, TableOf} from "../../base/catalogue/rows.js";
import {count, counted, score, signed} from "../../base/words/format.js";
import {estimateIn} from "../../base/catalogue/estimate-in.js";
import {hasInterval, holds} from "../../base/kit/interval.js";
import {directionOf} from "../../base/scores/outcomes.js";
import type {Direction} from "../../base/scores/outcomes.js";
import type {OutcomeName} from "../../base/snapshot/panel.js";
import {causeOf} from "../../base/words/cause.js";
import type {Attrition, EventResult, TableResult} from "../../tables/result/result.js";

export type SummaryRow = Known<RowOf<"event-summary">, "before" | "after" | "change">;

type PathRow = RowOf<"event-path">;

export interface Block {
  regime: string;
  /** outcomes with events, in the order of the table */
  rows: SummaryRow[];
}

/** Score regimes in which events count, in the order of their rounds; each with the outcomes that have events. */
export function blocksOf({table}: {table: TableOf<"event-summary">}): Block[] {
  const rows = knownRows(rowsOf({table}), "before", "after", "change").filter((r) => r.events > 0);
  const regimes = [...new Set(rows.map((r) => r.score_regime))];
  return regimes.map((regime) => ({regime, rows: rows.filter((r) => r.score_regime === regime)}));
}

/** The newest regime in which events count: what titles and answers speak of. */
export function newestBlock(result: {table: TableOf<"event-summary">}): Block | null {
  return blocksOf(result).at(-1) ?? null;
}

export function rowOf({rows}: Block, outcome: OutcomeName): SummaryRow | null {
  return rows.find((r) => r.outcome === outcome) ?? null;
}

/** What the interval of a change says; `unclear`: it holds rises and falls; `unknown`: there is none. */
type Way = Direction | "unclear" | "unknown";

export function wayOf(row: SummaryRow): Way {
  const change = estimateIn(row, "change");
  if (!hasInterval(change)) return "unknown";
  const ends = [change.low, change.high].map((end) => directionOf(row.outcome, end));
  if (ends.every((way) => way === "stays")) return "stays";
  if (holds(change)) return "unclear";
  return change.high < 0 ? "falls" : "rises";
}

/** `from 238` -> `rounds from 238` */
export const regimeWords = (regime: string) => `rounds ${regime}`;

/**
 * Mean MMC in the earlier and in the later half of the window before the increase, over scored rounds of the events, each event's own
 * level removed. null where one of the halves holds no score.
 */
export function halvesBefore(
  {table, settings}: Pick<TableResult<"event-path">, "table" | "settings">,
  regime: string
): {earlier: number; later: number} | null {
  const rows = rowsOf({table}).filter((r) => r.score_regime === regime && r.time < 0 && r.events > 0);
  const middle = -settings.before / 2;
  const earlier = meanOf(rows.filter((r) => r.time < middle));
  const later = meanOf(rows.filter((r) => r.time >= middle));
  return earlier === null || later === null ? null : {earlier, later};
}

function meanOf(rows: PathRow[]): number | null {
  const n = rows.reduce((sum, r) => sum + r.events, 0);
  return n ? rows.reduce((sum, r) => sum + r.events * r.mean_level!, 0) / n : null;
}

/** Why nothing counts: what the rows as a whole tell, else what took the candidates away, or which rule took the last of the rows. */
export function whyNone(result: EventResult): string {
  const {used, candidates, attrition} = result;
  if (!used) return "No stake increase is found: no round takes part at these settings";
  const cause = causeOf(result);
  if (cause !== null) return cause;
  if (candidates) return `No stake increase counts: ${candidatesLost(result)}`;
  const last = attrition.filter((a) => a.events > 0).at(-1)!;
  return `No stake increase is found at these settings: the last ${counted(last.events, "row")} fell to the rule “${last.reason}”`;
}

/** `11 of 24 fell to “fewer than 5 rounds with mmc before the raise”`: the rule that took most. */
function candidatesLost(result: EventResult): string {
  const [most] = rulesAfter(result).sort((a, b) => b.events - a.events);
  if (!most) return `none of ${counted(result.candidates, "candidate")} is left`;
  return `${count(most.events)} of ${count(result.candidates)} fell to “${most.reason}”`;
}

/** The rules that took candidates away, in their order: picking, then counting. */
export function rulesAfter({candidates, counting, attrition}: EventResult): Attrition[] {
  let left = candidates - counting;
  const rules: Attrition[] = [];
  for (let i = attrition.length - 1; i >= 0 && left > 0; --i) {
    if (attrition[i].events) rules.unshift(attrition[i]);
    left -= attrition[i].events;
  }
  return rules;
}

/** A score: four decimals; more where these show nothing. */
export const small = (value: number) => {
  for (const digits of [4, 5, 6]) if (Math.abs(value) >= 0.5 * 10 ** -digits) return signed(value, digits);
  return value === 0 ? score(0) : `${value < 0 ? "−" : "+"}less than 0.000001`;
};
