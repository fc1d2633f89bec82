/** What regression to the mean alone would leave of an outcome after a stake increase: lines with their band. */
import * as Plot from "@observablehq/plot";
import {hasInterval} from "../../base/kit/interval.js";
import type {Interval, OrNull} from "../../base/kit/interval.js";
import {outcomeText} from "../../base/scores/outcomes.js";
import type {OutcomeName} from "../../base/snapshot/panel.js";
import {halo} from "../kit/theme.js";

/** A mean after the increase that luck alone predicts; without its band where that does not hold in worlds with known truth. */
export interface LuckLine extends OrNull<Interval> {
  /** what lasts: skill alone, or the returns that both windows share as well */
  lasts: "skill" | "shared";
  estimate: number;
}

/** What lasts, in words. */
export const lineWords = {skill: "if skill lasts", shared: "with shared returns"} as const;

const text = {fontSize: 12, lineHeight: 1.3};

/** CSS pixels that the words on the lines take in the corner. */
export const luckHeight = (lines: readonly LuckLine[] = []): number =>
  lines.length ? 6 + (2 + lines.length) * text.fontSize * text.lineHeight : 0;

/** Dashed lines from the increase on with their bands; what they are stands in the corner above them, where the path is not. */
export function luckLines(
  lines: readonly LuckLine[],
  {last, outcome}: {last: number; outcome: OutcomeName}
): Plot.Markish[] {
  if (!lines.length) return [];
  const banded = lines.filter(hasInterval);
  const named = lines.map((line) => `${outcomeText(outcome, line.estimate)} ${lineWords[line.lasts]}`);
  return [
    Plot.rect(banded, {x1: 0, x2: last, y1: "low", y2: "high", fill: "currentColor", fillOpacity: 0.07, clip: true}),
    Plot.ruleY(lines, {x1: 0, x2: last, y: "estimate", stroke: "currentColor", strokeDasharray: "6,4"}),
    Plot.text([["dashed: what luck", "alone would leave:", ...named].join("\n")], {
      frameAnchor: "top-right",
      dx: -4,
      dy: 6,
      ...text,
      fill: "currentColor",
      ...halo
    })
  ];
}
