import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {groupJackknife} from "../../../../src/components/statistics/clusters/group-jackknife.js";
import {studentQuantile} from "../../../../src/components/statistics/distributions/student.js";
import {expectClose} from "../../../close.js";

const meanOf = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;

test("with one observation a group it is the standard error of a mean", () => {
  const values = [1, 4, 2, 8, 5, 7];
  const [{estimate, se, df, low}] = groupJackknife([meanOf(values)], {
    groups: 6,
    without: (g) => [meanOf(values.filter((_, i) => i !== g))]
  });
  const mean = meanOf(values);
  const exact = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / 5 / 6);
  expectClose(se, exact);
  expect(df).toBe(5);
  expectClose(low, estimate - studentQuantile(0.975, 5) * exact);
});

test("its intervals of a ratio hold the truth about as often as they say", () => {
  const random = new Random(4);
  let held = 0;
  const worlds = 400;
  for (let w = 0; w < worlds; ++w) {
    const clusters = Array.from({length: 120}, () => {
      const x = random.exponential(1);
      return [x, 2 * x + 0.5 * random.normal()];
    });
    const ratio = (kept: number[][]) => [meanOf(kept.map(([, y]) => y)) / meanOf(kept.map(([x]) => x))];
    const [{low, high}] = groupJackknife(ratio(clusters), {
      groups: 30,
      without: (g) => ratio(clusters.filter((_, i) => i % 30 !== g))
    });
    if (low < 2 && high > 2) ++held;
  }
  expect(held / worlds).toBeGreaterThan(0.92);
  expect(held / worlds).toBeLessThan(0.98);
});

test("a statistic that is not known without some group has no interval", () => {
  const [{low}] = groupJackknife([1], {groups: 3, without: (g) => [g ? 1 : NaN]});
  expect(low).toBeNaN();
});
