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

const none = "No stake increase has all scores around it at these settings";

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

/** The jump, and what of it is the stake: the figure's title. */
export function mechanicsTitle(
  all: readonly RowOf<"event-mechanics">[],
  doses: readonly RowOf<"event-dose">[]
): string {
  const sides = sidesOf(newestMechanics(all));
  const own = newestRows(doses)[0];
  if (!sides || !own) return none;
  const {before, after} = sides;
  return `Weight goes from ${percentOf(before.weight)} to ${percentOf(after.weight)} at the increase; that alone moves MMC by ${small(own.own_mean)} on average over the rounds after it`;
}

export function mechanicsAlt(all: readonly RowOf<"event-mechanics">[], doses: readonly RowOf<"event-dose">[]): string {
  const sides = sidesOf(newestMechanics(all));
  if (!sides) return `${none}.`;
  const {before, after} = sides;
  return (
    `Four panels over event time. From the round before the increase to the first with it: weight ${percentOf(before.weight)} to ${percentOf(after.weight)}, ` +
    `correlation with the meta-model ${fixed(before.cwmm, 3)} to ${fixed(after.cwmm, 3)}, CORR ${score(before.corr)} to ${score(after.corr)}, ` +
    `MMC ${score(before.mmc)} to ${score(after.mmc)}, had the stake stayed ${score(after.mmc_unmoved)}. ${mechanicsTitle(all, doses)}.`
  );
}

/** What of the whole change of MMC in the newest regime with events is the stake's own doing, from the table `event-parts`. */
export function fallText({table, ...told}: {table: TableOf<"event-parts">} & WithLeft): string {
  const rows = newestRows(rowsOf({table}).filter((r) => r.events > 0));
  const [change, own] = ["change", "own"].map((name) => rows.find((r) => r.part === name));
  if (!change || !own) return `${causeOf(told) ?? "No event tells what of a change of MMC is the stake’s own doing"}.`;
  return `MMC changes by ${small(change.estimate!)} after the increase; the larger stake itself does ${small(own.estimate!)} of it.`;
}

/** `slope 0.1 (−7.5 to 7.7)`, and what follows. */
export function doseTitle(all: readonly RowOf<"event-dose">[]): string {
  const [row] = newestRows(all);
  if (!row) return "No stake increase has scores on both sides at these settings";
  const of = estimateIn(row, "slope");
  if (of.estimate === null) return "Too few stake increases for a slope of the jump of MMC on what the stake predicts";
  const show = (value: number) => fixed(value, 1);
  if (!hasInterval(of))
    return `The jump of MMC goes with what the stake predicts by a slope of ${show(of.estimate)}, without an interval`;
  const bounds = `${show(of.estimate)} (95 % interval ${rangeText(of, show)})`;
  if (holds(of, 1) && leavesOut(of))
    return `Jumps of MMC grow with the dose as the stake predicts: a slope of ${bounds}, which holds 1 and not 0`;
  if (holds(of, 1)) return `The dose does not tell whether the stake did it: a slope of ${bounds} holds both 0 and 1`;
  if (leavesOut(of)) return `Jumps of MMC go with the dose, but not as the stake predicts: a slope of ${bounds}`;
  return `Jumps of MMC do not go with the dose: a slope of ${bounds} holds 0 and not 1`;
}

export function doseAlt(all: readonly RowOf<"event-dose">[]): string {
  const rows = newestRows(all);
  if (!rows.length) return `${doseTitle(all)}.`;
  const predicted = rows.map((r) => r.predicted);
  const jumps = rows.map((r) => r.jump);
  return (
    `${counted(rows.length, "stake increase")}, one point each: predicted from ${small(Math.min(...predicted))} to ${small(Math.max(...predicted))}, ` +
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
      ? `At the ${counted(events.n, "event")} at hand the larger stake alone moves MMC by ${small(events.change!)} on average, at the one it costs most by ${small(largest.change!)}. `
      : "";
  if (!models.length) return atHand ? [atHand.trim()] : [];
  return [
    `${atHand}Multiplying the stake by ${Number.isInteger(ratio) ? count(ratio) : fixed(ratio, 1)} moves the MMC of a model at ${models.join(", at ")}: nothing but the weight enters this.`
  ];
}
