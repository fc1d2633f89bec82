import {expect, test} from "vitest";
import {cases} from "../../../src/data/coverage/cases.js";
import {runCase} from "../../../src/data/coverage/coverage.js";
import {joinParts, partsOf} from "../../../src/data/coverage/parts.js";

test("a run in parts, in any order, is the run as a whole", () => {
  const place = cases.findIndex(({name}) => name.startsWith("one round"));
  const whole = runCase(cases[place], {seed: 4, worlds: 7, place});
  const parts = [
    {place, from: 3, worlds: 4},
    {place, from: 0, worlds: 3}
  ];
  const made = parts.map((part) => ({part, lines: runCase(cases[place], {...part, seed: 4})}));
  expect(joinParts(made, 7)).toEqual(whole);
  expect(whole.length).toBe(8);
});

test("parts hold every world of every case once", () => {
  const parts = partsOf([120, 120, 120]);
  expect(parts.reduce((sum, {worlds}) => sum + worlds, 0)).toBe(360);
  expect(parts.filter(({place}) => place === 2)).toEqual([
    {place: 2, from: 0, worlds: 50},
    {place: 2, from: 50, worlds: 50},
    {place: 2, from: 100, worlds: 20}
  ]);
});
