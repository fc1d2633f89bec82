import {expect, test} from "vitest";
import {holm} from "../../../../src/components/statistics/comparison/adjusted-p.js";
import oracle from "../../../oracles/padjust.json" with {type: "json"};
import {expectAllClose} from "../../../close.js";
import {expectRate, rate} from "../../../support/trials.js";

test("adjusted p-values are those of R, in any order", () => {
  const shuffled = oracle.p.map((_, i) => (i * 7) % oracle.p.length);
  const expected = oracle.adjusted.holm;
  expectAllClose(holm(oracle.p), expected, 1e-12);
  expectAllClose(
    holm(shuffled.map((i) => oracle.p[i])),
    shuffled.map((i) => expected[i]),
    1e-12
  );
});

test("ten true hypotheses: Holm rejects any of them in 5 of 100 samples, p-values alone in 40", () => {
  const trials = 2000;
  const any = (adjust: (p: number[]) => ArrayLike<number>) =>
    rate(trials, (random) => Math.min(...Array.from(adjust(Array.from({length: 10}, () => random.uniform())))) <= 0.05);
  expectRate(any(holm), 1 - 0.995 ** 10, trials);
  expect(any((p) => p)).toBeGreaterThan(0.35);
});
