// @vitest-environment jsdom
import {expect, test} from "vitest";
import type {Plot} from "@observablehq/plot";
import {eventChangeChart} from "../../../../src/components/charts/events/change.js";
import {eventOutcomesChart} from "../../../../src/components/charts/events/outcomes.js";
import {eventPathChart} from "../../../../src/components/charts/events/path.js";
import {emptyChart} from "../../../../src/components/charts/kit/empty-chart.js";
import {stakeEventsChart} from "../../../../src/components/charts/events/stake-events.js";
import type {OutcomeName} from "../../../../src/components/base/snapshot/panel.js";
import {raise, tablesOf} from "../../../support/events.js";
import type {EventTables} from "../../../support/events.js";
import {numbers} from "../../../support/panel.js";

type Drawn = SVGSVGElement & Plot;

const world = raise();
const tables = tablesOf(world);
const objects = ({table}: EventTables["path"]) => table.objects() as Record<string, number>[];
const label = "↑ MMC";
const draw = ({path, summary}: EventTables, level: "event" | "none" = "event", width = 760) =>
  eventPathChart(path.table, summary.table, {width, outcome: path.settings.outcome, level, label});

/** Plots inside a picture that have a scale of their own. */
const plotsOf = (svg: Element) => [...svg.querySelectorAll<Drawn>("svg")].filter((s) => "scale" in s);
const textsOf = (svg: Element) => [...svg.querySelectorAll("text")].map((t) => t.textContent);

function pointsOf(plot: Drawn) {
  const [x, y] = [plot.scale("x")!, plot.scale("y")!];
  return [...plot.querySelectorAll("circle")].map((c) => ({
    time: x.invert!(Number(c.getAttribute("cx"))) as number,
    value: y.invert!(Number(c.getAttribute("cy"))) as number
  }));
}

test.each(["event", "none"] as const)("the path stands where the table says, level %s", (level) => {
  const [panel] = plotsOf(draw(tables, level));
  const rows = objects(tables.path).filter((r) => r.events > 0);
  const points = pointsOf(panel);
  expect(points).toHaveLength(40);
  points.forEach((point, i) => {
    expect(point.time).toBeCloseTo(rows[i].time, 6);
    expect(point.value).toBeCloseTo(rows[i][level === "event" ? "mean_level" : "mean"], 6);
  });
});

test("the two levels differ where members change", () => {
  const holes = {...world, rows: world.rows.filter((r) => r.model !== "m0" || r.round > 20)};
  for (const row of holes.rows) if (row.model === "m0") row.mmc = row.mmc! + 0.01;
  const changed = tablesOf(holes);
  const [a, b] = (["event", "none"] as const).map((level) => pointsOf(plotsOf(draw(changed, level))[0]));
  expect(Math.abs(a[0].value - b[0].value)).toBeGreaterThan(0.0001);
});

test("the means before and after are written at their level lines, the rule at 0 is named", () => {
  const picture = draw(tables);
  const [row] = (tables.summary.table.objects() as Record<string, number | string>[]).filter(
    (r) => r.outcome === "mmc"
  );
  const text = (value: number) => value.toFixed(4).replace("-", "−");
  expect(textsOf(picture)).toContain(`before ${text(row.before as number)}`);
  expect(textsOf(picture)).toContain(`after ${text(row.after as number)}`);
  expect(textsOf(picture)).toContain("raise");
  expect(textsOf(picture)).toContain("12 events, rounds from 1");
});

test("the strip holds one bar for each time, as high as its events", () => {
  const [, strip] = plotsOf(draw(tables));
  const y = strip.scale("y")!;
  const bars = [...strip.querySelectorAll("rect")];
  const rows = objects(tables.path);
  expect(bars).toHaveLength(rows.length);
  bars.forEach((bar, i) => expect(y.invert!(Number(bar.getAttribute("y")))).toBeCloseTo(rows[i].events, 6));
});

test("one panel and one strip for each score regime with events, side by side where there is room", () => {
  const rounds = numbers(1, 80).map((round) => ({round, score_regime: round < 60 ? "from 1" : "from 60"}));
  const twice = raise({rounds});
  for (const row of twice.rows) if (row.round >= 71 && row.model === "m5") row.stake = 600;
  const both = tablesOf(twice, {rounds: "all", events: "all"});
  const wide = draw(both);
  expect(plotsOf(wide)).toHaveLength(4);
  const column = (svg: SVGSVGElement) => [...svg.children].map((child) => child.getAttribute("x"));
  expect(new Set(column(wide)).size).toBe(2);
  expect(new Set(column(draw(both, "event", 332))).size).toBe(1);
});

test("outcomes without events have no panel; a unit of score is as high in every panel but that of cwmm", () => {
  const names: OutcomeName[] = ["mmc", "cwmm", "corr", "corj60"];
  const paths = new Map(names.map((outcome) => [outcome, tablesOf(world, {outcome}).path.table]));
  const picture = eventOutcomesChart(paths, tables.summary.table, {width: 760, level: "event"});
  const plots = plotsOf(picture);
  const heads = textsOf(picture).filter((t) => / events$/.test(t ?? ""));
  expect(heads).toEqual(["MMC: 12 events", "CORR: 12 events", "cwmm: 12 events"]);
  const span = (plot: Drawn) => {
    const [low, high] = plot.scale("y")!.domain as number[];
    return high - low;
  };
  expect(span(plots[0])).toBeCloseTo(span(plots[1]), 12);
  expect(span(plots[2])).not.toBeCloseTo(span(plots[0]), 3);
  plots.forEach((plot, i) => {
    const rows = paths.get((["mmc", "corr", "cwmm"] as const)[i])!.objects() as Record<string, number>[];
    const points = pointsOf(plot);
    expect(points).toHaveLength(40);
    points.forEach((point, j) => expect(point.value).toBeCloseTo(rows[j].mean_level, 6));
  });
});

test("before and after stand where the table says, with change and share beside", () => {
  const picture = eventChangeChart(tables.summary.table, {width: 760});
  const [scores, likeness] = plotsOf(picture);
  const rows = tables.summary.table.objects() as Record<string, number | string>[];
  for (const [plot, names] of [
    [scores, ["mmc", "corr"]],
    [likeness, ["cwmm"]]
  ] as const) {
    const x = plot.scale("x")!;
    const at = [...plot.querySelectorAll("circle")].map((c) => x.invert!(Number(c.getAttribute("cx"))) as number);
    const of = names.map((name) => rows.find((r) => r.outcome === name)!);
    const expected = [...of.map((r) => r.before), ...of.map((r) => r.after)] as number[];
    expect(at).toHaveLength(expected.length);
    at.forEach((value, i) => expect(value).toBeCloseTo(expected[i], 6));
  }
  expect(textsOf(picture)).toContain("12 events, rounds from 1");
  expect(picture.textContent).toContain("−0.0064");
  expect(picture.textContent).toMatch(/−\d+ %/);
});

test("every event is drawn, its name only as text and cut where it is long", () => {
  const name = `<img src=x onerror=alert(1)>${"x".repeat(200)}`;
  const {events} = tablesOf(raise({name}));
  const svg = stakeEventsChart(events.table, {width: 760, regimes: ["from 1"]});
  expect(svg.querySelectorAll("circle")).toHaveLength(12);
  expect(svg.querySelector("img")).toBeNull();
  const broken = stakeEventsChart(events.table, {width: 760, regimes: ["from 1", "from 31"]});
  expect(textsOf(broken)).toContain("scores from 31");
});

test("where there is nothing, a sentence and no axes", () => {
  const svg = emptyChart("No stake increase counts.", {width: 332});
  expect(svg.textContent).toContain("No stake increase counts.");
  expect(svg.querySelector("line, path")).toBeNull();
});
