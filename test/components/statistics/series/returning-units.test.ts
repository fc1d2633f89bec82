import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {returningUnits} from "../../../../src/components/statistics/series/returning-units.js";

const options = {units: 50, length: 60, lag: 8, overlap: 4};

function moves(of: (unit: number) => number) {
  const random = new Random(5);
  const cells = Array.from({length: options.units * options.length}, (_, k) => [k % options.units, k]);
  return {
    unit: cells.map(([unit]) => unit),
    at: cells.map(([, k]) => Math.floor(k / options.units)),
    by: cells.map(([unit]) => (of(unit) + random.normal()) / cells.length)
  };
}

test("units that differ for good add the variance of their means, whatever the order of the list", () => {
  const found = moves((unit) => (unit % 2 ? 3 : -3));
  // 9 / 50, less what Bartlett's weights see of it within the lag
  const share = 9 / 60;
  const expected = (9 / 50) * (50 / 49 - share);
  expect(Math.abs(returningUnits(found, options) / expected - 1)).toBeLessThan(0.15);
  const reversed = {
    unit: [...found.unit].reverse(),
    at: [...found.at].reverse(),
    by: [...found.by].reverse()
  };
  expect(returningUnits(reversed, options)).toBeCloseTo(returningUnits(found, options), 12);
});

test("units without anything of their own add little, one alone nothing", () => {
  expect(
    returningUnits(
      moves(() => 0),
      options
    )
  ).toBeLessThan(0.0005);
  expect(returningUnits({unit: [0, 0], at: [0, 1], by: [1, 1]}, {...options, units: 1})).toBe(0);
});
