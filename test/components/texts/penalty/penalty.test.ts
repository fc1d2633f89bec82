import {describe, expect, it, test} from "vitest";
import {
  clearText,
  penaltyAbout,
  penaltyAlt,
  penaltyAnswer,
  penaltyNotes,
  penaltyTakeaway,
  penaltyTitle,
  scaleNote
} from "../../../../src/components/texts/penalty/penalty.js";
import {fallsByRegime} from "../../../../src/components/tables/penalty/falls-by-regime.js";
import type {Fall} from "../../../../src/components/tables/penalty/falls-by-regime.js";
import {penaltyOf, shapeOf} from "../../../support/tables.js";

const mmc = [0.009, 0.009, 0.0085, 0.008, 0.008, 0.008, 0.007, 0.005, 0.003, -0.001];
const corr = mmc.map((_, i) => 0.01 + i / 1000);

/** One world: MMC times `sign`, the fall in `agreeing` of 30 rounds, its numbers with intervals or without. */
function world(
  sign: number,
  {agreeing = 30, days = 300, reach}: {agreeing?: number; days?: number; reach?: number | undefined} = {}
): Fall[] {
  const bounds = Array.from({length: 30}, (_, i) => (i < agreeing ? sign : -sign / 2));
  const table = penaltyOf(
    mmc.map((m) => sign * m),
    {corr}
  );
  return fallsByRegime(table, {
    extremes: [{regime: "from 1", falls: bounds, days}],
    shape: shapeOf(table, {reach, periods: 5.6})
  });
}

const present = world(1);
const absent = world(0);
const reversed = world(-1);
const unclear = world(1, {agreeing: 20});
const writers = {penaltyTitle, penaltyAnswer, penaltyAlt, penaltyTakeaway};

test.each(Object.entries(writers))("%s differs between a penalty, none and the reverse", (_, write) => {
  const texts = [present, absent, reversed, unclear].map(write);
  expect(new Set(texts.slice(0, 3)).size).toBe(3);
  for (const text of texts) expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
});

describe("where the finding is present", () => {
  it("says less, how much, and in the notes that CORR goes the other way", () => {
    expect(penaltyTitle(present)).toBe("The decile closest to the meta-model has less MMC: −0.0010");
    expect(penaltyAnswer(present)).toBe(
      "Yes: the decile closest to the meta-model averages −0.0010 MMC, the furthest 0.0090."
    );
    expect(penaltyNotes(present)[0]).toMatch(/falls from 0\.0090 to −0\.0010, while mean CORR rises/);
    expect(penaltyTakeaway(present)).toMatch(/^Models closer to the meta-model have less MMC: /);
  });
  it("says that there is no interval, and why", () => {
    const notes = penaltyNotes(present).join(". ");
    expect(notes).toContain("no interval: the rounds are worth 5.6 independent ones, and 10 are needed");
    expect(notes).toContain("Without an interval no share of the fall is given");
  });
});

test("a fall that is not clear gets no share, and says so everywhere", () => {
  for (const write of [penaltyTitle, penaltyAnswer, penaltyTakeaway])
    expect(write(unclear)).toContain(", but rounds disagree");
  expect(penaltyAnswer(unclear)).toMatch(/^Not clearly: /);
  const notes = penaltyNotes(unclear).join(". ");
  expect(notes).toContain("not clear: it has this sign in 20 of 30 rounds over 300 days; no interval: ");
  expect(notes).toContain("no share of the fall is given");
  const short = world(1, {days: 100});
  expect(penaltyTitle(short)).toContain("from few rounds");
});

test("without a difference there is no fall, and the reverse is called a rise", () => {
  expect(penaltyTitle(absent)).toContain("has as much MMC");
  expect(penaltyAnswer(absent)).toMatch(/^No: .* both average 0\.0000 MMC/);
  expect(penaltyNotes(absent).join(". ")).toMatch(/does not change.*no fall that could sit anywhere/);
  expect(penaltyTakeaway(absent)).toMatch(/^No MMC penalty/);
  expect(penaltyTitle(reversed)).toContain("has more MMC: 0.0010");
  expect(penaltyAnswer(reversed)).toMatch(/^No, the reverse: /);
  expect(penaltyNotes(reversed).join(". ")).toContain("The rise is clear");
});

test("the newest of several score regimes leads, the others follow", () => {
  const both = [...reversed.map((f) => ({...f, regime: "from 168"})), ...present];
  expect(penaltyTitle(both)).toBe(penaltyTitle(present));
  expect(penaltyNotes(both)).toContain("In the score regime from 168, MMC rises from −0.0090 to 0.0010");
});

test("few groups, no groups, no CORR", () => {
  const three = fallsByRegime(penaltyOf([3, 2, 1]));
  expect(penaltyAlt(three)).not.toContain("straight line");
  for (const write of Object.values(writers)) expect(write([])).toMatch(/^No round holds enough models/);
  const unknown = fallsByRegime(penaltyOf(mmc, {corr: mmc.map(() => null as unknown as number)}));
  expect(penaltyNotes(unknown).join()).not.toContain("CORR");
  expect(penaltyAlt(unknown)).toContain("CORR is not known");
  expect(scaleNote(unknown)).not.toMatch(/NaN|Infinity/);
});

test("the rule, the scales and the axis in words", () => {
  expect(clearText()).toContain("at least 90 % of the rounds, of at least 20 rounds over at least 182 days");
  expect(scaleNote(present)).toContain("CORR spans 1.9 times as much as MMC");
  expect(penaltyAbout("cwmm")).not.toBe(penaltyAbout("group"));
});

describe("with an interval of the fall", () => {
  /** The fall is 0.01 times `sign`; its interval reaches `reach` to either side, that of CORR's change 0.02. */
  const told = (sign: number, reach: number): Fall[] => {
    const table = penaltyOf(
      mmc.map((m) => sign * m),
      {corr}
    );
    const end = (column: string, estimate: number, half: number) => ({
      regime: "from 1",
      column,
      estimate,
      low: estimate - half,
      high: estimate + half
    });
    const bounds = [end("mmc_mean", -0.01 * sign, reach), end("corr_mean", 0.009, 0.02)];
    return fallsByRegime(
      {...table, endDifferences: bounds},
      {extremes: [{regime: "from 1", falls: Array(30).fill(-1), days: 300}], shape: shapeOf(table, {reach})}
    );
  };
  const [sure, chance, reverse, reverseByChance] = [told(1, 0.004), told(1, 0.02), told(-1, 0.004), told(-1, 0.02)];

  it("calls a fall clear where the interval excludes 0, whatever the signs of the rounds", () => {
    expect(penaltyAnswer(sure)).toMatch(/^Yes: /);
    const notes = penaltyNotes(sure).join(". ");
    expect(notes).toContain("its 95 % interval runs from +0.0060 to +0.0140");
    expect(notes).toContain("More of it lies above group 6 than on a straight line");
    expect(penaltyTitle(sure)).not.toContain("chance");
  });
  it("does not where it holds 0", () => {
    for (const write of [penaltyTitle, penaltyAnswer, penaltyTakeaway])
      expect(write(chance)).toContain(", perhaps by chance");
    expect(penaltyAnswer(chance)).toMatch(/^Not clearly: /);
    expect(penaltyNotes(chance).join(". ")).toContain("a straight line is unclear. No share of the fall is given");
  });
  it("tells a rise by the interval of the rise", () => {
    expect(penaltyAnswer(reverse)).toMatch(/^No, the reverse: /);
    expect(penaltyNotes(reverse).join(". ")).toContain("its 95 % interval runs from +0.0060 to +0.0140");
    expect(penaltyAnswer(reverseByChance)).toMatch(/^No: /);
  });
  it("says that CORR changes clearly only where its interval excludes 0", () => {
    expect(penaltyNotes(sure)[0]).toMatch(/while mean CORR rises from 0\.0100 to 0\.0190, not clearly/);
  });
  it("is said in four ways", () => {
    expect(new Set([sure, chance, reverse, reverseByChance].map(penaltyAnswer)).size).toBe(4);
  });
});
