/** The reader's own newest raise under each outcome's dumbbell: before (ring), after (dot), both in figures with its name. */
import * as Plot from "@observablehq/plot";
import type {OwnEvent} from "../../base/my-model/own.js";
import {outcomeText} from "../../base/scores/outcomes.js";
import {nameIn, ownText} from "../kit/own.js";

interface Place {
  width: number;
  /** of the x axis: what lies beyond stands at its end */
  domain: readonly [number, number];
  /** CSS pixels below the outcome's own line */
  dy: number;
}

export function ownDumbbells(raises: readonly OwnEvent[], {width, domain: [low, high], dy}: Place): Plot.Markish[] {
  const inside = (value: number) => Math.max(low, Math.min(high, value));
  const newest = raises.filter(
    (one) => !raises.some((other) => other.outcome === one.outcome && other.round > one.round)
  );
  const line = {y: "outcome", dy};
  const ends = {...line, x1: (r: OwnEvent) => inside(r.before), x2: (r: OwnEvent) => inside(r.after)};
  const [own, ink] = ["var(--own)", "var(--own-ink)"];
  const text = (r: OwnEvent) =>
    `${nameIn(r.name, width)} ${outcomeText(r.outcome, r.before)} → ${outcomeText(r.outcome, r.after)}`;
  return [
    Plot.link(newest, {...ends, stroke: ink, strokeWidth: 4}),
    Plot.link(newest, {...ends, stroke: own, strokeWidth: 2.2}),
    Plot.dot(newest, {...line, x: ends.x1, r: 4.5, fill: "var(--page)", stroke: ink, strokeWidth: 4}),
    Plot.dot(newest, {...line, x: ends.x1, r: 4.5, stroke: own, strokeWidth: 1.8}),
    Plot.dot(newest, {...line, x: ends.x2, r: 5, fill: own, stroke: ink, strokeWidth: 1.5}),
    ...newest.map((r) => {
      const right = inside(Math.max(r.before, r.after));
      const grows = (right - low) / (high - low) < 0.5;
      const at = grows ? right : inside(Math.min(r.before, r.after));
      return ownText([r], {
        ...{...line, x: () => at, text},
        ...{textAnchor: grows ? "start" : "end", dx: grows ? 10 : -10}
      });
    })
  ];
}
