/** Shares of the largest stakes. */
import {expect, it} from "vitest";
import {shareOfTop} from "../../../../../src/data/sources/simulate/measures/stakes.js";
import {expectClose} from "../../../../close.js";

it("counts of the last stake only the part that makes the share whole", () => {
  const stakes = Float64Array.of(60, 20, 10, 10);
  expect([0, 0.25, 0.5, 1].map((share) => shareOfTop(stakes, share))).toEqual([0, 0.6, 0.8, 1]);
  expectClose(shareOfTop(stakes, 0.375), 0.7);
});

it("is the same in a field of twice as many models with the same stakes", () => {
  const stakes = Float64Array.from({length: 40}, (_, i) => 1 / (i + 1));
  const twice = Float64Array.from({length: 80}, (_, i) => stakes[Math.floor(i / 2)]);
  for (const share of [0.01, 0.016, 0.08, 0.5]) expectClose(shareOfTop(twice, share), shareOfTop(stakes, share));
});
