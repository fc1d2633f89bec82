// @vitest-environment jsdom
import {expect, test} from "vitest";
import {claimsChart, claimStrip} from "../../../../src/components/charts/claims/claims.js";

const marks = (n: number, theme: string) =>
  Array.from({length: n}, (_, i) => ({
    theme,
    verdict: ["supported", "contradicted", "unclear"][i % 3],
    mark: "✓✗?"[i % 3],
    words: `claim ${i}`
  }));

test("one mark for each claim, in rows that fit the width", () => {
  for (const width of [320, 700]) {
    const svg = claimsChart([...marks(16, "a"), ...marks(3, "b")], {width});
    const dots = [...svg.querySelectorAll("circle")];
    expect(dots).toHaveLength(19);
    for (const dot of dots) expect(Number(dot.getAttribute("cx")) + 12).toBeLessThanOrEqual(width);
    for (const dot of dots)
      expect(Number(dot.getAttribute("cy")) + 12).toBeLessThanOrEqual(Number(svg.getAttribute("height")));
    expect([...svg.querySelectorAll("text")].map((t) => t.textContent)).toEqual(
      expect.arrayContaining(["a", "b", "✓", "✗", "?"])
    );
  }
});

test("a strip has the estimate, its interval and the claim, open ends included", () => {
  const full = claimStrip({estimate: 0.5, low: 0.4, high: 0.6, from: 0.45, to: 0.45});
  expect(full.querySelectorAll("circle")).toHaveLength(1);
  expect(full.textContent).toContain("claimed");
  for (const [from, to] of [
    [0, null],
    [null, 0],
    [-0.4, -0.35]
  ] as const)
    expect(claimStrip({estimate: -0.1, low: null, high: null, from, to}).querySelectorAll("circle")).toHaveLength(1);
});
