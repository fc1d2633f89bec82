import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Coverage} from "../../../src/components/base/snapshot/manifest.js";
import {openDatabase} from "../../../src/data/duckdb.js";
import type {Database} from "../../../src/data/duckdb.js";
import {findStakeSteps} from "../../../src/data/snapshot/stake-steps.js";

let database: Database;
beforeAll(async () => void (database = await openDatabase({threads: 1})));
afterAll(() => database.close());

interface Field {
  round: number;
  /** stake of each model; 0 = unstaked */
  stakes: number[];
  official?: number | null;
}

/** The steps in rounds of these stakes, with these official totals. */
async function stepsOf(fields: readonly Field[]) {
  const rows = fields.flatMap(({round, stakes}) => stakes.map((stake, model) => `(${round}, 'm${model}', ${stake})`));
  await database.connection.run(
    `CREATE OR REPLACE TEMP TABLE snapshot_observations AS
     SELECT round::INTEGER AS round, model, stake::DOUBLE AS stake FROM (VALUES ${rows.join(", ")}) AS v(round, model, stake)`
  );
  const coverage = fields.map(({round, stakes, official = null}): Coverage => {
    const staked = stakes.filter((stake) => stake > 0).length;
    const at_stake = stakes.reduce((a, b) => a + b, 0);
    const rest = {payout: null, payout_official: null, slope: null};
    return {round, rows: stakes.length, staked, at_stake, at_stake_official: official, ...rest};
  });
  return findStakeSteps(database.connection, coverage);
}

const models = (n: number, stake: number) => Array.from({length: n}, () => stake);
/** Weekly rounds around 300, where no staking rule stands. */
const weekly = (...fields: Omit<Field, "round">[]) => fields.map((field, i) => ({...field, round: 300 + i}));

describe("official totals", () => {
  const totals = async (before: number | null, now: number | null) =>
    (await stepsOf(weekly({stakes: [1], official: before}, {stakes: [1], official: now}))).map(({round}) => round);

  it("step where they more than halve or double", async () => {
    expect(await totals(100, 49.9)).toEqual([301]);
    expect(await totals(100, 50)).toEqual([]);
    expect(await totals(100, 200)).toEqual([]);
    expect(await totals(100, 200.1)).toEqual([301]);
  });

  it("say nothing where one of them is unknown or nothing", async () => {
    for (const [before, now] of [
      [null, 10],
      [0, 10],
      [10, 0],
      [10, null]
    ])
      expect(await totals(before, now)).toEqual([]);
  });

  it("are compared with the round before of the cadence: Saturdays with Saturdays", async () => {
    const at = (round: number, official: number) => ({round, stakes: [1], official});
    expect(await stepsOf([at(344, 100), at(345, 10), at(346, 10), at(349, 100)])).toEqual([]);
    const [step] = await stepsOf([at(344, 100), at(345, 10), at(349, 10)]);
    expect(step).toMatchObject({round: 349, ratio: 0.1, explained: null});
  });

  it("may step where a staking rule stands, and not beside it", async () => {
    const at = (round: number, official: number) => ({round, stakes: [1], official});
    expect(await stepsOf([at(1341, 812_609), at(1342, 812_609), at(1343, 12_458)])).toEqual([]);
    expect((await stepsOf([at(1296, 754_037), at(1297, 12_458)])).map(({round}) => round)).toEqual([1297]);
  });

  it("that step for every cadence within a week step once", async () => {
    const at = (round: number, official: number) => ({round, stakes: [1], official});
    const rounds = [at(1504, 100), at(1505, 100), at(1506, 10), at(1507, 10), at(1509, 10), at(1510, 10)];
    expect((await stepsOf(rounds)).map(({round}) => round)).toEqual([1506]);
  });
});

describe("a step of official totals", () => {
  it("is explained where the models staked in both rounds keep their stakes", async () => {
    const steps = await stepsOf(weekly({stakes: models(30, 2), official: 60}, {stakes: models(30, 2), official: 600}));
    expect(steps).toEqual([
      expect.objectContaining({
        round: 301,
        ratio: 10,
        explained: expect.stringContaining("the 30 models staked in both")
      })
    ]);
    const few = await stepsOf(weekly({stakes: models(29, 2), official: 60}, {stakes: models(29, 2), official: 600}));
    expect(few[0].explained).toBeNull();
  });

  it("is explained where the number of staked rows steps alike", async () => {
    const before = [...models(3, 1), ...models(27, 0)];
    const steps = await stepsOf(weekly({stakes: before, official: 3}, {stakes: models(30, 9), official: 270}));
    expect(steps[0].explained).toBe("so do the staked rows, from 3 to 30");
  });

  it("is not explained where the stakes of the same models step too", async () => {
    const steps = await stepsOf(
      weekly({stakes: models(40, 64), official: 2560}, {stakes: models(40, 1), official: 40})
    );
    expect(steps).toEqual([expect.objectContaining({round: 301, ratio: 1 / 64, explained: null})]);
  });
});

describe("without official totals", () => {
  const medians = async (n: number, ratio: number) =>
    (await stepsOf(weekly({stakes: models(n, 10)}, {stakes: models(n, 10 * ratio)}))).map(({round}) => round);

  it("the median of at least 30 models staked in both rounds tells", async () => {
    expect(await medians(30, 0.49)).toEqual([301]);
    expect(await medians(30, 0.5)).toEqual([]);
    expect(await medians(30, 2)).toEqual([]);
    expect(await medians(30, 2.01)).toEqual([301]);
    expect(await medians(29, 0.1)).toEqual([]);
  });

  it("one raise that doubles the sum of a small file is none", async () => {
    const raised = [...models(39, 10), 10_000];
    expect(await stepsOf(weekly({stakes: models(40, 10)}, {stakes: raised}))).toEqual([]);
  });
});
