import {describe, expect, it, test} from "vitest";
import {
  clearText,
  penaltyAlt,
  penaltyAnswer,
  penaltySubtitle,
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
  it("says less, how much, and that CORR goes the other way", () => {
    expect(penaltyTitle(present)).toBe(
      "Models most like the meta-model have less MMC than those least like it, −0.0010 against 0.0090; their CORR is higher"
    );
    expect(penaltyAnswer(present)).toMatch(/^Yes: .*falls from 0\.0090 to −0\.0010, while mean CORR rises/);
    expect(penaltyTakeaway(present)).toMatch(/^Likeness goes with less MMC/);
  });
  it("says that there is no interval, and why", () => {
    expect(penaltyAnswer(present)).toContain("no interval: the rounds are worth 5.6 independent ones, it takes 10");
    expect(penaltyAnswer(present)).toContain("it takes 10), so no share of it is given.");
  });
});

test("a fall that is not clear gets no share, and says so everywhere", () => {
  expect(penaltyTitle(unclear)).toContain("but rounds disagree");
  expect(penaltyAnswer(unclear)).toMatch(/^Not clearly: /);
  expect(penaltyAnswer(unclear)).toContain("(it has this sign in 20 of 30 rounds over 300 days; no interval: ");
  expect(penaltyAnswer(unclear)).toContain("so no share of it is given");
  expect(penaltyTakeaway(unclear)).toMatch(/^Whether likeness goes with less MMC is unclear: .*but rounds disagree/);
  const short = world(1, {days: 100});
  expect(penaltyTitle(short)).toContain("but the rounds are few");
});

test("without a difference there is no fall, and the reverse is called a rise", () => {
  expect(penaltyTitle(absent)).toContain("as much MMC as");
  expect(penaltyAnswer(absent)).toMatch(/^No: .*does not change.*no fall that could sit anywhere/);
  expect(penaltyTakeaway(absent)).toMatch(/^No MMC penalty/);
  expect(penaltyTitle(reversed)).toContain("have more MMC");
  expect(penaltyAnswer(reversed)).toMatch(/^No, the reverse: .*The rise is clear/);
});

test("the newest of several score regimes leads, the others follow", () => {
  const both = [...reversed.map((f) => ({...f, regime: "from 168"})), ...present];
  expect(penaltyTitle(both)).toBe(penaltyTitle(present));
  expect(penaltyAnswer(both)).toContain("In the score regime from 168, MMC rises from −0.0090 to 0.0010.");
});

test("few groups, no groups, no CORR", () => {
  const three = fallsByRegime(penaltyOf([3, 2, 1]));
  expect(penaltyAlt(three)).not.toContain("straight line");
  for (const write of Object.values(writers)) expect(write([])).toMatch(/^No round holds enough models/);
  const unknown = fallsByRegime(penaltyOf(mmc, {corr: mmc.map(() => null as unknown as number)}));
  expect(penaltyTitle(unknown)).not.toContain("CORR");
  expect(penaltyAlt(unknown)).toContain("CORR is not known");
  expect(scaleNote(unknown)).not.toMatch(/NaN|Infinity/);
});

test("the rule, the scales and the axis in words", () => {
  expect(clearText()).toContain("at least 90 % of the rounds, of at least 20 rounds over at least 182 days");
  expect(scaleNote(present)).toContain("CORR spans 1.9 times as much as MMC");
  expect(penaltySubtitle("cwmm")).not.toBe(penaltySubtitle("group"));
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
    expect(penaltyAnswer(sure)).toContain("its 95 % interval runs from +0.0060 to +0.0140");
    expect(penaltyAnswer(sure)).toContain("and more of it lies above group 6 than on a straight line");
    expect(penaltyTitle(sure)).not.toContain("chance");
  });
  it("does not where it holds 0", () => {
    expect(penaltyTitle(chance)).toContain("but this may be chance");
    expect(penaltyAnswer(chance)).toMatch(/^Not clearly: /);
    expect(penaltyTakeaway(chance)).toContain("but this may be chance");
    expect(penaltyAnswer(chance)).toContain("than on a straight line is unclear. No share of the fall is given");
  });
  it("tells a rise by the interval of the rise", () => {
    expect(penaltyAnswer(reverse)).toMatch(/^No, the reverse: /);
    expect(penaltyAnswer(reverse)).toContain("its 95 % interval runs from +0.0060 to +0.0140");
    expect(penaltyAnswer(reverseByChance)).toMatch(/^No: /);
  });
  it("says whether CORR differs only where its interval excludes 0", () => {
    expect(penaltyTitle(sure)).toContain("; whether their CORR differs is not clear");
    expect(penaltyAnswer(sure)).toMatch(/while mean CORR rises from 0\.0100 to 0\.0190, not clearly/);
  });
  it("is told apart in four ways", () => {
    expect(new Set([sure, chance, reverse, reverseByChance].map(penaltyAnswer)).size).toBe(4);
  });
});
