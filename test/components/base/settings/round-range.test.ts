import {expect, test} from "vitest";
import {countsBack, readRounds, roundEnds, roundsMeant} from "../../../../src/components/base/settings/round-range.js";

test.each([
  ["all", "all"],
  ["Newest", "newest"],
  ["500:560", "500:560"],
  ["500-560", "500:560"],
  ["500 – 560", "500:560"],
  ["500 to 560", "500:560"],
  ["500..560", "500:560"],
  [" 500- ", "500:"],
  ["-560", ":560"],
  ["560:560", "560:560"],
  ["2021-03-01:2021-05-01", "2021-03-01:2021-05-01"],
  ["2021-03-01 - 2021-05-01", "2021-03-01:2021-05-01"],
  ["2021-03-01 to 300", "2021-03-01:300"],
  ["last 50", "last 50"],
  ["Last 50 rounds", "last 50"],
  ["last50", "last 50"],
  ["last 1", "last 1"]
])("%s is kept as %s", (text, kept) => {
  expect(readRounds(text)).toBe(kept);
  expect(readRounds(kept)).toBe(kept);
});

const allowed = "rounds must be all, newest, last N or A:B (numbers or dates like 2021-03-01)";

test.each([
  ["", `${allowed}, got nothing`],
  ["last", `${allowed}, got last`],
  ["last 0", `${allowed}, N at least 1, got last 0`],
  ["500", `${allowed}, got 500`],
  ["500-560-580", `${allowed}, got 500-560-580`],
  ["2021-3-1:", `${allowed}, got 2021-3-1:`],
  ["-", `${allowed}, got -`],
  ["561-560", "rounds must run from the earlier to the later, got 561-560"],
  ["2021-03-02 to 2021-03-01", "rounds must run from the earlier to the later, got 2021-03-02 to 2021-03-01"]
])("'%s' is refused with what is allowed", (text, message) => {
  expect(() => readRounds(text)).toThrow(message);
});

test("last N is the newest N round numbers, and nothing else is touched", () => {
  expect(roundsMeant("last 50", 560)).toBe("511:560");
  expect(roundsMeant("last 1", 560)).toBe("560:560");
  expect(roundsMeant("last 560", 560)).toBe("1:560");
  expect(roundsMeant("last 900", 560)).toBe("1:560");
  for (const text of ["all", "newest", "500:560"]) expect(roundsMeant(text, 560)).toBe(text);
  expect([countsBack("last 3"), countsBack("all")]).toEqual([true, false]);
});

test("ends are those of a range alone: last N is an error until it is known what it means", () => {
  expect(roundEnds("200:")).toEqual(["200", null]);
  expect(() => roundEnds("last 50")).toThrow("rounds last 50 have no ends");
});
