import {expect, test} from "vitest";
import {cases} from "../../../src/data/verdicts/cases.js";
import type {VerdictCase} from "../../../src/data/verdicts/cases.js";
import {runWorlds, sumOf} from "../../../src/data/verdicts/run.js";

/** Says whether the first stake of a world is above 1. */
const made: VerdictCase = {
  ...{name: "made up", kind: "null", wrong: {}, finds: {}},
  world: {cadence: "weekly", rounds: 2, accounts: 3},
  judge: ({stake}) => ({size: stake[0] > 1 ? "large" : "small", always: "so"})
};

test("each word of each verdict is counted, in as many worlds as there are", () => {
  const counts = runWorlds(made, {seed: 1, place: 0, from: 0, worlds: 40});
  expect(counts.always).toEqual({so: 40});
  const {large, small} = counts.size;
  expect(large + small).toBe(40);
  expect(Math.min(large, small)).toBeGreaterThan(5);
});

test("worlds in parts are the worlds of the whole, and hang on place and seed", () => {
  const of = (from: number, worlds: number, {place = 0, seed = 1} = {}) => runWorlds(made, {seed, place, from, worlds});
  const letters = (options = {}) =>
    Array.from({length: 30}, (_, from) => of(from, 1, options).size.large ?? 0).join("");
  expect(sumOf([of(0, 13), of(13, 27)])).toEqual(of(0, 40));
  expect(letters({place: 1})).not.toBe(letters());
  expect(letters({seed: 2})).not.toBe(letters());
});

test("each kind of case comes to a word for each verdict that it calls wrong", {timeout: 120_000}, () => {
  for (const name of [
    "raises do nothing, weekly",
    "similarity goes nowhere, its shifts fade in weeks, weekly",
    "MMC falls mostly"
  ]) {
    const place = cases.findIndex((one) => one.name.startsWith(name));
    const counts = runWorlds(cases[place], {seed: 1, place, from: 0, worlds: 1});
    for (const verdict of Object.keys(cases[place].wrong))
      expect(Object.values(counts[verdict] ?? {}), `${name} ${verdict}`).toEqual([1]);
  }
});
