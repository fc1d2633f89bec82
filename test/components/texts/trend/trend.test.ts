import {expect, test} from "vitest";
import {
  breakTexts,
  clusterWord,
  gapAlt,
  gapTitle,
  headline,
  slopeAlt,
  slopeTitle,
  smoothingNote,
  stretchTexts,
  trendAlt,
  trendAnswer,
  trendNotes,
  trendTakeaway,
  trendTitle,
  weightNote
} from "../../../../src/components/texts/trend/trend.js";
import {crowdingWay, stakeWay} from "../../../../src/components/base/trend/ways.js";
import {calendar, numbers} from "../../../support/panel.js";
import {partsOf} from "../../../support/tables.js";
import {threeCadences} from "../../../support/worlds.js";

const weekly = calendar(numbers(1, 40).map((round) => ({round})));
/** The same models go along with the stake-weighted mean, unless something else is said. */
const world = (weighted: (r: number) => number, plain?: (r: number) => number, fixed = weighted) =>
  partsOf(numbers(1, 40), weighted, {calendar: weekly, plain, fixedWeights: fixed});
/** A change of this much a year: rounds open a day apart. */
const perYear = (slope: number) => (r: number) => 0.5 + (slope * r) / 365.25;

const rising = world(perYear(0.2));
const unclear = world(perYear(0.02));
const falling = world(perYear(-0.2));
const writers = {trendTitle, trendAnswer, trendAlt, trendTakeaway, gapTitle, gapAlt};

test.each(Object.entries(writers))("%s differs between growth, none, and time reversed", (_, write) => {
  const texts = [rising, unclear, falling].map(write);
  expect(new Set(texts).size).toBe(3);
  for (const text of texts) expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
});

test("the direction in words rests on the interval of the slope", () => {
  expect(trendTitle(rising)).toBe("Stake-weighted similarity to the meta-model rises: +0.200 a year");
  expect(trendTitle(falling)).toBe("Stake-weighted similarity to the meta-model falls: −0.200 a year");
  expect(trendTitle(unclear)).toBe("Whether stake-weighted similarity to the meta-model rises is unclear");
  const still = partsOf(numbers(1, 40), () => 0.5, {calendar: weekly, reach: 0.004});
  expect(trendTitle(still)).toContain("does not change");
  expect([rising, unclear, falling, still].map(trendAnswer)).toEqual([
    "Yes: stake-weighted similarity to the meta-model rises by 0.200 a year over the weekly rounds 1 to 40.",
    "Unclear: stake-weighted similarity to the meta-model moves by +0.020 a year, perhaps by chance, over the weekly rounds 1 to 40.",
    "No, it shrinks: stake-weighted similarity to the meta-model falls by 0.200 a year over the weekly rounds 1 to 40.",
    "No: stake-weighted similarity to the meta-model does not change over the weekly rounds 1 to 40."
  ]);
  expect(trendNotes(rising)[0]).toContain("moves by +0.200 a year (95 % interval +0.150 to +0.250), with each");
  expect(trendTakeaway(falling)).toMatch(/^Crowding shrinks/);
  expect(trendTakeaway(unclear)).toMatch(/^Whether crowding grows is unclear: .*perhaps by chance/);
});

test("a mean that moves while the same models stay may be a change of who takes part", () => {
  expect(trendNotes(world(perYear(0.2), perYear(0.2), perYear(0))).join()).toContain(
    "so that who takes part may be what changes"
  );
  expect(trendNotes(rising).join()).not.toContain("who takes part");
});

test("where the mean does not move with weights held fixed, weights moved, and crowding is not said to grow or shrink", () => {
  for (const slope of [0.2, -0.2]) {
    const raised = world(perYear(slope), undefined, perYear(0));
    expect(trendTitle(raised)).toMatch(/ because stake moved between models$/);
    expect(trendAnswer(raised)).toMatch(/^The weights moved, not the models: .* over the weekly/);
    expect(trendTakeaway(raised)).toMatch(/^The weights moved, not the models: /);
    expect(trendNotes(raised)[0]).toContain(" with each model’s weight held fixed by 0.000 a year (");
    expect(trendNotes(raised).at(-1)).toMatch(/^A raise moves weights/);
    expect([stakeWay(raised[0]) === "open", crowdingWay(raised[0])]).toEqual([false, "open"]);
  }
  const either = world(perYear(0.06), undefined, perYear(0.03));
  expect(trendTitle(either)).toMatch(/, perhaps because stake moved between models$/);
  expect(trendTakeaway(either)).toMatch(/^Unclear whether models or weights moved: /);
  expect(crowdingWay(either[0])).toBe("open");
  expect([rising, falling, unclear].map(([s]) => crowdingWay(s))).toEqual(["rises", "falls", "open"]);
});

test("a gap widens or narrows by its distance from zero where its slope is clear", () => {
  expect(gapTitle(rising)).toContain("widens: +0.200 a year");
  expect(gapTitle(world((r) => 0.7 - (0.2 * r) / 365.25))).toContain("narrows");
  expect(gapTitle(unclear)).toBe("Whether the gap between stake-weighted and unweighted similarity widens is unclear");
  expect(gapTitle(world(() => 0.4, perYear(0.2)))).toContain("widens");
});

test("stretches speak for themselves, the newest with an interval leads, short ones say so", () => {
  const rounds = calendar(
    numbers(1, 110).map((round) => ({
      round,
      score_regime: round < 50 ? "from 1" : round < 95 ? "from 50" : "from 95"
    }))
  );
  const parts = partsOf(numbers(1, 110), (r) => (r < 50 ? perYear(-0.2)(r) : perYear(0.2)(r)), {calendar: rounds});
  expect(headline(parts)!.rows[0].round).toBe(50);
  expect(trendNotes(parts).join()).toContain(
    "over the weekly rounds 1 to 49, on the other side of a break, the stake-weighted mean moves by −0.200 a year"
  );
  const lines = stretchTexts(parts, "account");
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(
    /^Weekly rounds 1 to 49, scores from 1, staking from 1, 49 rounds: stake-weighted mean −0\.2/
  );
  expect(lines[0]).toContain("without any one account between −0.210 and −0.180");
  expect(lines[2]).toContain("(unclear: too few rounds)");
  expect(slopeTitle(parts)).toBe("Of the same models, no rise or fall is clear");
  expect(slopeAlt(parts)).toContain("Over the weekly rounds 1 to 49: stake-weighted mean −0.200, −0.250 to −0.150;");
  expect(slopeAlt([])).toContain("No stretch of rounds is long enough");
  expect(breakTexts(parts)).toEqual([
    "Round 50, scores: a step found in the data, which no rule names.",
    "Round 95, scores: a step found in the data, which no rule names."
  ]);
});

test("on how few a stake-weighted mean rests, and who is left out", () => {
  expect(weightNote(rising, "model")).toBe(
    "The stake of a round weighs like 10 to 10 equal ones (n_eff); without any one model its stake-weighted mean moves by at most 0.010 (round 1)"
  );
  expect(weightNote([], "model")).toMatch(/^No round/);
  const of = (method: string) => clusterWord({intervals: [{columns: [], method}]});
  expect([of("clustered by model (accounts are not known)"), of("clustered by account")]).toEqual(["model", "account"]);
});

test("breaks are named by the rule table", () => {
  const rounds = calendar(
    numbers(330, 350).map((round) => ({round, staking_regime: round < 340 ? "from 168" : "from 340"}))
  );
  expect(breakTexts(partsOf(numbers(330, 350), () => 0.5, {calendar: rounds}))).toEqual([
    "Round 340, staking: five rounds a week on one stake."
  ]);
});

test("of cadences that run side by side, the one with more rounds leads", () => {
  const rounds = calendar(threeCadences(300));
  const parts = partsOf(numbers(1, 300), (r) => r / 1000, {calendar: rounds});
  expect(headline(parts)!.cadence).toBe("weekday");
  expect(trendNotes(parts).join()).toContain(
    "of the other 2 stretches the stake-weighted mean rises in 2 and falls in 0"
  );
});

test("nothing to compare is said", () => {
  const short = partsOf(numbers(1, 12), () => 0.5, {calendar: weekly});
  for (const write of Object.values(writers)) {
    expect(write(short)).toContain("No stretch of rounds is long enough");
    expect(write([])).toContain("No stretch of rounds is long enough");
  }
});

test("smoothing is named in the caption only where there is some", () => {
  expect(smoothingNote(1)).toBe("One point per round");
  expect(smoothingNote(8)).toContain("Trailing means of 8 rounds");
});
