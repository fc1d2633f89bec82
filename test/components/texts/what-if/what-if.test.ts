import {expect, test} from "vitest";
import {
  historyTitle,
  qualityText,
  rangeNote,
  turnText,
  whatIfAlt,
  whatIfAnswer,
  whatIfNumbers,
  whatIfTitle
} from "../../../../src/components/texts/what-if/what-if.js";
import type {WhatIfTexts} from "../../../../src/components/texts/what-if/what-if.js";

const spread = (mean: number, reach = NaN) => ({mean, low: mean - reach, high: mean + reach});
const spreads = (payout: number, mmc: number, reach?: number) => ({
  weight: spread(0.02, reach),
  cwmm: spread(0.5, reach),
  mmc: spread(mmc, reach),
  payout: spread(payout, reach),
  yearly: spread(payout / 50, reach)
});
const round = {
  ...{round: 700, stake: 20, factor: 1, corr: 0.01, quality: "good" as const, faults: []},
  ...{standing: {weight: 0.02, rho: 0.5, mmc: 0.01}, meta: {sigma: 0.45, market: 0.02}},
  paying: {weights: {corr: 0.5, mmc: 2}, clip: 0.05, factor: 1, atStake: 1000, capital: null, unknown: null},
  committed: 20
};
const texts: WhatIfTexts = {
  ...{name: "<b>", rounds: [round, round], k: 2, split: 1, turn: 6, unpaid: null},
  now: spreads(10, 0.01, 0.001),
  then: spreads(15, 0.008, 0.001)
};

test("the title states the payout at the other stake, or how it is", () => {
  expect(whatIfTitle(texts)).toBe("Twice the stake would pay 15 NMR a round");
  expect(whatIfTitle({...texts, k: 3.5, split: 3})).toBe(
    "The chosen stake, split over several models, would pay 15 NMR a round"
  );
  expect(whatIfTitle({...texts, k: 0})).toMatch(/^No stake would pay/);
  expect(whatIfTitle({...texts, k: 1})).toMatch(/^As it is: a payout of 10 NMR/);
  expect(whatIfTitle({...texts, rounds: []})).toMatch(/^No round/);
});

test("the answer is one sentence of at most three numbers", () => {
  expect(whatIfAnswer(texts)).toBe("With 2 times the stake the payout of “<b>” would be 15 NMR a round instead of 10.");
  expect(whatIfAnswer({...texts, split: 3})).toBe(
    "With 2 times the stake, split over 3 models, the payout of “<b>” would be 15 NMR a round."
  );
  expect(whatIfAnswer({...texts, k: 1})).toBe("“<b>” holds 20 NMR, 2.00 % of the stakes, and is paid 10 NMR a round.");
  expect(whatIfAnswer({...texts, k: 1, name: null})).toMatch(/^Such a model holds/);
  expect(whatIfAnswer({...texts, rounds: []})).toMatch(/no resolved round/);
});

test("all numbers have the range, and those by hand have none", () => {
  expect(whatIfNumbers(texts)).toMatch(
    /“<b>” holds 20 NMR, 2.00 % .* newest 2 resolved rounds: .*MMC 0.0100 → 0.0080 \(0.0070 to 0.0090\)/
  );
  const hand = {...texts, name: null, now: spreads(10, 0.01), then: spreads(15, 0.008)};
  expect(whatIfNumbers(hand)).toMatch(/such a model holds .* MMC 0.0100 → 0.0080, payout/);
  expect(rangeNote(hand)).toMatch(/^No range/);
  expect(rangeNote(texts)).toMatch(/newest 2 resolved rounds; field: the middle 80 %/);
  expect(whatIfAlt(texts)).toMatch(/At × 2: weight/);
});

test("the turning point is told as what it is: ahead, behind, nowhere, at nothing", () => {
  expect(turnText(texts)).toBe("From 6 times the stake on, 120 NMR, more stake lowers the mean payout.");
  expect(turnText({...texts, turn: 0.5})).toMatch(/lowers the mean payout already: it was highest at 0.5 times/);
  expect(turnText({...texts, turn: null})).toMatch(/pays more, up to 1,000 times/);
  expect(turnText({...texts, turn: 0})).toMatch(/any stake loses/);
});

test("a payout that is not known is called that, with its reason, and nothing is concluded from it", () => {
  const unknown = "the round pays tc, which the rows do not have";
  const unpaid = {...texts, unpaid: unknown, now: spreads(NaN, 0.01), then: spreads(NaN, 0.008), turn: null};
  expect(turnText(unpaid)).toBe(`Its payout is not known: ${unknown}.`);
  expect(whatIfTitle(unpaid)).toBe("The payout is not known; cwmm would be 0.500");
  for (const text of [whatIfAnswer(unpaid), whatIfNumbers(unpaid), whatIfAlt(unpaid)])
    expect(text).not.toMatch(/NaN|– NMR|loses|pays more/);
});

test("the payout of a round comes with what it makes in a year on all NMR committed", () => {
  expect(whatIfNumbers(texts)).toContain("A year on all NMR committed: +20.0 % → +30.0 %.");
  const open = {...texts, now: {...texts.now, yearly: spread(NaN)}, then: {...texts.then, yearly: spread(NaN)}};
  expect(whatIfNumbers(open)).toContain("The yearly return is not known");
});

test("the quality of the rounds comes with its reasons", () => {
  expect(qualityText([round, round])).toMatch(/hold in all 2/);
  const off = {quality: "approximate" as const, faults: ["missing"]};
  expect(qualityText([round, off])).toBe(
    "In 1 of 2 rounds these numbers are approximate: models are missing from the pool."
  );
  expect(qualityText([off, {quality: "unreliable" as const, faults: ["sum"]}])).toMatch(
    /In all of 2 rounds .* in 1 of them unreliable/
  );
  expect(historyTitle({name: "a"}, 3)).toBe("“a”: 3 resolved rounds with a stake");
});
