import {expect, test} from "vitest";
import {isSameEra} from "../../../../src/components/base/rounds/era.js";

test("an era ends with the round before the next break of scores, and begins with its regime", () => {
  const old = {regime: "from 238", last: 258};
  expect([237, 238, 293, 294, 1000].map((round) => isSameEra(round, old))).toEqual([false, true, true, false, false]);
  expect([483, 484, 1171, 1172].map((round) => isSameEra(round, {regime: "from 484", last: 900}))).toEqual([
    false,
    true,
    true,
    false
  ]);
});

test("scores that were filled in anew break where all scores do alone", () => {
  const refilled = {regime: "from 294", last: 600};
  expect([293, 294, 483, 1000, 1172].map((round) => isSameEra(round, refilled))).toEqual([
    false,
    true,
    true,
    true,
    false
  ]);
});

test("a simulated world has one era until other scores come", () => {
  const simulated = {regime: "from 168", last: 400};
  expect([167, 168, 1000, 1172].map((round) => isSameEra(round, simulated))).toEqual([false, true, true, true]);
  expect(isSameEra(5000, simulated)).toBe(false);
});
