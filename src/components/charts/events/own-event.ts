/** The reader's own raises in a panel of event time: each path thin, its two levels thick, its name at the newer one. */
import type * as Plot from "@observablehq/plot";
import type {OwnEvent} from "../../base/my-model/own.js";
import type {OutcomeName} from "../../base/snapshot/panel.js";
import {nameIn, ownLevel, ownLine, ownName, roomFor} from "../kit/own.js";

interface Place {
  width: number;
  domain: readonly [number, number];
  /** first and last event time */
  window: readonly [number, number];
}

export function ownEventMarks(own: readonly OwnEvent[], {width, domain, window: [first, last]}: Place): Plot.Markish[] {
  const [low, high] = domain;
  const inside = (value: number) => Math.max(low, Math.min(high, value));
  return own.flatMap(({name, round, before, after, path}, i) => [
    ...ownLine(path, {x: (p) => p.time, y: (p) => p.value, widths: width < 480 ? [2, 1.2] : [3.2, 1.8]}),
    ...ownLevel(inside(before), {x1: first, x2: 0}),
    ...ownLevel(inside(after), {x1: 0, x2: last}),
    ownName(own.length > 1 ? `${nameIn(name, width)} ${round}` : nameIn(name, width), {
      ...{x: last / 2, y: inside(after), at: 0.5},
      dy: (inside(after) > (low + high) / 2 ? 15 : -14) * (i % 2 ? -1 : 1)
    })
  ]);
}

/** A domain with room for their levels; single rounds may leave it. */
export const roomForEvents = (domain: readonly [number, number], own: readonly OwnEvent[]): [number, number] =>
  roomFor(
    domain,
    own.flatMap(({before, after}) => [before, after])
  );

/** Those of an outcome, and of a score regime where one is asked for. */
export const ownEventsOf = (
  own: readonly OwnEvent[] | undefined,
  {outcome, regime}: {outcome: OutcomeName; regime?: string}
): OwnEvent[] =>
  (own ?? []).filter((event) => event.outcome === outcome && (regime === undefined || event.score_regime === regime));
