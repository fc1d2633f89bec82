import fc from "fast-check";
import {expect, test} from "vitest";
import {ntileStart} from "../../../../src/components/statistics/numbers/ntile.js";
import oracle from "../../../oracles/quantiles.json" with {type: "json"};
import {ntile} from "../../../support/ntile.js";

/** Groups of values by position in their sorted order, ties in the order of entry. */
function ntiles(values: readonly (number | null)[], groups: number): (number | null)[] {
  const known = values.flatMap((v, i) => (v === null ? [] : [{v, i}])).sort((a, b) => a.v - b.v || a.i - b.i);
  const result = values.map((): number | null => null);
  known.forEach(({i}, position) => (result[i] = ntile(position, known.length, groups)));
  return result;
}

test("equals dplyr's ntile", () => {
  const {ntile10_v4, ntile4_v1, ntile10_1to23, ntile3_xt} = oracle.bins;
  expect(ntiles(oracle.vectors.v4.x, 10)).toEqual(ntile10_v4);
  expect(ntiles(oracle.vectors.v1.x, 4)).toEqual(ntile4_v1);
  expect(
    ntiles(
      Array.from({length: 23}, (_, i) => i + 1),
      10
    )
  ).toEqual(ntile10_1to23);
  expect(ntiles(ntile3_xt.x, 3)).toEqual(ntile3_xt.ntile);
});

test("starts where the group of the position changes, and no group is two larger than another", () => {
  fc.assert(
    fc.property(fc.integer({min: 0, max: 300}), fc.integer({min: 2, max: 50}), (count, groups) => {
      const starts = Array.from({length: groups + 1}, (_, i) => ntileStart(i + 1, count, groups));
      expect([starts[0], starts[groups]]).toEqual([0, count]);
      for (let g = 1; g <= groups; ++g)
        for (let i = starts[g - 1]; i < starts[g]; ++i) expect(ntile(i, count, groups)).toBe(g);
      const sizes = starts.slice(1).map((s, i) => s - starts[i]);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    })
  );
});
