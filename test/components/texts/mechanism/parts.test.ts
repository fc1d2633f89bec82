import {expect, test} from "vitest";
import {
  gapAlt,
  gapTitle,
  mechanismAnswer,
  penaltySplitAlt,
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

test.each([gapTitle, gapAlt])("%o differs where the gap is there, not there and reversed", (write) => {
  const texts = [gaps.present, gaps.absent, gaps.reversed].map(write);
  expect(new Set(texts).size).toBe(3);
  for (const text of texts) expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
});

test.each([
  [penaltySplitTitle, 3],
  [penaltySplitAlt, 4]
] as const)("%o differs likewise; what is not clear and what is not there have one title", (write, different) => {
  const texts = Object.values(penalties).map(write);
  expect(new Set(texts).size).toBe(different);
  for (const text of texts) expect(text).not.toMatch(/NaN|undefined|null|Infinity/);
});

test("a share of own weight is given only of a gap that is clear", () => {
  expect(gapTitle(gaps.present)).toBe("Own weight makes 25 % of the gap; selection the rest");
  expect(gapTitle(gaps.absent)).toBe("Whether the top stake decile is closer to the meta-model is unclear");
  expect(gapTitle(gaps.reversed)).toBe("The top stake decile is further from the meta-model");
  expect(gapTitle(gapWorld(0.04, -0.02))).toBe("Only its own weight brings the top stake decile closer");
  expect(gapTitle(gaps.unsure)).not.toContain("%");
});

test("overlap and accuracy lower or raise MMC where their intervals bear it", () => {
  const lead = "From bottom to top decile,";
  expect(penaltySplitTitle(penalties.present)).toBe(`${lead} overlap lowers MMC; accuracy raises it`);
  expect(penaltySplitTitle(penalties.reversed)).toBe(`${lead} overlap raises MMC; accuracy lowers it`);
  expect(penaltySplitTitle(penaltyWorld(-0.002, -0.01))).toBe(`${lead} overlap and accuracy both lower MMC`);
  expect(penaltySplitTitle(penaltyWorld(0.0005, -0.01))).toBe(`${lead} overlap lowers MMC; accuracy is unclear`);
  expect(penaltySplitTitle(penaltyWorld(0.002, -0.0005))).toBe(`${lead} accuracy raises MMC; overlap is unclear`);
  for (const nothing of [penalties.absent, penalties.unsure])
    expect(penaltySplitTitle(nothing)).toBe(`${lead} neither overlap nor accuracy clearly moves MMC`);
  expect(penaltySplitAlt(penalties.present)).toContain("MMC falls by 0.0080");
  expect(penaltySplitAlt(penalties.absent)).toContain("MMC does not change");
  expect(penaltySplitAlt(penalties.absent)).toContain("which may be chance");
  expect(penaltySplitAlt(penalties.unsure)).toContain("too few for an interval");
  expect(penaltySplitAlt(penalties.present)).toContain("slope −0.0200");
});

test("the answer holds both; without groups it says so", () => {
  expect(mechanismAnswer(gaps.present, penalties.present)).toBe(
    "The top stake decile is 0.160 closer to the meta-model, 0.040 of it own weight; overlap takes 0.0100 MMC from bottom to top similarity decile."
  );
  expect(mechanismAnswer(gaps.unsure, penalties.unsure)).toBe(
    "Whether the top stake decile is closer to the meta-model is unclear; whether similarity itself costs MMC is unclear."
  );
  const empty = {score_regime: [], group: []};
  expect(gapTitle(resultOf("gap-parts", empty))).toContain("No round holds");
  expect(penaltySplitAlt(resultOf("penalty-parts", empty))).toContain("No round holds");
});
