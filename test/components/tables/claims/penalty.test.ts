import {expect, test} from "vitest";
import {farthestOfFive, penaltyDecile, penaltyFall, shape} from "../../../../src/components/tables/claims/penalty.js";
import {contextIn, crowd} from "../../../support/claims.js";

const straight = contextIn(crowd({noise: 0.001}));

test("deciles are rows of the pooled table", () => {
  const rows = straight.table("penalty", {ranking: "pooled"}).table.objects() as Record<string, number>[];
  expect(penaltyDecile(1)(straight)).toMatchObject({
    estimate: rows[0].mmc_mean,
    low: rows[0].mmc_mean_low,
    grows: true
  });
  expect(penaltyDecile(10)(straight).estimate).toBe(rows[9].mmc_mean);
  expect(penaltyFall(straight).estimate).toBeGreaterThan(0);
});

test("of five deciles the one farthest off counts, with a wider interval", () => {
  const means = [1, 2, 3, 4, 5].map((group) => penaltyDecile(group)(straight));
  const found = farthestOfFive({low: -1, high: means[4].estimate!})(straight);
  expect(found.estimate).toBe(means[0].estimate);
  expect(found.high! - found.estimate!).toBeCloseTo(1.3142 * (means[0].high! - means[0].estimate!), 5);
  expect(found.why).toMatch(/decile 1 is the one farthest off/);
});

test("a straight fall has four ninths of itself behind decile 6, a bend more; without a fall there is no share", () => {
  const share = shape("share", "no fall");
  expect(share(straight).estimate).toBeLessThan(0.6);
  const bent = contextIn(crowd({noise: 0.001, mmc: (c) => 0.01 - 0.2 * Math.max(0, c - 0.38)}));
  expect(share(bent).estimate).toBeGreaterThan(0.8);
  expect(share(bent).low).toBeGreaterThan(4 / 9);
  const flat = contextIn(crowd({noise: 0.02, mmc: () => 0.01}));
  expect(share(flat)).toMatchObject({estimate: null, why: "no fall"});
});
