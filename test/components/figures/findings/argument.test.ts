import {expect, test} from "vitest";
import {addressProblems} from "../../../../src/components/figures/findings/argument.js";

test("an address says what cannot be honoured", () => {
  expect(addressProblems({search: ""})).toEqual([]);
  expect(addressProblems({search: "?preset=article"})).toEqual([]);
  expect(addressProblems({search: "?model=a&account=b"})).toEqual([]);
  expect(addressProblems({search: "?preset=book&groups=5"})).toEqual([
    "no preset is named book; showing the defaults",
    "this page has no setting groups"
  ]);
});
