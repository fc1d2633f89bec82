import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {mmcParts} from "../../../../src/components/statistics/crowding/mmc-parts.js";
import {expectClose} from "../../../close.js";

const constantSides = (before: number, after: number) => Float64Array.of(before, before, after, after);
const windows = {width: 4, before: 2};

test("a change of one thing alone is that part alone", () => {
  const [c, rho, market] = [0.03, 0.4, 0.02];
  const split = (change: {c?: number; rho?: number; market?: number}) => {
    const later = {c, rho, market, ...change};
    return mmcParts({
      mmc: constantSides(c - rho * market, later.c - later.rho * later.market),
      overlap: constantSides(rho, later.rho),
      market: constantSides(market, later.market),
      ...windows
    });
  };
  const accuracy = split({c: 0.02});
  expectClose(accuracy.accuracy[0], -0.01);
  expectClose(accuracy.overlap[0] + accuracy.market[0], 0);
  const overlap = split({rho: 0.6});
  expectClose(overlap.overlap[0], -0.02 * 0.2);
  expectClose(overlap.accuracy[0], 0);
  const moved = split({market: 0.03});
  expectClose(moved.market[0], -0.4 * 0.01);
  expectClose(moved.together[0], 0);
});

test("the parts add up to the change, whatever happens within a side", () => {
  const random = new Random(2);
  const draw = () => Float64Array.from({length: 60}, () => random.normal());
  const parts = mmcParts({mmc: draw(), overlap: draw(), market: draw(), width: 12, before: 5});
  expect(parts.change.length).toBe(5);
  for (let e = 0; e < 5; ++e)
    expectClose(parts.accuracy[e] + parts.overlap[e] + parts.market[e] + parts.together[e], parts.change[e], 1e-13);
});

test("rounds without all three are left out; a side without any leaves no number", () => {
  const parts = mmcParts({
    mmc: Float64Array.of(1, NaN, 3, 5, NaN, 1, 1, 1),
    overlap: new Float64Array(8),
    market: Float64Array.of(0, 0, 0, 0, 0, NaN, 0, 0),
    ...windows
  });
  expect([...parts.change]).toEqual([3, NaN]);
});
