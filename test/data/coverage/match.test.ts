import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {Random} from "../../../src/components/base/kit/random.js";
import {measuresOf} from "../../../src/data/coverage/match.js";
import type {Measures} from "../../../src/data/coverage/match.js";
import {readRecord} from "../../../src/data/coverage/record.js";
import {spread} from "../../../src/data/coverage/world-shape.js";
import {lightWorld} from "../../../src/data/coverage/world.js";
import {readPanel} from "../../../src/data/snapshot/read.js";
import {importFiles} from "../../../src/data/sources/import/import.js";
import {real} from "../../support/real.js";

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

/** Some of a light world's measures are of the size of others'. */
function expectAlike(light: Measures, other: Measures, names: readonly ("between" | "noise" | "rounds")[]): void {
  for (const name of names) {
    expect(light[name] / other[name], name).toBeGreaterThan(0.6);
    expect(light[name] / other[name], name).toBeLessThan(1.7);
  }
}

function expectLags(light: Measures, other: Measures): void {
  light.lags.forEach(({lag, correlation}, i) =>
    expect(Math.abs(correlation - other.lags[i].correlation), `${lag} rounds apart`).toBeLessThan(0.15)
  );
}

test.skipIf(!real.exists)("a light world is like the real rounds from 238", {timeout: 120_000}, async () => {
  const folder = mkdtempSync(join(tmpdir(), "real-match-"));
  try {
    const snapshot = join(folder, "snapshot");
    await importFiles([real.parquet], snapshot, {rounds: real.rounds});
    const all = await readPanel(snapshot);
    const only = (isIn: (round: number) => boolean) =>
      measuresOf({...all, stake: all.stake.map((stake, row) => (isIn(all.round[row]) ? stake : 0))}, "weekly");
    const [before, from] = [only((round) => round < 238), only((round) => round >= 238)];
    const [{light}] = readRecord().match;
    expectAlike(light, from, ["between", "noise"]);
    expectLags(light, from);
    // the scores of the two regimes move from round to round by less and by more
    expect(light.rounds).toBeGreaterThan(from.rounds);
    expect(light.rounds).toBeLessThan(before.rounds);
  } finally {
    rmSync(folder, {recursive: true});
  }
});

test("a light world varies about as much as one of the full simulator, at both paces", () => {
  const {match} = readRecord();
  expect(match.map(({cadence}) => cadence)).toEqual(["weekly", "daily"]);
  for (const {light, full} of match) expectAlike(light, full, ["between", "noise", "rounds"]);
});
