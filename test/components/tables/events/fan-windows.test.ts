import {expect, test} from "vitest";
import {asScored, fanWindows} from "../../../../src/components/tables/events/fan-windows.js";
import {quietOn} from "../../../../src/components/tables/events/quiet.js";
import {stakeEvents} from "../../../../src/components/tables/events/stake-events.js";
import {outcomeWindows} from "../../../../src/components/tables/events/windows.js";
import {numbers, panelOf} from "../../../support/panel.js";
import {eventSettings, path, rounds, times} from "../../../support/stakes.js";

const settings = eventSettings({adjust: "others"});
const raiser = path("raiser", [...times(4, 10), ...times(4, 60)]);
const others = numbers(1, 12).flatMap((i) => path(`s${i}`, times(8, 5), (r) => ({mmc: (i + r) / 64})));
const panel = panelOf({rows: [...raiser, ...others], rounds: rounds(8)});
const events = stakeEvents(panel, settings).counting;
const entries = quietOn(panel, settings)(4);

test("models that stand in for events are less what all of their date did, and keep their own level before", () => {
  const {scores, width} = fanWindows(panel, entries, {events, outcome: "mmc", settings});
  // all climb alike: nothing is left of the climb
  const first = [...scores.subarray(0, width)];
  for (const score of first) expect(score).toBeCloseTo(first[0], 6);
  expect(scores[width] - scores[0]).not.toBe(0);
});

test("less the round's mean, or as scored, they are windows as others", () => {
  for (const adjust of ["round", "none"] as const) {
    const own = {...settings, adjust};
    const fan = fanWindows(panel, entries, {events, outcome: "mmc", settings: own});
    expect(fan).toBe(outcomeWindows(panel, entries, {outcome: "mmc", settings: own}));
    expect(asScored(own)).toBe(own);
  }
  expect(asScored(settings).adjust).toBe("none");
});

test("a date without an event has no path to be less than", () => {
  const {scores} = fanWindows(panel, entries, {events: new Int32Array(), outcome: "mmc", settings});
  expect(scores.every(Number.isNaN)).toBe(true);
});
