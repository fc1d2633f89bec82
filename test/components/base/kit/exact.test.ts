import {expect, test} from "vitest";
import {cellOf, decimal, Digits, isoTime, keyOf, numberOf} from "../../../../src/components/base/kit/exact.js";

test("a decimal is its digits over a power of ten, without zeros at the end", () => {
  const text = (unscaled: bigint | number, scale: number) => decimal(unscaled, scale).text;
  expect(text(15n, 1)).toBe("1.5");
  expect(text(-5, 3)).toBe("-0.005");
  expect(text(1500n, 2)).toBe("15");
  expect(text(0n, 4)).toBe("0");
  expect(text(-123n, 0)).toBe("-123");
  expect(text(12345678901234567890123n, 20)).toBe("123.45678901234567890123");
});

test("a number is one where a double holds it, and keeps its digits where none does", () => {
  expect(cellOf(new Digits("9007199254740991"))).toBe(9007199254740991);
  for (const text of ["9007199254740992", "9007199254740993", "0.1000000000000000055"])
    expect(cellOf(new Digits(text))).toBe(text);
  expect(cellOf(new Digits("-1.25"))).toBe(-1.25);
  expect(numberOf(new Digits("0.1000000000000000055"))).toBe(0.1);
});

test("nested values are JSON with every digit", () => {
  const inner = new Map<string, null | boolean | Digits | number>([
    ["__proto__", new Digits("1.50000000000000000001")],
    ["b", null],
    ["c", true],
    ["d", NaN]
  ]);
  expect(cellOf([decimal(15n, 1), inner, "x", []])).toBe(
    '[1.5,{"__proto__":1.50000000000000000001,"b":null,"c":true,"d":"NaN"},"x",[]]'
  );
  expect([null, "a", true, NaN].map(cellOf)).toEqual([null, "a", true, NaN]);
  expect([keyOf("x"), keyOf(decimal(10n, 1)), keyOf(null)]).toEqual(["x", "1", "null"]);
});

test("times are written in ISO's way, in UTC", () => {
  expect(isoTime("2023-05-08 13:00:00")).toBe("2023-05-08T13:00:00Z");
  expect(isoTime("2023-05-08 13:00:00.5+00")).toBe("2023-05-08T13:00:00.5Z");
  expect(isoTime("infinity")).toBe("infinity");
});
