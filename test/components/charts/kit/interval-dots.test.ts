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
