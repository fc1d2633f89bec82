/** Bounds on stakes in fields of any size. */
import {expect, it} from "vitest";
import {mostOfPool, sizeOf, splitOver} from "../../../../src/data/sources/simulate/stakes.js";

it("bounds a model to several times a fair share in a small field, and to one share in every large one", () => {
  for (const models of [20, 60, 120]) expect(mostOfPool(sizeOf({models})) * 0.4 * models).toBeCloseTo(5, 9);
  for (const models of [400, 1500, 15000]) expect(mostOfPool(sizeOf({models}))).toBe(mostOfPool(1));
});

it("bounds an account as if it had two models, however many it has", () => {
  expect([1, 2].map(splitOver)).toEqual([1, 1]);
  for (const models of [3, 10, 30]) expect(models * splitOver(models)).toBeCloseTo(2, 12);
});
