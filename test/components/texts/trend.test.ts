import {expect, test} from "vitest";
import {stretches} from "../../../src/components/tables/stretches.js";
import {
  breakTexts,
  gapAlt,
  gapTitle,
  headline,
  smoothingNote,
  stretchTexts,
  trendAlt,
  trendAnswer,
  trendTakeaway,
  trendTitle
} from "../../../src/components/texts/trend.js";
import {calendar, numbers} from "../../support/panel.js";
import {trendOf} from "../../support/tables.js";
import {threeCadences} from "../../support/worlds.js";

const weekly = calendar(numbers(1, 40).map((round) => ({round})));
const world = (weighted: (r: number) => number, plain?: (r: number) => number) =>
  stretches(trendOf(numbers(1, 40), weighted, {plain}).table, weekly);

const rising = world((r) => 0.5 + r / 200);
const flat = world((r) => 0.6 + (r % 2) / 1000);
const falling = world((r) => 0.5 + (41 - r) / 200);
const writers = {trendTitle, trendAnswer, trendAlt, trendTakeaway, gapTitle, gapAlt};

test.each(Object.entries(writers))("%s differs between growth, none, and time reversed", (_, write) => {
  const texts = [rising, flat, falling].map(write);
  expect(new Set(texts).size).toBe(3);
  for (const text of texts) expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
});

test("the direction in words, with its numbers", () => {
  expect(trendTitle(rising)).toBe(
    "Stake-weighted likeness to the meta-model rises from 0.53 to 0.68 over the weekly rounds 1 to 40"
  );
  expect(trendTitle(falling)).toContain("falls from 0.68 to 0.53");
  expect(trendTitle(flat)).toContain("does not change (0.60)");
  expect([rising, flat, falling].map((w) => trendAnswer(w).split(":")[0])).toEqual([
    "Yes, by this measure",
    "No",
    "No, it shrinks by this measure"
  ]);
  expect(trendTakeaway(falling)).toMatch(/^Crowding shrinks/);
});

test("a gap widens or narrows by its distance from zero, or turns", () => {
  expect(gapTitle(rising)).toContain("widens from +0.03 to +0.18");
  expect(gapTitle(falling)).toContain("narrows from +0.18 to +0.03");
  expect(gapTitle(flat)).toContain("stays at +0.10");
  expect(
    gapTitle(
      world(
        () => 0.5,
        (r) => 0.5 + r / 200
      )
    )
  ).toContain("widens from −0.03 to −0.18");
  expect(
    gapTitle(
      world(
        (r) => 0.4 + r / 200,
        () => 0.5
      )
    )
  ).toContain("turns from −0.07 to +0.08");
});

test("stretches are compared one by one, the newest leads, short ones say so", () => {
  const rounds = calendar(
    numbers(1, 70).map((round) => ({
      round,
      score_regime: round < 30 ? "from 1" : round < 60 ? "from 30" : "from 60"
    }))
  );
  const parts = stretches(trendOf(numbers(1, 70), (r) => (r < 30 ? 0.8 - r / 200 : 0.3 + r / 200)).table, rounds);
  expect(headline(parts)!.rows[0].round).toBe(30);
  expect(trendAnswer(parts)).toContain(
    "over the weekly rounds 1 to 29, on the other side of a break, the stake-weighted mean falls"
  );
  const lines = stretchTexts(parts);
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^Weekly rounds 1 to 29, scores from 1, staking from 1: rounds 1 to 10 against 20 to 29/);
  expect(lines[2]).toContain("11 rounds compared with nothing, it takes 20");
  expect(breakTexts(parts)).toEqual([
    "Round 30, scores: a step found in the data, which no rule names.",
    "Round 60, scores: a step found in the data, which no rule names."
  ]);
});

test("breaks are named by the rule table", () => {
  const rounds = calendar(
    numbers(330, 350).map((round) => ({round, staking_regime: round < 340 ? "from 168" : "from 340"}))
  );
  expect(breakTexts(stretches(trendOf(numbers(330, 350), () => 0.5).table, rounds))).toEqual([
    "Round 340, staking: five rounds a week on one stake."
  ]);
});

test("of cadences that run side by side, the one with more rounds leads", () => {
  const rounds = calendar(threeCadences(300));
  const parts = stretches(trendOf(numbers(1, 300), (r) => r / 1000).table, rounds);
  expect(headline(parts)!.cadence).toBe("weekday");
  expect(trendAnswer(parts)).toContain(
    "in the other 2 stretches the stake-weighted mean rises 2 times and falls 0 times"
  );
});

test("nothing to compare is said", () => {
  const short = stretches(trendOf(numbers(1, 12), () => 0.5).table, weekly);
  for (const write of Object.values(writers)) {
    expect(write(short)).toContain("No stretch of rounds is long enough");
    expect(write([])).toContain("No stretch of rounds is long enough");
  }
});

test("smoothing is named in the caption only where there is some", () => {
  expect(smoothingNote(1)).toBe("One point per round");
  expect(smoothingNote(8)).toContain("Trailing means of 8 rounds");
});
