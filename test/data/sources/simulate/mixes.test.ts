/** What predictions are made of. */
import {describe, expect, it} from "vitest";
import {sum} from "d3-array";
import {Random} from "../../../../src/components/base/kit/random.js";
import {
  drawCopying,
  drawIdeas,
  drawTaste,
  mixAt,
  popularityOf,
  publishedRecipe,
  signalCounts
} from "../../../../src/data/sources/simulate/mixes.js";
import {makeWorld} from "../../../../src/data/sources/simulate/world.js";
import {expectAllClose, expectClose} from "../../../close.js";

const recipe = publishedRecipe();
const dot = (a: Float64Array, b: Float64Array) => sum(a, (x, k) => x * b[k]);

describe("mixAt", () => {
  const {accounts} = makeWorld({models: 600, rounds: 100, stocks: 100});
  it("has variance 1, whatever is copied", () => {
    let copying = 0;
    for (const account of accounts) {
      for (const round of [0, 50, 99]) {
        const {popular, idea, noise} = mixAt(account, recipe, round);
        expectClose(dot(popular, popular) + account.ideas.length * idea ** 2 + noise ** 2, 1);
        if (round >= account.copiesFrom && account.copied > 0) copying++;
      }
    }
    expect(copying).toBeGreaterThan(20);
  });
  it("moves towards the recipe from the first round of copying on, and then stays", () => {
    const made = {...accounts[0], copied: 0.5, copiesFrom: 10};
    const likeness = (round: number) => dot(mixAt(made, recipe, round).popular, recipe);
    expectAllClose([likeness(0), likeness(9)], [likeness(10), likeness(10)]);
    expect(likeness(11)).toBeGreaterThan(likeness(10));
    expect(likeness(40)).toBeGreaterThan(likeness(11));
    expectClose(likeness(70), likeness(200));
  });
});

describe("signals", () => {
  it("are known to as many as their popularity says", () => {
    const random = new Random(5);
    const known = new Float64Array(signalCounts.popular + signalCounts.ideas);
    for (let i = 0; i < 4000; ++i) {
      drawTaste(random).forEach((weight, k) => (known[k] += Number(weight !== 0)));
      for (const k of drawIdeas(random)) known[k]++;
    }
    known.forEach((count, k) => expect(Math.abs(count / 4000 - popularityOf(k))).toBeLessThan(0.04));
    expect(Math.min(...known)).toBeGreaterThan(100);
  });
});

describe("drawCopying", () => {
  it("has the shares of those who copy early and later", () => {
    const random = new Random(7);
    const drawn = Array.from({length: 4000}, () =>
      drawCopying({early: 0.2, later: 0.5}, {enters: 30, rounds: 100}, random)
    );
    const share = (test: (x: (typeof drawn)[number]) => boolean) => drawn.filter(test).length / drawn.length;
    expect(Math.abs(share(({copied}) => copied === 0) - 0.3)).toBeLessThan(0.03);
    expect(Math.abs(share(({copiesFrom}) => copiesFrom < 0) - 0.2)).toBeLessThan(0.03);
    expect(share(({copiesFrom}) => copiesFrom >= 0 && copiesFrom < 30)).toBe(0);
  });
});
