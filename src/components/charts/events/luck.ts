/** What regression to the mean alone would leave of an outcome after a stake increase: lines with their band. */
import * as Plot from "@observablehq/plot";
import {outcomeText} from "../../base/scores/outcomes.js";
import type {OutcomeName} from "../../base/snapshot/panel.js";
import {halo} from "../kit/theme.js";

/** A mean after the increase that luck alone predicts, with the ends of its band; null where that does not hold in worlds with known truth. */
export interface LuckLine {
  /** what lasts: skill alone, or the returns that both windows share as well */
  lasts: "skill" | "shared";
  estimate: number;
  low: number | null;
  high: number | null;
}

/** What lasts, in words. */
export const lineWords = {skill: "if skill lasts", shared: "with shared returns"} as const;

/** Dashed lines from the increase on with their bands; what they are stands in the corner above them, where the path is not. */
export function luckLines(
  lines: readonly LuckLine[],
  {last, outcome}: {last: number; outcome: OutcomeName}
): Plot.Markish[] {
  if (!lines.length) return [];
  const banded = lines.filter(({low, high}) => low !== null && high !== null);
  const named = lines.map((line) => `${outcomeText(outcome, line.estimate)} ${lineWords[line.lasts]}`);
  return [
    Plot.rect(banded, {x1: 0, x2: last, y1: "low", y2: "high", fill: "currentColor", fillOpacity: 0.07, clip: true}),
    Plot.ruleY(lines, {x1: 0, x2: last, y: "estimate", stroke: "currentColor", strokeDasharray: "6,4"}),
    Plot.text([["dashed: what luck", "alone would leave:", ...named].join("\n")], {
      frameAnchor: "top-right",
      dx: -4,
      dy: 6,
      fontSize: 12,
      lineHeight: 1.3,
      fill: "currentColor",
      ...halo
    })
  ];
}
