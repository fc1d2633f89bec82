import {expect, test} from "vitest";
import {Random} from "../../../src/components/base/kit/random.js";
import {measuresOf} from "../../../src/data/coverage/match.js";
import {readRecord} from "../../../src/data/coverage/record.js";
import {spread} from "../../../src/data/coverage/world-shape.js";
import {lightWorld} from "../../../src/data/coverage/world.js";

test("measures find what a light world is made of", () => {
  const {panel} = lightWorld(new Random(2), {cadence: "weekly", rounds: 80, accounts: 1200});
  const {between, noise, lags} = measuresOf(panel, "weekly");
  expect(between).toBeCloseTo(Math.hypot(spread.skill, 0.02 * Math.hypot(spread.stake, spread.taste)), 3);
  expect(noise).toBeCloseTo(Math.hypot(spread.own, spread.fresh), 3);
  const returns = spread.own ** 2 / (spread.own ** 2 + spread.fresh ** 2);
  expect(lags.map(({lag}) => lag)).toEqual([1, 2, 3, 4, 8]);
  [0.75, 0.5, 0.25, 0, 0].forEach((shared, i) =>
    expect(Math.abs(lags[i].correlation - shared * returns)).toBeLessThan(0.05)
  );
});

test("a light world is like one of the full simulator, at both paces", () => {
  const {match} = readRecord();
  expect(match.map(({cadence}) => cadence)).toEqual(["weekly", "daily"]);
  for (const {light, full} of match) {
    for (const name of ["between", "noise", "rounds"] as const) {
      expect(light[name] / full[name], name).toBeGreaterThan(0.6);
      expect(light[name] / full[name], name).toBeLessThan(1.7);
    }
    expect(light.lags.length).toBeGreaterThan(4);
    light.lags.forEach(({lag, correlation}, i) =>
      expect(Math.abs(correlation - full.lags[i].correlation), `${lag} rounds apart`).toBeLessThan(0.15)
    );
  }
});
