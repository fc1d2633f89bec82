import {expect, test} from "vitest";
import {claimCounts, oncePerFact, tellerOf} from "../../../../src/components/base/claims/counts.js";
import type {Counted} from "../../../../src/components/base/claims/counts.js";

const rows: Counted[] = [
  {fact: "gap", direction: null, size: null},
  {fact: "gap", direction: "supported", size: "other"},
  {fact: "gap", direction: "supported", size: "same"},
  {fact: "rise", direction: "unclear", size: "another era"},
  {fact: "never", direction: null, size: null}
];

test("a fact counts once however many numbers are about it, a size once per claim; what is not computed does not count", () => {
  expect(claimCounts(rows)).toEqual({
    facts: 2,
    directions: {supported: 1, contradicted: 0, unclear: 1},
    numbers: 3,
    sizes: {same: 1, other: 1, "another era": 1, unclear: 0}
  });
  expect(oncePerFact(rows)).toEqual([rows[1], rows[3]]);
});

test("one row tells a fact for all that share it: the first that is computed, or the first where none is", () => {
  expect(rows.slice(0, 3).map((row) => tellerOf(rows, row))).toEqual([rows[1], rows[1], rows[1]]);
  expect(tellerOf(rows, rows[4])).toBe(rows[4]);
});
