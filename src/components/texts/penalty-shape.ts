/** Whether the fall of MMC is concentrated at the top, in words that rest on the contrast's interval. */
import {fixed, percent, signed} from "../base/format.js";
import type {Fall, Shape, ShapeNumber} from "../tables/fall.js";

/** More of the fall lies above the knee than on a straight line, less, one cannot tell, or there is no interval. */
export type Place = "top" | "elsewhere" | "open" | "unknown";

const none = "No round holds enough models at these settings";
const few =
  "With fewer than four groups none lies between the ends and the upper four tenths: nothing tells where a fall sits";

export function placeOf({low, high}: ShapeNumber): Place {
  if (low === null || high === null) return "unknown";
  return low > 0 ? "top" : high < 0 ? "elsewhere" : "open";
}

const newest = (falls: readonly Fall[]) => falls[falls.length - 1];

/** `−0.0017 (95 % interval −0.0062 to +0.0028)`, or why there is no interval. */
export function pointsText(number: ShapeNumber, periods: number): string {
  return withEnds(number, periods, (value) => signed(value, 4));
}

function withEnds({estimate, low, high}: ShapeNumber, periods: number, show: (value: number) => string): string {
  if (estimate === null) return "not known";
  if (low === null || high === null) return `${show(estimate)} (no interval: ${worth(periods)})`;
  return `${show(estimate)} (95 % interval ${show(low)} to ${show(high)})`;
}

/** Why there is no interval. */
export const worth = (periods: number) => `the rounds are worth ${fixed(periods, 1)} independent ones, it takes 10`;

export function shapeTitle(falls: readonly Fall[]): string {
  const fall = newest(falls);
  if (!fall) return none;
  const {knee, shape} = fall;
  if (!knee || !shape) return few;
  const told = `contrast ${pointsText(shape.contrast_cwmm, shape.periods)}`;
  const above = `above group ${knee.group}`;
  return {
    top: `More of MMC’s fall lies ${above} than on a straight line: ${told}`,
    elsewhere: `Less of MMC’s fall lies ${above} than on a straight line: ${told}`,
    open: `Whether the fall is concentrated ${above} cannot be told: ${told}`,
    unknown: `Whether the fall is concentrated ${above} is not known: ${told}`
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

const verdicts: Record<Place, string> = {
  top: "Yes: the fall is concentrated at the top.",
  elsewhere: "No, the reverse: less of the fall lies at the top than on a straight line.",
  open: "It cannot be told.",
  unknown: "It is not known."
};

function shapeText({knee, contrast, byNumber}: Fall, shape: Shape): string {
  const {periods} = shape;
  const agrees = placeOf(shape.contrast_group) === placeOf(shape.contrast_cwmm);
  return (
    `${verdicts[placeOf(shape.contrast_cwmm)]} Over the groups’ mean correlations a straight line has ${percent(contrast!.straight)} of the fall ` +
    `above group ${knee!.group}; what falls there beyond it is ${pointsText(shape.contrast_cwmm, periods)}. By the groups’ numbers, the article’s reading, ` +
    `the line has ${percent(byNumber!.straight)} there and the contrast is ${pointsText(shape.contrast_group, periods)}${agrees ? "" : ", another verdict"}. ` +
    `${shareText(shape)} ${knotText(shape)}`
  );
}

/** Of a fall that may be none there is no share. */
export function shareText({share, fall, periods}: Shape): string {
  if (share.estimate !== null)
    return `The share of the fall that lies there is ${withEnds(share, periods, (value) => percent(value))}.`;
  const why =
    fall.low === null || fall.high === null
      ? "has no interval"
      : fall.low <= 0 && fall.high >= 0
        ? "may be none: its interval holds 0"
        : "is too uncertain for one";
  return `No share of the fall is given, as the fall itself, ${pointsText(fall, periods)}, ${why}.`;
}

function knotText({knot_slope: knot, periods}: Shape): string {
  if (knot.estimate === null) return "";
  const how = {top: "less steep a fall", elsewhere: "a steeper fall", open: "either", unknown: "an unknown change"}[
    placeOf(knot)
  ];
  return (
    `Without groups: above the median correlation MMC per unit of correlation differs by ${withEnds(knot, periods, (value) => signed(value, 3))} ` +
    `from below it, ${how}.`
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
