import {expect, test} from "vitest";
import {concat, floats, integers} from "../../../../src/components/base/kit/arrays.js";

test("gives what the typed arrays' own from gives", () => {
  const items = ["a", "bcd", ""];
  const of = (item: string, index: number) => item.length + index / 4;
  expect(floats(items, of)).toEqual(Float64Array.from(items, of));
  expect(integers(items, of)).toEqual(Int32Array.from(items, of));
});

test("asks by place alone where there is but a length", () => {
  expect(floats({length: 3}, (_, i) => i / 2)).toEqual(Float64Array.of(0, 0.5, 1));
});

test("numbers stand one behind the other, in the array that is given", () => {
  const into = new Float64Array(4);
  expect(concat([[1.5], Int32Array.of(2, 3)], into)).toBe(into);
  expect(into).toEqual(Float64Array.of(1.5, 2, 3, 0));
});
