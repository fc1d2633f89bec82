import {expect, test} from "vitest";
import {capital, listed} from "../../../../src/components/base/words/words.js";

test("parts stand with commas between them, the last after and", () => {
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(listed)).toEqual(["", "a", "a and b", "a, b and c"]);
});

test("a capital touches the first letter alone, and nothing of an empty text", () => {
  expect(["of MMC", "", "4 of 5"].map(capital)).toEqual(["Of MMC", "", "4 of 5"]);
});
