import {expect, it} from "vitest";
import {headerFields} from "../../../../src/data/sources/import/header.js";

it("a line of fields, quoted or not", () => {
  expect(headerFields("a,b,c", ",")).toEqual(["a", "b", "c"]);
  expect(headerFields('"a","b,c",d', ",")).toEqual(["a", "b,c", "d"]);
  expect(headerFields('"a ""b""";c', ";")).toEqual(['a "b"', "c"]);
  expect(headerFields("a,,", ",")).toEqual(["a", "", ""]);
  expect(headerFields('"",a', ",")).toEqual(["", "a"]);
  expect(headerFields("", ",")).toEqual([""]);
  expect(headerFields("a,b", ";")).toEqual(["a,b"]);
});

it("is null where a quoted field does not end at the delimiter, or a quote stands in another", () => {
  expect(headerFields('"a","b"', ";")).toBeNull();
  expect(headerFields('"a,b', ",")).toBeNull();
  expect(headerFields('a"b,c', ",")).toBeNull();
  expect(headerFields('"a" ,b', ",")).toBeNull();
});
