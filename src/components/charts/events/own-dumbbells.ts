/** The reader's own newest raise under each outcome's dumbbell: before (ring), after (dot), both in figures with its name. */
import * as Plot from "@observablehq/plot";
import type {OwnEvent} from "../../base/my-model/own.js";
import {outcomeText} from "../../base/scores/outcomes.js";
import {nameIn, ownText} from "../kit/own.js";

interface Place {
  width: number;
  /** of the x axis: what lies beyond stands at its end */
  domain: readonly [number, number];
  /** CSS pixels between the ends of the axis */
  inner: number;
}

/** CSS pixels that a row needs below its own dumbbell: for a line with its words beside it, or under it on a phone. */
export const ownRoom = (width: number) => (width < 480 ? 44 : 28);

export function ownDumbbells(raises: readonly OwnEvent[], {width, domain: [low, high], inner}: Place): Plot.Markish[] {
  const inside = (value: number) => Math.max(low, Math.min(high, value));
  const newest = raises.filter(
    (one) => !raises.some((other) => other.outcome === one.outcome && other.round > one.round)
  );
  const narrow = width < 480;
  const line = {y: "outcome", dy: narrow ? 30 : 20};
  const ends = {...line, x1: (r: OwnEvent) => inside(r.before), x2: (r: OwnEvent) => inside(r.after)};
  const [own, ink] = ["var(--own)", "var(--own-ink)"];
  return [
    Plot.link(newest, {...ends, stroke: ink, strokeWidth: 4}),
    Plot.link(newest, {...ends, stroke: own, strokeWidth: 2.2}),
    Plot.dot(newest, {...line, x: ends.x1, r: 4.5, fill: "var(--page)", stroke: ink, strokeWidth: 4}),
    Plot.dot(newest, {...line, x: ends.x1, r: 4.5, stroke: own, strokeWidth: 1.8}),
    Plot.dot(newest, {...line, x: ends.x2, r: 5, fill: own, stroke: ink, strokeWidth: 1.5}),
    ...newest.map((r) => {
      const text = `${nameIn(r.name, width)} ${outcomeText(r.outcome, r.before)} → ${outcomeText(r.outcome, r.after)}`;
      if (narrow) return ownText([r], {...line, dy: 46, x: () => low, text: () => text, textAnchor: "start"});
      const [left, right] = [Math.min(r.before, r.after), Math.max(r.before, r.after)].map(inside);
      const room = (inner * (high - right)) / (high - low);
      const beside = room > 7.4 * text.length ? right : left;
      return ownText([r], {
        ...{...line, x: () => beside, text: () => text},
        ...(beside === right ? {textAnchor: "start", dx: 11} : {textAnchor: "end", dx: -11})
      });
    })
  ];
}
