// @vitest-environment jsdom
import {expect, test} from "vitest";
import {trendChart} from "../../../../src/components/charts/trend/two-lines.js";
import {calendar, numbers} from "../../../support/panel.js";
import {partsOf} from "../../../support/tables.js";
import {threeCadences, twoRegimes} from "../../../support/worlds.js";

const weekly = calendar(numbers(1, 40).map((round) => ({round})));
const rising = (r: number) => 0.5 + r / 200;
const parts = partsOf(numbers(1, 40), rising, {calendar: weekly});
const options = {width: 700, rounds: weekly};
const textOf = (node: Element) => [...node.querySelectorAll("text")].map((t) => t.textContent);
const lines = (node: Element) => node.querySelectorAll("g[aria-label=line] path").length;

test("two lines over a strip with their gap, names and last values at their ends", () => {
  const svg = trendChart(parts, options);
  expect(svg.querySelectorAll(":scope > svg")).toHaveLength(2);
  expect(lines(svg)).toBe(3);
  const text = textOf(svg).join(" ");
  for (const words of [
    "stake-weighted0.70",
    "mean model0.50",
    "gap+0.20",
    "↑ correlation with the meta-model",
    "round →"
  ])
    expect(text).toContain(words);
  expect(lines(trendChart(parts, {...options, small: true}))).toBe(2);
});

test("the slope that the title speaks of is in the plot: a line, a fan, a number", () => {
  const svg = trendChart(parts, {...options, told: parts[0]});
  expect(lines(svg)).toBe(4);
  expect(textOf(svg)).toContain("+1.826 a year");
  const areas = (node: Element) => node.querySelectorAll("g[aria-label=area] path").length;
  expect(areas(svg)).toBe(areas(trendChart(parts, options)) + 1);
});

test("with medians the second line is theirs; the article’s values are named", () => {
  const marks = [{round: 20, value: 0.32, line: "stake"}] as const;
  const text = textOf(trendChart(parts, {...options, models: "cwmm_median", marks})).join(" ");
  expect(text).toContain("median model0.52");
  expect(text).toContain("article 0.32");
});

test("nothing is joined across a break; Saturday rounds are dots beside weekday ones", () => {
  const rounds = calendar(twoRegimes(40));
  expect(lines(trendChart(partsOf(numbers(1, 40), rising, {calendar: rounds}), {width: 700, rounds}))).toBe(9);
  const days = calendar(threeCadences(60));
  const all = partsOf(numbers(1, 60), rising, {calendar: days});
  const svg = trendChart(all, {width: 700, rounds: days});
  const own = all.filter((s) => s.cadence !== "saturday").flatMap((s) => s.lines);
  expect(lines(svg)).toBe(3 * own.filter((l) => l.length > 1).length);
  const saturdays = all.filter((s) => s.cadence === "saturday").flatMap((s) => s.rows).length;
  const alone = own.filter((l) => l.length === 1).length;
  expect(saturdays).toBeGreaterThan(3);
  expect(svg.querySelectorAll("g[aria-label=dot] circle")).toHaveLength(3 * (saturdays + alone));
  const only = all.filter((s) => s.cadence === "saturday");
  expect(lines(trendChart(only, {width: 700, rounds: days}))).toBeGreaterThan(0);
});

test("a phone has two ticks at least, and an empty table says so", () => {
  const svg = trendChart(parts, {width: 330, rounds: weekly});
  expect(textOf(svg).filter((t) => /^\d+[A-Z]/.test(t)).length).toBeGreaterThan(1);
  expect(textOf(trendChart([], {width: 330, rounds: weekly})).join(" ")).toMatch(/No round/);
});
