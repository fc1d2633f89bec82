import {expect, test} from "vitest";
import {
  gapAlt,
  gapText,
  gapTitle,
  mechanismAnswer,
  penaltySplitAlt,
  penaltySplitText,
  penaltySplitTitle
} from "../../../../src/components/texts/mechanism/parts.js";
import {resultOf} from "../../../support/tables.js";

const bounds = (name: string, value: number, reach: number | null) => ({
  [name]: [0, value],
  [`${name}_low`]: [null, reach === null ? null : value - reach],
  [`${name}_high`]: [null, reach === null ? null : value + reach]
});
const same = (value: unknown) => [value, value];

function gapWorld(own: number, selection: number, reach: number | null = 0.01) {
  return resultOf(
    "gap-parts",
    {
      ...{score_regime: same("from 1"), group: [1, 10], n: same(100), rounds: same(30)},
      ...{cwmm_mean: [0.3, 0.3 + own + selection], others_mean: [0.3, 0.3 + selection], own_mean: [0, own]},
      ...bounds("gap", own + selection, reach),
      gap_own: [0, own],
      ...bounds("gap_selection", selection, reach)
    },
    {groups: "10"}
  );
}

function penaltyWorld(accuracy: number, overlap: number, reach: number | null = 0.001) {
  return resultOf(
    "penalty-parts",
    {
      ...{score_regime: same("from 1"), group: [1, 10], n: same(100), rounds: same(30)},
      ...{rho_mean: [0.1, 0.6], market_mean: same(0.02), mmc_mean: [0.01, 0.01 + accuracy + overlap]},
      ...{accuracy_mean: [0.012, 0.012 + accuracy], overlap_mean: [-0.002, -0.002 + overlap]},
      ...bounds("mmc_gap", accuracy + overlap, reach),
      ...bounds("accuracy_gap", accuracy, reach),
      ...bounds("overlap_gap", overlap, reach)
    },
    {groups: "10"}
  );
}

const gaps = {
  present: gapWorld(0.04, 0.12),
  absent: gapWorld(0.002, 0.001),
  reversed: gapWorld(0.04, -0.2),
  unsure: gapWorld(0.04, 0.12, 0.3)
};
const penalties = {
  present: penaltyWorld(0.002, -0.01),
  absent: penaltyWorld(0, 0),
  reversed: penaltyWorld(-0.002, 0.01),
  unsure: penaltyWorld(0.002, -0.01, null)
};

test.each([gapTitle, gapText, gapAlt])("%o differs where the gap is there, not there and reversed", (write) => {
  const texts = [gaps.present, gaps.absent, gaps.reversed].map(write);
  expect(new Set(texts).size).toBe(3);
  for (const text of texts) expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
});

test.each([penaltySplitTitle, penaltySplitText, penaltySplitAlt])("%o differs likewise", (write) => {
  const texts = Object.values(penalties).map(write);
  expect(new Set(texts).size).toBe(4);
  for (const text of texts) expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
});

test("a share of own weight is given only of a gap that is clear", () => {
  expect(gapTitle(gaps.present)).toContain("Own weight makes 25 % of the gap of 0.160");
  expect(gapTitle(gaps.absent)).toContain("is not clearly more alike");
  expect(gapTitle(gaps.reversed)).toContain(
    "is less alike to the meta-model by 0.160, although its own weight adds 0.040"
  );
  expect(gapTitle(gaps.unsure)).not.toContain("%");
});

test("overlap and accuracy take or add, by their signs", () => {
  expect(penaltySplitTitle(penalties.present)).toContain(
    "overlap takes 0.0100, accuracy adds 0.0020: MMC falls by 0.0080"
  );
  expect(penaltySplitTitle(penalties.reversed)).toContain(
    "overlap adds 0.0100, accuracy takes 0.0020: MMC rises by 0.0080"
  );
  expect(penaltySplitTitle(penalties.absent)).toContain("MMC does not change, which may be chance");
  expect(penaltySplitTitle(penalties.unsure)).toContain("too few for an interval");
  expect(penaltySplitText(penalties.present)).toContain("slope −0.0200");
});

test("the answer holds both; without groups it says so", () => {
  expect(mechanismAnswer(gaps.present, penalties.present)).toMatch(/own weight 0\.040.*overlap takes 0\.0100/);
  const empty = {score_regime: [], group: []};
  expect(gapTitle(resultOf("gap-parts", empty))).toContain("No round holds");
  expect(penaltySplitText(resultOf("penalty-parts", empty))).toContain("No round holds");
});
