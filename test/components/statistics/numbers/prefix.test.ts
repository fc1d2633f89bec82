import fc from "fast-check";
import {expect, test} from "vitest";
import {prefixSums, runMean} from "../../../../src/components/statistics/numbers/prefix.js";

const score = fc.oneof(fc.constant(NaN), fc.double({min: -1, max: 1, noNaN: true}));

test("the mean of any run is that of its known values", () => {
  fc.assert(
    fc.property(fc.array(score, {maxLength: 60}), fc.nat(60), fc.nat(60), (list, a, b) => {
      const values = Float64Array.from(list);
      const rows = Int32Array.from(values.keys()).reverse();
      const [from, to] = [a, b].map((x) => Math.min(x, list.length)).sort((x, y) => x - y);
      const known = Array.from(rows.subarray(from, to), (r) => values[r]).filter((v) => !Number.isNaN(v));
      const mean = runMean(prefixSums(values, rows), from, to);
      if (known.length === 0) expect(mean).toBeNaN();
      else expect(mean).toBeCloseTo(known.reduce((x, y) => x + y, 0) / known.length, 12);
    })
  );
});
