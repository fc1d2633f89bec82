/** Truths of small worlds, against what the simulator says in other ways. */
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {readPanel} from "../../../src/data/snapshot/read.js";
import {makeWorld} from "../../../src/data/sources/simulate/world.js";
import {simulate} from "../../../src/data/sources/simulate/simulate.js";
import {cwmmByMoves, equalStakes, expectedMmc, mmcByMoves} from "../../../src/data/worlds/hidden.js";
import type {Known} from "../../../src/data/worlds/hidden.js";
import {skillOf} from "../../../src/data/worlds/make.js";
import {mean, pearson} from "../../../src/components/statistics/numbers/correlation.js";

const size = {seed: 2, models: 120, rounds: 60, stocks: 200};
const folders: string[] = [];

async function known(settings: object): Promise<Known> {
  const folder = await mkdtemp(join(tmpdir(), "truths-"));
  folders.push(folder);
  await simulate({...size, ...settings}, folder);
  const {truth, ...panel} = await readPanel(folder, {truth: true});
  const world = makeWorld({...size, ...settings});
  return {panel: {...panel, truth: truth!}, world, skill: await skillOf(folder)};
}

afterAll(() => Promise.all(folders.map((folder) => rm(folder, {recursive: true}))));

describe("in a world in which nobody moves a stake, all of them alike", () => {
  let equal: Known;
  beforeAll(async () => void (equal = await known({equalStakes: true})), 60_000);

  test("moves do nothing to MMC or cwmm", () => {
    for (const changes of [mmcByMoves(equal), cwmmByMoves(equal)]) {
      const known = changes.filter((x) => !Number.isNaN(x));
      expect(known.length).toBeGreaterThan(1000);
      expect(Math.max(...known.map(Math.abs))).toBeLessThan(1e-6);
    }
  });

  test("a model's mean similarity with equal stakes goes along with its mean cwmm", () => {
    const {panel} = equal;
    const [alike, cwmm] = [equalStakes(equal), panel.scores.cwmm!];
    const rows = new Map<number, number[]>();
    for (let row = 0; row < panel.length; ++row)
      if (panel.stake[row] > 0) rows.set(panel.model[row], [...(rows.get(panel.model[row]) ?? []), row]);
    const means = (values: ArrayLike<number>) => [...rows.values()].map((own) => mean(own.map((row) => values[row])));
    expect(rows.size).toBeGreaterThan(50);
    expect(pearson(means(alike), means(cwmm))).toBeGreaterThan(0.9);
  });
});

describe("in a world in which stakes move", () => {
  let moved: Known;
  beforeAll(async () => void (moved = await known({world: "crowded"})), 60_000);

  test("a larger stake brings a model closer and costs it MMC where the meta-model earns", () => {
    const {panel} = moved;
    const [closer, cost] = [cwmmByMoves(moved), mmcByMoves(moved)];
    const raised = Array.from(panel.stake.keys()).filter(
      (row) =>
        panel.stake[row] > 5 * panel.truth.stake_unmoved[row] && panel.truth.market[row] > 0 && !Number.isNaN(cost[row])
    );
    expect(raised.length).toBeGreaterThan(50);
    for (const row of raised) expect(closer[row]).toBeGreaterThan(0);
    expect(mean(raised.map((row) => cost[row]))).toBeLessThan(0);
  });

  // published cwmm over its factor is the plain correlation to a few per cent in so few stocks
  test("expected MMC, weighted with the stakes, adds up to nothing, as the meta-model adds nothing to itself", () => {
    const {panel} = moved;
    const expected = expectedMmc(moved);
    const sums = new Map<number, {sum: number; size: number}>();
    for (let row = 0; row < panel.length; ++row) {
      if (!(panel.stake[row] > 0)) continue;
      const found = sums.get(panel.round[row]) ?? {sum: 0, size: 0};
      found.sum += panel.stake[row] * expected[row];
      found.size += panel.stake[row] * Math.abs(expected[row]);
      sums.set(panel.round[row], found);
    }
    expect(sums.size).toBe(size.rounds);
    for (const {sum, size: all} of sums.values()) expect(Math.abs(sum)).toBeLessThan(0.1 * all);
  });
});
