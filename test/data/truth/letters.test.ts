import {expect, test} from "vitest";
import {packLetters, unpackLetters} from "../../../src/data/truth/letters.js";
import {Random} from "../../../src/components/base/random.js";

test("letters come back as they were", () => {
  expect(packLetters("1110-11")).toBe("3MN2");
  expect(packLetters("")).toBe("");
  expect(packLetters("-".repeat(3))).toBe("NNN");
  const random = new Random(1);
  for (let k = 0; k < 50; ++k) {
    const letters = Array.from({length: 400}, () =>
      random.chance(0.05) ? "0" : random.chance(0.1 * (k % 5)) ? "-" : "1"
    ).join("");
    expect(unpackLetters(packLetters(letters))).toBe(letters);
  }
});
