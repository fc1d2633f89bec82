/** What the page on stake events says of the stake's own doing. */
import {hasInterval, holds, leavesOut} from "../../base/kit/interval.js";
import {estimateIn} from "../../base/catalogue/estimate-in.js";
import {rowsOf} from "../../base/catalogue/rows.js";
import type {TableOf} from "../../base/catalogue/rows.js";
import type {RowOf} from "../../base/catalogue/rows.js";
import {count, counted, fixed, rangeText, score} from "../../base/words/format.js";
import {causeOf} from "../../base/words/cause.js";
import type {WithLeft} from "../../base/words/cause.js";
import {small} from "./words.js";

const none = "No raise has all scores around it at these settings";

const percentOf = (value: number | null) => `${fixed(100 * (value ?? NaN), 3)} %`;

/** Rows of the newest score regime that has any. */
export function newestRows<Row extends {score_regime: string}>(rows: readonly Row[]): Row[] {
  const regime = rows.at(-1)?.score_regime;
  return rows.filter((r) => r.score_regime === regime);
}

/** Newest score regime with events at some event time. */
export function newestMechanics(rows: readonly RowOf<"event-mechanics">[]): RowOf<"event-mechanics">[] {
  return newestRows(rows.filter((r) => r.events > 0));
}

interface Sides {
  before: RowOf<"event-mechanics">;
  after: RowOf<"event-mechanics">;
}

const sidesOf = (rows: readonly RowOf<"event-mechanics">[]): Sides | null => {
  const [before, after] = [rows.find((r) => r.time === -1), rows.find((r) => r.time === 0)];
  return before && after ? {before, after} : null;
};

/** What of the change is the stake: the figure's title. */
export function mechanicsTitle(
  all: readonly RowOf<"event-mechanics">[],
  doses: readonly RowOf<"event-dose">[]
): string {
  const own = newestRows(doses)[0];
  if (!sidesOf(newestMechanics(all)) || !own) return none;
  return `By arithmetic, the larger stake itself moves MMC by ${small(own.own_mean)}`;
}

export function mechanicsAlt(all: readonly RowOf<"event-mechanics">[], doses: readonly RowOf<"event-dose">[]): string {
  const sides = sidesOf(newestMechanics(all));
  if (!sides) return `${none}.`;
  const {before, after} = sides;
  return (
    `Four panels over event time. From the round before the raise to the first after it: weight ${percentOf(before.weight)} to ${percentOf(after.weight)}, ` +
    `correlation with the meta-model ${fixed(before.cwmm, 3)} to ${fixed(after.cwmm, 3)}, CORR ${score(before.corr)} to ${score(after.corr)}, ` +
    `MMC ${score(before.mmc)} to ${score(after.mmc)}, had the stake stayed ${score(after.mmc_unmoved)}. ${mechanicsTitle(all, doses)}.`
  );
}

/** What of the whole change of MMC in the newest regime with events is the stake's own doing, from the table `event-parts`. */
export function fallText({table, ...told}: {table: TableOf<"event-parts">} & WithLeft): string {
  const rows = newestRows(rowsOf({table}).filter((r) => r.events > 0));
  const [change, own] = ["change", "own"].map((name) => rows.find((r) => r.part === name));
  if (!change || !own)
    return `${causeOf(told) ?? "No event shows how much of the change of MMC the stake itself causes"}.`;
  return `MMC changes by ${small(change.estimate!)} after the raise; the larger stake itself makes ${small(own.estimate!)} of that.`;
}

/** Whether larger doses move MMC more; where their slope is too uncertain to draw, why. */
export function doseTitle(all: readonly RowOf<"event-dose">[]): string {
  const rows = newestRows(all);
  if (!rows.length) return "No raise has scores on both sides at these settings";
  const of = estimateIn(rows[0], "slope");
  if (of.estimate === null) return "Too few raises to compare small doses with large ones";
  if (!hasInterval(of)) return "Too little data to say whether bigger raises cost more";
  if (holds(of, 1) && leavesOut(of)) return "MMC jumps with the dose, as the stake predicts";
  if (leavesOut(of)) return "MMC jumps with the dose, but not as the stake predicts";
  if (!holds(of, 1)) return "The jump of MMC does not grow with the dose";
  const times = scatterOf(rows);
  return times >= 2
    ? `Bigger raises do not clearly cost more: luck is ${count(times)} times larger`
    : "Bigger raises do not clearly cost more: the slope is too uncertain";
}

/** Whether the slope says anything: its interval leaves out 0, or what the stake predicts. */
export function doseTells(all: readonly RowOf<"event-dose">[]): boolean {
  const [row] = newestRows(all);
  const of = row && estimateIn(row, "slope");
  return of !== undefined && (leavesOut(of) || leavesOut(of, 1));
}

/** The slope with its interval, for the figure's fold. */
export function doseSlope(all: readonly RowOf<"event-dose">[]): string[] {
  const [row] = newestRows(all);
  const of = row && estimateIn(row, "slope");
  if (!of || of.estimate === null) return [];
  const show = (value: number) => fixed(value, 1);
  const bounds = hasInterval(of) ? `95 % interval ${rangeText(of, show)}` : "no interval";
  return [`Slope of the jumps on what the stake predicts: ${show(of.estimate)} (${bounds}); 1 where the stake did it`];
}

/** How many times as far the jumps lie apart as the stake predicts. */
function scatterOf(rows: readonly RowOf<"event-dose">[]): number {
  const spread = (values: number[]) => Math.max(...values) - Math.min(...values);
  const predicted = spread(rows.map((r) => r.predicted));
  return predicted > 0 ? spread(rows.map((r) => r.jump)) / predicted : 0;
}

export function doseAlt(all: readonly RowOf<"event-dose">[]): string {
  const rows = newestRows(all);
  if (!rows.length) return `${doseTitle(all)}.`;
  const predicted = rows.map((r) => r.predicted);
  const jumps = rows.map((r) => r.jump);
  return (
    `${counted(rows.length, "raise")}, one point each: predicted from ${small(Math.min(...predicted))} to ${small(Math.max(...predicted))}, ` +
    `the jump of MMC from ${score(Math.min(...jumps))} to ${score(Math.max(...jumps))}. ${doseTitle(all)}.`
  );
}

/** What fall the mechanism allows: at the events, and for models of some weights. */
export function allowanceTexts(all: readonly RowOf<"event-allowance">[], {ratio}: {ratio: number}): string[] {
  const rows = newestRows(all);
  const of = (who: string) => rows.find((r) => r.who === who);
  const [events, largest] = [of("events"), of("largest")];
  const models = [50, 90, 99].flatMap((p) => {
    const row = of(`percentile ${p}`);
    if (!row || row.change === null) return [];
    return [
      `${p === 50 ? "the median" : `the ${p}th percentile`} of weight (${percentOf(row.weight)}) ${small(row.change)}`
    ];
  });
  const atHand =
    events && largest
      ? `Over these ${counted(events.n, "event")} the larger stake alone moves MMC by ${small(events.change!)} on average, and by ${small(largest.change!)} where it costs most. `
      : "";
  if (!models.length) return atHand ? [atHand.trim()] : [];
  return [
    `${atHand}Multiplying the stake by ${Number.isInteger(ratio) ? count(ratio) : fixed(ratio, 1)} moves the MMC of a model at ${models.join(", at ")}, by weight alone.`
  ];
}
