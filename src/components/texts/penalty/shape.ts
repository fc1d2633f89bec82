/** Whether the fall of MMC is concentrated at the top, in words that rest on the contrast's interval. */
import {hasInterval, holds} from "../../base/kit/interval.js";
import {placeOf} from "../../base/penalty/place.js";
import type {Place} from "../../base/penalty/place.js";
import {fixed, percent, rangeText, signed} from "../../base/words/format.js";
import type {Fall, Shape, ShapeNumber} from "../../tables/penalty/falls-by-regime.js";

const none = "No round holds enough models at these settings";
const few = "With fewer than four groups none lies between the ends and the top: no place of a fall to see";

const newest = (falls: readonly Fall[]) => falls[falls.length - 1];

/** `−0.0017 (95 % interval −0.0062 to +0.0028)`; where there is none why, if `periods` is given. */
export function pointsText(number: ShapeNumber, periods?: number): string {
  return withEnds(number, (value) => signed(value, 4), periods);
}

function withEnds(number: ShapeNumber, show: (value: number) => string, periods?: number): string {
  const {estimate} = number;
  if (estimate === null) return "not known";
  if (!hasInterval(number))
    return periods === undefined ? show(estimate) : `${show(estimate)} (no interval: ${worth(periods)})`;
  return `${show(estimate)} (95 % interval ${rangeText(number, show)})`;
}

/** Why there is no interval. */
export const worth = (periods: number) =>
  `the rounds are worth ${fixed(periods, 1)} independent ones, and 10 are needed`;

export function shapeTitle(falls: readonly Fall[]): string {
  const fall = newest(falls);
  if (!fall) return none;
  const {knee, shape} = fall;
  if (!knee || !shape) return few;
  const above = `above group ${knee.group}`;
  return {
    top: `MMC’s fall is concentrated ${above}`,
    elsewhere: `MMC’s fall is not concentrated ${above}: less lies there`,
    open: `Whether MMC’s fall is concentrated ${above} is unclear`,
    unknown: `Unclear whether MMC’s fall is concentrated ${above}: no interval`
  }[placeOf(shape.contrast_cwmm)];
}

/** One paragraph per score regime: the contrast by both readings, the share, the knot. */
export function shapeTexts(falls: readonly Fall[]): string[] {
  return falls.map((fall) => {
    const regime = falls.length > 1 ? `Score regime ${fall.regime}. ` : "";
    const {knee, shape} = fall;
    return regime + (knee && shape ? shapeText(fall, shape) : `${few}.`);
  });
}

/** The first sentence; without intervals it says for all numbers behind it that they have none. */
function verdict(place: Place, periods: number): string {
  return {
    top: "Yes: the fall is concentrated at the top.",
    elsewhere: "No, the reverse: less of the fall lies at the top than on a straight line.",
    open: "It is unclear.",
    unknown: `Too little data: ${worth(periods)} for an interval. The numbers below have none.`
  }[place];
}

function shapeText({knee, contrast, byNumber}: Fall, shape: Shape): string {
  const place = placeOf(shape.contrast_cwmm);
  const agrees = placeOf(shape.contrast_group) === place;
  return (
    `${verdict(place, shape.periods)} A straight line over the groups’ mean correlations puts ${percent(contrast!.straight)} of the fall ` +
    `above group ${knee!.group}; the fall there beyond the line is ${pointsText(shape.contrast_cwmm)}. Counting groups by number, as the article does, ` +
    `the line puts ${percent(byNumber!.straight)} there, and the contrast is ${pointsText(shape.contrast_group)}${agrees ? "" : ", another verdict"}. ` +
    `${shareText(shape)} ${knotText(shape)}`
  );
}

/** Of a fall that may be none there is no share. */
export function shareText({share, fall}: Shape): string {
  if (share.estimate !== null) return `The share of the fall that lies there is ${withEnds(share, percent)}.`;
  if (!hasInterval(fall)) return "No share of the fall is given, because the fall itself has no interval.";
  const why = holds(fall) ? "may be none: its interval holds 0" : "is too uncertain for one";
  return `No share of the fall is given, because the fall itself, ${pointsText(fall)}, ${why}.`;
}

function knotText({knot_slope: knot}: Shape): string {
  if (knot.estimate === null) return "";
  const ways: Record<Place, string> = {
    top: ": it falls less steeply there",
    elsewhere: ": it falls more steeply there",
    open: ", which may be none",
    unknown: ""
  };
  return (
    `Without groups: above the median correlation MMC changes by ${withEnds(knot, (value) => signed(value, 3))} more ` +
    `per unit of correlation than below it${ways[placeOf(knot)]}.`
  );
}

export function shapeAlt(falls: readonly Fall[]): string {
  const start =
    "Fall of MMC from the first to the last group, and how much more of it lies at the top than on a straight line, with intervals.";
  const lines = falls.flatMap(({regime, shape}) =>
    shape
      ? [
          `Score regime ${regime}: fall ${pointsText(shape.fall, shape.periods)}, contrast over mean correlations ` +
            `${pointsText(shape.contrast_cwmm, shape.periods)}, over group numbers ${pointsText(shape.contrast_group, shape.periods)}.`
        ]
      : []
  );
  return [start, ...(lines.length ? lines : [`${falls.length ? few : none}.`])].join(" ");
}
