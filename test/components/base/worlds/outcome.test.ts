import {expect, test} from "vitest";
import {outcomeOf} from "../../../../src/components/base/worlds/outcome.js";

test("a verdict that says what is true found it, nothing included", () => {
  for (const truth of [-1, 0, 1] as const) expect(outcomeOf({said: truth, truth})).toBe("found");
});

test("a verdict that claims nothing missed what is there, and is rightly silent where nothing is", () => {
  expect(outcomeOf({said: null, truth: 1})).toBe("missed");
  expect(outcomeOf({said: null, truth: -1})).toBe("missed");
  expect(outcomeOf({said: null, truth: 0})).toBe("silent");
});

test("a verdict that says anything else misled", () => {
  expect(outcomeOf({said: 1, truth: 0})).toBe("misled");
  expect(outcomeOf({said: 0, truth: 1})).toBe("misled");
  expect(outcomeOf({said: -1, truth: 1})).toBe("misled");
});
