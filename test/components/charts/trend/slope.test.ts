// @vitest-environment jsdom
import {expect, test} from "vitest";
import {trendSlopeChart} from "../../../../src/components/charts/trend/slope.js";
import {calendar, numbers} from "../../../support/panel.js";
import {partsOf} from "../../../support/tables.js";

const rounds = calendar(numbers(1, 90).map((round) => ({round, score_regime: round < 50 ? "from 1" : "from 50"})));
const parts = partsOf(numbers(1, 90), (r) => 0.5 + r / 3652.5, {calendar: rounds});
const textOf = (node: Element) => [...node.querySelectorAll("text")].map((t) => t.textContent).join(" ");
const intervals = (node: Element) =>
  [...node.querySelectorAll("g[aria-label=rule] line")].filter((l) => l.getAttribute("x1") !== l.getAttribute("x2"))
    .length;

test.each([330, 900])("a dot with its interval per statistic and stretch, %d wide", (width) => {
  const svg = trendSlopeChart(parts, {width});
  expect(svg.querySelectorAll("circle")).toHaveLength(12);
  expect(intervals(svg)).toBe(12);
  for (const text of ["weekly rounds 1 to 49", "+0.100", "change per year →", "rounds 50 to 90"])
    expect(textOf(svg)).toContain(text);
  expect(textOf(svg)).toContain("same models");
});

test("few rounds have no interval: a ring each; none at all draws nothing", () => {
  const few = trendSlopeChart(
    partsOf(numbers(1, 12), (r) => r / 100, {calendar: rounds}),
    {width: 330}
  );
  expect([intervals(few), few.querySelectorAll("circle").length]).toEqual([0, 6]);
  const filled = [...few.querySelectorAll("circle")].filter((c) => c.getAttribute("fill") !== "var(--page)");
  expect(filled).toEqual([]);
  expect(textOf(trendSlopeChart([], {width: 330}))).toMatch(/No stretch/);
});
