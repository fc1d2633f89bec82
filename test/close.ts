import {expect} from "vitest";

/** |a - b| <= tolerance max(1, |a|), and a number where a number is expected. */
export function expectClose(got: number, expected: number, tolerance = 1e-12): void {
  const distance = Math.abs(got - expected);
  if (!(distance <= tolerance * Math.max(1, Math.abs(expected)))) expect(got).toBe(expected);
}

/** The same for two arrays of one length, which must not be empty. */
export function expectAllClose(got: ArrayLike<number>, expected: ArrayLike<number>, tolerance = 1e-12): void {
  expect(got.length).toBe(expected.length);
  expect(expected.length).toBeGreaterThan(0);
  for (let i = 0; i < expected.length; ++i) expectClose(got[i], expected[i], tolerance);
}
