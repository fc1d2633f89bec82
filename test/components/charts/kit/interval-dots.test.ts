// @vitest-environment jsdom
import {expect, test} from "vitest";
import {domainOf, intervalDots} from "../../../../src/components/charts/kit/interval-dots.js";

const row = (value: number, low: number | null, high: number | null) => ({
  ...{label: `at ${value}`, value, low, high, text: String(value), color: "red"}
});

test("the axis holds zero and all ends", () => {
  expect(domainOf([row(1, 0.5, 2)])).toEqual([0, 2]);
  expect(domainOf([row(-1, null, null), row(1, -3, 2)])).toEqual([-3, 2]);
  expect(domainOf([row(0, null, null)])).toEqual([-0.001, 0.001]);
});

test("a ring without an interval; a dot outside the axis is not drawn, its number stands at the end", () => {
  const svg = intervalDots([row(1, 0.5, 2), row(1.5, null, null), row(9, null, null)], {
    ...{width: 400, domain: [0, 2], label: "change →", heading: "four rounds", marks: [1]}
  });
  expect([...svg.querySelectorAll("circle")].map((c) => c.getAttribute("fill"))).toEqual(["red", "var(--page)"]);
  const text = [...svg.querySelectorAll("text")].map((t) => t.textContent);
  expect(text).toEqual(expect.arrayContaining(["9", "four rounds", "change →"]));
});

test("the reader’s own stands in its row, named once; the axis makes room for it by no more than its own length", () => {
  const rows = [row(1, 0.5, 2), row(1.5, 1, 2)];
  const own = [
    {name: "mine", row: "at 1", value: 3},
    {name: "mine", row: "at 1.5", value: 99},
    {name: "mine", row: "of another figure", value: 1}
  ];
  const svg = intervalDots(rows, {width: 400, domain: [0, 2], label: "change →", own});
  const marks = [
    ...svg.querySelectorAll("[fill='var(--own)'] > path, path[fill='var(--own)'], circle[fill='var(--own)']")
  ];
  expect(marks).toHaveLength(2);
  const names = [...svg.querySelectorAll("text")].filter((t) => t.textContent === "mine");
  expect(names).toHaveLength(1);
  // at the edge, pointing beyond it
  expect(svg.outerHTML).toMatch(/rotate\(90\)/);
  const ticks = [...svg.querySelectorAll("[aria-label='x-axis tick label'] text")].map((t) => Number(t.textContent));
  expect(Math.max(...ticks)).toBeGreaterThan(2);
  expect(Math.max(...ticks)).toBeLessThanOrEqual(4);
});
