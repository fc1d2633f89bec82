import {expect, test} from "vitest";
import {
  cwmmQuantile,
  largestOwnPart,
  ownPart,
  stakeDecile,
  stakeGap
} from "../../../../src/components/tables/claims/stake.js";
import {contextIn, crowd} from "../../../support/claims.js";

const context = contextIn(crowd({rounds: 60}));

test("deciles are the rows of the table, with their intervals over accounts", () => {
  const rows = context.table("stake-deciles", {ranking: "pooled"}).table.objects() as Record<string, number>[];
  const top = stakeDecile("top", "cwmm_mean")(context);
  expect([top.estimate, top.low, top.high]).toEqual([rows[9].cwmm_mean, rows[9].cwmm_mean_low, rows[9].cwmm_mean_high]);
  expect(stakeDecile("bottom", "cwmm_median")(context).estimate).toBe(rows[0].cwmm_median);
  expect(top.grows).toBe(false);
  const gap = stakeGap(context);
  expect(gap.estimate).toBeCloseTo(0.17 * 0.9, 1);
  expect(gap.low!).toBeLessThan(gap.estimate!);
});

test("a quantile counts the model-rounds beyond a stake, and its interval holds what the world was made of", () => {
  const low = cwmmQuantile({above: 1000, p: 0.1})(context);
  // the upper quarter of the places: 0.41 to 0.45, and as far off as models spread
  expect(low.n).toBe(60 * 60);
  expect(low.estimate).toBeGreaterThan(0.35);
  expect(low.estimate).toBeLessThan(0.43);
  expect(low.low!).toBeLessThan(low.estimate!);
  expect(low.high!).toBeGreaterThan(low.estimate!);
  expect(cwmmQuantile({above: 1e6, p: 0.1})(context)).toMatchObject({estimate: null, why: "no model has such a stake"});
});

test("the own part of a model is its weight over rho sigma, five times what it would be with all of the likeness its own", () => {
  const part = ownPart(0.05)(context);
  const sigma = (context.table("trend").table.array("cwmm_stake_mean") as number[])[0];
  expect(part.estimate).toBeCloseTo(0.05 / (sigma / 0.97628) ** 2, 2);
  expect(part.periods!).toBeGreaterThan(10);
  expect(part.low!).toBeLessThanOrEqual(part.estimate!);
  expect(largestOwnPart(context).estimate).toBeGreaterThan(0);
});

test("few rounds have no interval of a series", () => {
  expect(ownPart(0.05)(contextIn(crowd({rounds: 8})))).toMatchObject({
    low: null,
    why: "fewer than 10 independent rounds"
  });
});
