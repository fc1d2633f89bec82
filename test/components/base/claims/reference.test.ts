import {expect, test} from "vitest";
import {reference} from "../../../../src/components/base/claims/reference.js";

test("a claim’s value is drawn beside rounds of its own scores alone", () => {
  expect(reference("top-decile-mean", {regime: "from 238", last: 258})).toEqual({value: 0.45, comparable: false});
  expect(() => reference("gap-widens", {regime: "from 238", last: 258})).toThrow("no claim gap-widens names a value");
});
