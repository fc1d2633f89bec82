import {expect, test} from "vitest";
import {matches} from "../../../src/components/page/matches.js";

test("names that begin with the text come first, whatever the case, fifty at most", () => {
  expect(matches(["beta", "Alpha", "alphabet", "x-alpha"], "ALPHA")).toEqual(["Alpha", "alphabet", "x-alpha"]);
  expect(matches(["a", "b"], "")).toEqual(["a", "b"]);
  const many = Array.from({length: 6000}, (_, i) => `model ${i}`);
  const start = performance.now();
  expect(matches(many, "99")).toHaveLength(50);
  expect(performance.now() - start).toBeLessThan(50);
});
