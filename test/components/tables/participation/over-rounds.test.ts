import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {overRounds} from "../../../../src/components/tables/participation/over-rounds.js";
import {modelWorld} from "../../../../src/data/model-record/world.js";

test("each round counts alike; few independent rounds have no interval, ten have one", () => {
  const panel = modelWorld(new Random(1), {cadence: "weekly", rounds: 45});
  const values = panel.rounds.map((_, place) => ({place, value: place % 3}));
  const {periods, mean} = overRounds(panel, values);
  expect(periods).toBeGreaterThan(10);
  expect(mean.estimate).toBeCloseTo(1, 12);
  expect(mean.low!).toBeLessThan(1);
  expect(mean.high!).toBeGreaterThan(1);
  const few = overRounds(panel, values.slice(0, 30));
  expect(few.periods).toBeLessThan(10);
  expect(few.mean).toMatchObject({low: null, high: null});
});
