// @vitest-environment jsdom
import {expect, test} from "vitest";
import {splitBarsChart} from "../../../../src/components/charts/kit/split-bars.js";

const panel = (title: string, value: number) => ({
  title,
  bars: [{label: "all", value, low: null, high: null, fill: "red"}]
});
const draw = (own?: {name: string; row: string; value: number}) =>
  splitBarsChart([panel("first", 2), {...panel("second", 1), own}], {width: 400, show: String});
const ownRules = (svg: SVGSVGElement) => [
  ...svg.querySelectorAll("[stroke='var(--own)'] line, line[stroke='var(--own)']")
];

test("the reader’s own crosses the bars of its panel alone, with its name", () => {
  expect(ownRules(draw())).toEqual([]);
  const svg = draw({name: "mine", row: "second", value: 1.5});
  expect(ownRules(svg)).toHaveLength(1);
  const [first, second] = svg.querySelectorAll(":scope > svg");
  expect(first.textContent).not.toContain("mine");
  expect(second.textContent).toContain("mine");
  expect(second.contains(ownRules(svg)[0])).toBe(true);
});

test("all panels keep one scale, which makes room for it", () => {
  const ends = (svg: SVGSVGElement) =>
    [...svg.querySelectorAll(":scope > svg")].map((one) =>
      Math.max(...[...one.querySelectorAll("[aria-label='x-axis tick label'] text")].map((t) => Number(t.textContent)))
    );
  const [one, other] = ends(draw({name: "mine", row: "second", value: 4}));
  expect(one).toBe(other);
  expect(one).toBeGreaterThan(2);
  expect(ends(draw())[0]).toBe(2);
});
