// @vitest-environment jsdom
import {expect, test} from "vitest";
import type {Plot} from "@observablehq/plot";
import {fanRule} from "../../../../src/components/base/kit/constants.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {eventFanChart} from "../../../../src/components/charts/events/fan.js";
import {eventPlaceboChart} from "../../../../src/components/charts/events/placebo.js";
import {eventSpecificationsChart} from "../../../../src/components/charts/events/specifications.js";
import {eventTestsChart} from "../../../../src/components/charts/events/tests.js";
import {eventFan} from "../../../../src/components/tables/events/fan.js";
import {eventPlacebo} from "../../../../src/components/tables/events/placebo.js";
import {eventSpecifications} from "../../../../src/components/tables/events/specifications.js";
import {eventTests} from "../../../../src/components/tables/events/tests.js";
import {raise} from "../../../support/events.js";
import {panelOf} from "../../../support/panel.js";

type Drawn = SVGSVGElement & Plot;
const plotsOf = (svg: Element) => [...svg.querySelectorAll<Drawn>("svg")].filter((s) => "scale" in s);
const panel = panelOf(raise());
const settings = readSettings({rounds: "all"}, {table: "event-path"});
/** Values at which the dots of all panels stand along an axis. */
const dots = (svg: Element, axis: "x" | "y") =>
  plotsOf(svg).flatMap((plot) =>
    [...plot.querySelectorAll("circle")].map((c) => plot.scale(axis)!.invert!(Number(c.getAttribute(`c${axis}`))))
  ) as number[];

test.each([760, 320])("tests stand where the table says, at a width of %s", (width) => {
  const {table} = eventTests(panel, settings);
  const rows = (table.objects() as Record<string, string | number>[]).filter(
    (r) => ["change", "pre-trend", "jump", "stacked"].includes(r.test as string) && r.estimate !== null
  );
  const expected = [...rows.filter((r) => r.outcome !== "cwmm"), ...rows.filter((r) => r.outcome === "cwmm")];
  const drawn = dots(eventTestsChart(table, {width}), "x");
  expect(drawn.length).toBe(expected.length);
  expect(drawn.length).toBeGreaterThan(8);
  drawn.forEach((value, i) => expect(value).toBeCloseTo(expected[i].estimate as number, 6));
});

test.each([760, 320])("placebos stand where the table says, with both predictions, at a width of %s", (width) => {
  const {table} = eventPlacebo(panel, settings);
  const rows = (table.objects() as Record<string, string | number>[]).filter((r) => (r.n as number) > 0);
  const expected = [...rows.filter((r) => r.outcome !== "cwmm"), ...rows.filter((r) => r.outcome === "cwmm")];
  const picture = eventPlaceboChart(table, {width});
  const drawn = dots(picture, "x");
  expect(drawn.length).toBe(expected.length);
  drawn.forEach((value, i) => expect(value).toBeCloseTo(expected[i].change as number, 6));
  expect(picture.textContent).toContain("luck: falls; crowding: stays");
});

test("a fan draws all its paths as one element, and the events' own path over them", () => {
  const fan = eventFan(panel, settings);
  const plots = plotsOf(eventFanChart(fan, {width: 760, outcome: "mmc"}));
  expect(plots.length).toBeGreaterThan(0);
  for (const plot of plots) {
    const threads = [...plot.querySelectorAll<SVGPathElement>('[stroke="var(--muted)"] path')];
    expect(threads).toHaveLength(1);
    expect(threads[0].getAttribute("d")!.split("M")).toHaveLength(fanRule.paths + 1);
    expect(plot.querySelectorAll('[stroke="var(--mmc)"] path')).toHaveLength(1);
  }
});

test("specifications stand in their order, those without an event are marked", () => {
  const {table} = eventSpecifications(panel, settings);
  const rows = table.objects() as {change: number | null}[];
  const picture = eventSpecificationsChart(table, {width: 760});
  const [curve, choices] = plotsOf(picture);
  const expected = rows.flatMap((r) => (r.change === null ? [] : [r.change])).sort((a, b) => a - b);
  const drawn = [...curve.querySelectorAll("circle")].map(
    (c) => curve.scale("y")!.invert!(Number(c.getAttribute("cy"))) as number
  );
  expect(drawn).toHaveLength(expected.length);
  expect(expected.length).toBeGreaterThan(3);
  drawn.forEach((value, i) => expect(value).toBeCloseTo(expected[i], 6));
  const marked = [...curve.querySelectorAll("text")].filter((t) => t.textContent === "×");
  expect(marked).toHaveLength(rows.length - expected.length);
  expect(marked.length).toBeGreaterThan(0);
  expect(choices.querySelectorAll("circle")).toHaveLength(3 * rows.length);
});
