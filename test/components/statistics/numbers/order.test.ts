import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {order} from "../../../../src/components/statistics/numbers/order.js";
import {numbers} from "../../../support/panel.js";
import {uniform} from "../../../support/worlds.js";

const slowly = (values: Float32Array | Float64Array, rows: Int32Array) =>
  Array.from(rows).sort((a, b) => values[a] - values[b] || a - b);

describe.each([Float32Array, Float64Array])("order of %o", (Values) => {
  test("is that of a comparison, ties by row", () => {
    const value = fc.oneof(
      fc.float({noNaN: true, noDefaultInfinity: true}),
      fc.constantFrom(0, -0, 1, 1, -1, 2 ** -149)
    );
    fc.assert(
      fc.property(fc.array(value, {minLength: 0, maxLength: 300}), (list) => {
        const values = Values.from(list);
        const rows = Int32Array.from(values.keys()).filter((i) => i % 3 !== 1);
        expect(Array.from(order(values, rows))).toEqual(slowly(values, rows));
      })
    );
  });

  test("holds for many rows and many ties", () => {
    const random = uniform(3);
    const grid = () => (random() < 0.5 ? Math.round(8 * random() - 4) : random() - 0.5);
    const values = Values.from(numbers(1, 20_000).map(grid));
    const rows = Int32Array.from(values.keys());
    expect(Array.from(order(values, rows))).toEqual(slowly(values, rows));
  });
});
