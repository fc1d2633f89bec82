/** Who is compared with whom: an experiment per date with events. */
import type {UnitPanel} from "./unit-panel.js";

/** A unit and the time of its event. */
export interface UnitEvent {
  unit: number;
  time: number;
}

export type IsControl = (unit: number, time: number) => boolean;

/** Units with an event at a time, and their clean controls. */
export interface Experiment {
  time: number;
  treated: number[];
  controls: number[];
}

/** One per event date. */
export function experimentsOf(
  {units}: Pick<UnitPanel, "units">,
  events: readonly UnitEvent[],
  isControl: IsControl
): Experiment[] {
  const byTime = new Map<number, number[]>();
  for (const {unit, time} of events) byTime.set(time, [...(byTime.get(time) ?? []), unit]);
  return Array.from(byTime, ([time, treated]) => {
    const taken = new Set(treated);
    const controls: number[] = [];
    for (let unit = 0; unit < units; ++unit) if (!taken.has(unit) && isControl(unit, time)) controls.push(unit);
    return {time, treated, controls};
  });
}

/** Controls of a stacked design: units without any event from `before` times before to `after` - 1 after the date. */
export function cleanControls(events: readonly UnitEvent[], {before, after}: {before: number; after: number}) {
  const own = new Map<number, number[]>();
  for (const {unit, time} of events) own.set(unit, [...(own.get(unit) ?? []), time]);
  return (unit: number, time: number) =>
    (own.get(unit) ?? []).every((other) => other < time - before || other >= time + after);
}
