// @vitest-environment jsdom
import {expect, test} from "vitest";
import {claimStrip, stripAxis, verdictBars} from "../../../../src/components/charts/claims/claims.js";

test("each verdict that came has a part of its bar as long as its share, with its mark", () => {
  const parts = [
    {verdict: "supported", mark: "✓", n: 3},
    {verdict: "contradicted", mark: "✗", n: 0},
    {verdict: "unclear", mark: "?", n: 9}
  ];
  for (const width of [320, 700]) {
    const svg = verdictBars([{head: "Statements: 3 supported, 9 unclear", parts}], {width});
    const widths = [...svg.querySelectorAll("rect")].map((rect) => Number(rect.getAttribute("width")));
    expect(widths).toHaveLength(2);
    expect((widths[1] + 2) / (widths[0] + 2)).toBeCloseTo(3, 6);
    expect([...svg.querySelectorAll("text")].map((text) => text.textContent)).toEqual([
      "Statements: 3 supported, 9 unclear",
      "✓",
      "?"
    ]);
  }
});

test("bars stand side by side where there is room, and none over another", () => {
  const row = (head: string) => ({head, parts: [{verdict: "same", mark: "=", n: 2}]});
  const boxes = (width: number) =>
    [...verdictBars([row("a"), row("b")], {width}).querySelectorAll("rect")].map((rect) => {
      const [x, y, length] = ["x", "y", "width"].map((name) => Number(rect.getAttribute(name)));
      return {x, y, end: x + length};
    });
  const [wide, narrow] = [boxes(700), boxes(320)];
  expect(wide[1].x).toBeGreaterThan(wide[0].end);
  expect(wide[1].y).toBe(wide[0].y);
  expect(narrow[1].x).toBe(narrow[0].x);
  expect(narrow[1].y).toBeGreaterThan(narrow[0].y);
});

test("a strip has the estimate within its axis as a dot, each end outside as a triangle, and the claim on the axis' place", () => {
  const count = (svg: Element, mark: string) => svg.querySelectorAll(mark).length;
  const inside = claimStrip({estimate: 0.5, low: 0.4, high: 0.6, from: 1, to: 1});
  expect([count(inside, "circle"), count(inside, "path")]).toEqual([1, 0]);
  const outside = claimStrip({estimate: 0.5, low: -4, high: 9, from: 1, to: 1});
  expect([count(outside, "circle"), count(outside, "path")]).toEqual([1, 2]);
  const beyond = claimStrip({estimate: 5, low: null, high: null, from: 0, to: null});
  expect([count(beyond, "circle"), count(beyond, "path")]).toEqual([0, 1]);
  const axis = stripAxis() as SVGSVGElement & {scale(name: string): {apply(x: number): number}};
  const strip = inside as typeof axis;
  for (const x of [0, 1]) expect(axis.scale("x").apply(x)).toBe(strip.scale("x").apply(x));
});
