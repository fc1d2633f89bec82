/** What signals pay in the long run. */
import {expect, it} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {mean} from "../../../../src/components/statistics/numbers/correlation.js";
import {popularityOf, signalCounts} from "../../../../src/data/sources/simulate/mixes.js";
import {meanPremia} from "../../../../src/data/sources/simulate/premia.js";

it("takes from a signal what its popularity loses, and pays all the same where nothing is lost", () => {
  const worlds = (loss: number) => Array.from({length: 400}, (_, i) => meanPremia({premium: 1, loss}, new Random(i)));
  for (const loss of [0, 0.8]) {
    const premia = worlds(loss);
    for (const k of [0, signalCounts.popular - 1, signalCounts.popular]) {
      const expected = 1 - loss * popularityOf(k);
      expect(Math.abs(mean(premia.map((world) => world[k])) - expected)).toBeLessThan(0.12 * expected);
    }
    for (const world of premia) expect(Math.min(...world)).toBeGreaterThanOrEqual(0);
  }
});
