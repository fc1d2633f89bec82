// @vitest-environment jsdom
import {expect, test} from "vitest";
import {axisNote, cadencesChart, gapChart} from "../../../../src/components/charts/trend/trend.js";
import {calendar, numbers} from "../../../support/panel.js";
import {partsOf} from "../../../support/tables.js";
import {threeCadences, twoRegimes} from "../../../support/worlds.js";

const weekly = calendar(numbers(1, 40).map((round) => ({round})));
const rising = (r: number) => 0.5 + r / 200;
const textOf = (node: Element) => [...node.querySelectorAll("text")].map((t) => t.textContent);
const lines = (node: Element) => node.querySelectorAll("g[aria-label=line] path").length;

test("six lines and the one laid through, names and last values at their ends, the slope in figures", () => {
  const parts = partsOf(numbers(1, 40), rising, {calendar: weekly});
  const svg = cadencesChart(parts, {width: 700, rounds: weekly});
  expect(lines(svg)).toBe(7);
  const text = textOf(svg);
  expect(text).toEqual(
    expect.arrayContaining(["stake-weighted mean 0.70", "median of models 0.52", "the same models 0.50"])
  );
  expect(text.join(" ")).toContain("↑ correlation with the meta-model");
  expect(text.join(" ")).toMatch(/\+1\.826 a year\s*\(\+1\.776 to \+1\.876\)/);
  expect(text.join(" ")).toContain("round →");
  expect(textOf(gapChart(parts, {width: 700, rounds: weekly})).join(" ")).toContain("↑ gap (correlation points)");
  expect(lines(gapChart(parts, {width: 700, rounds: weekly}))).toBe(3);
});

test("round numbers with the dates of the calendar under them", () => {
  const moved = weekly.map((r) => ({...r, opens: r.opens.replace("2020", "1999")}));
  const parts = partsOf(numbers(1, 40), rising, {calendar: moved});
  expect(textOf(cadencesChart(parts, {width: 700, rounds: moved})).join(" ")).toMatch(/20\s*Jan 1999/);
});

test("nothing is joined across a break, a cadence or a missing round; breaks are named", () => {
  const rounds = calendar(twoRegimes(40));
  const svg = cadencesChart(partsOf(numbers(1, 40), rising, {calendar: rounds}), {width: 700, rounds});
  expect(lines(svg)).toBe(21);
  expect(textOf(svg)).toEqual(
    expect.arrayContaining(["from 20: new rules for scores", "from 30: new rules for staking"])
  );
  const days = calendar(threeCadences(60));
  const cadences = cadencesChart(partsOf(numbers(1, 60), rising, {calendar: days}), {width: 700, rounds: days});
  expect(cadences.querySelectorAll(":scope > svg")).toHaveLength(3);
  expect(lines(cadences)).toBe(21);
  expect(textOf(cadences)).toEqual(
    expect.arrayContaining(
      ["weekly", "weekday", "Saturday"].map((days) => `↑ correlation with the meta-model, ${days} rounds`)
    )
  );
  const holes = numbers(1, 40).filter((r) => r !== 10 && r !== 12);
  const broken = cadencesChart(partsOf(holes, rising, {calendar: weekly}), {width: 700, rounds: weekly});
  expect(lines(broken)).toBe(13);
  // round 11 stands alone: a dot in each series
  expect(broken.querySelectorAll("g[aria-label=dot] circle")).toHaveLength(6);
});

test("a cut axis is said", () => {
  const high = partsOf(numbers(1, 40), rising, {calendar: weekly, plain: () => 0.6});
  expect(axisNote(high)).toBe("The axis begins at 0.30");
  const low = partsOf(numbers(1, 40), (r) => r / 100, {calendar: weekly, plain: () => 0.1});
  expect(axisNote(low)).toBe("The axis begins at zero");
});

test("a phone and an empty table", () => {
  const parts = partsOf(numbers(1, 40), rising, {calendar: weekly});
  expect(cadencesChart(parts, {width: 330, rounds: weekly}).getAttribute("width")).toBe("330");
  expect(textOf(cadencesChart([], {width: 330, rounds: weekly})).join(" ")).toMatch(/No round/);
  const smooth = partsOf(numbers(1, 40), rising, {calendar: weekly, smoothing: 50});
  expect(lines(cadencesChart(smooth, {width: 700, rounds: weekly}))).toBe(1);
});
