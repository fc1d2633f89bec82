import {expect, test} from "vitest";
import {nextRule} from "../../../../src/components/base/rounds/next-rule.js";

test("a line ends where stakes are others, any number where scores are, and behind the last rule nothing ends", () => {
  expect([nextRule(273, {line: true}), nextRule(273)]).toEqual([340, 1343]);
  expect([nextRule(340, {line: true}), nextRule(1342)]).toEqual([1343, 1343]);
  expect([nextRule(1343, {line: true}), nextRule(1343)]).toEqual([null, null]);
});
