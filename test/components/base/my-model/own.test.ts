import {expect, test} from "vitest";
import {shortName} from "../../../../src/components/base/my-model/own.js";

test("a name is cut to its letters, an ellipsis in the place of the last; one that fits stays whole", () => {
  expect(shortName("abcdef", 6)).toBe("abcdef");
  expect(shortName("abcdefg", 6)).toBe("abcde…");
  expect(shortName("😀😀😀😀", 3)).toBe("😀😀…");
});

test("what would turn or break the line around it is left out", () => {
  expect(shortName("a\u202Eb\u0000c\n d")).toBe("a b c d");
});
