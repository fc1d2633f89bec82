import {table} from "arquero";
import {expect, test} from "vitest";
import type {RowOf} from "../../../../src/components/base/catalogue/rows.js";
import {
  allowanceTexts,
  doseAlt,
  doseSlope,
  doseTells,
  doseTitle,
  fallText,
  mechanicsAlt,
  mechanicsTitle,
  newestMechanics
} from "../../../../src/components/texts/events/mechanics.js";

const dose = (change: Partial<RowOf<"event-dose">> = {}): RowOf<"event-dose"> => ({
  ...{score_regime: "from 1", model: "a", round: 9, stake_before: 2, stake_after: 20},
  ...{
    weight_before: 0.001,
    weight_after: 0.01,
    jump: -0.002,
    predicted: -0.0004,
    predicted_market: -0.0004,
    own: -0.0003
  },
  ...{slope: 0.1, slope_low: -0.4, slope_high: 0.6, own_mean: -0.0003},
  ...change
});
const point = (time: number, weight: number, own: number): RowOf<"event-mechanics"> => ({
  ...{score_regime: "from 1", time, events: 9, weight, cwmm: 0.3, cwmm_low: null},
  ...{cwmm_high: null, corr: 0.01, corr_low: null, corr_high: null, mmc: 0.004, mmc_low: null, mmc_high: null},
  ...{own, mmc_unmoved: 0.004 - own, mmc_unmoved_low: null, mmc_unmoved_high: null}
});
const path = [point(-1, 0.001, 0), point(0, 0.01, -0.0003)];

test("the title tells what the larger stake alone does, in either direction and where there is nothing", () => {
  expect(mechanicsTitle(path, [dose()])).toBe("By arithmetic, the larger stake itself moves MMC by −0.0003");
  expect(mechanicsTitle(path, [dose({own_mean: 0.0003})])).toContain("moves MMC by +0.0003");
  expect(mechanicsTitle(path, [dose({own_mean: -0.000002})])).toContain("−0.000002");
  expect(mechanicsTitle([], [])).toContain("No raise");
  expect(mechanicsAlt(path, [dose()])).toContain("weight 0.100 % to 1.000 %");
  expect(mechanicsAlt(path, [dose()])).not.toMatch(/NaN|undefined|null/);
  expect(newestMechanics([...path, {...path[0], score_regime: "from 5", events: 0}])).toHaveLength(2);
});

test("the dose: with 1 and not 0, with both, with 0 and not 1, with neither", () => {
  const title = (low: number | null, high: number | null) => doseTitle([dose({slope_low: low, slope_high: high})]);
  expect(title(0.5, 1.5)).toContain("as the stake predicts");
  expect(title(-3, 4)).toBe("Bigger raises do not clearly cost more: the slope is too uncertain");
  expect(title(-0.4, 0.6)).toBe("The jump of MMC does not grow with the dose");
  expect(title(2, 4)).toContain("but not as the stake predicts");
  expect(title(null, null)).toContain("Too little data");
  expect(doseTitle([dose({slope: null})])).toContain("Too few");
  expect(doseTitle([])).toContain("No raise");
  for (const rows of [[dose()], []]) expect(doseAlt(rows)).not.toMatch(/NaN|undefined|null|Infinity/);
});

test("a slope that could be 0 as well as 1 is not drawn, and the title says how far jumps scatter instead", () => {
  const row = {slope: 384, slope_low: -325, slope_high: 1093};
  const rows = [dose({...row, jump: -0.02, predicted: -0.0001}), dose({...row, jump: 0.02, predicted: -0.0003})];
  expect(doseTells(rows)).toBe(false);
  expect(doseTitle(rows)).toBe("Bigger raises do not clearly cost more: luck is 200 times larger");
  expect(doseSlope(rows)[0]).toContain("384.0 (95 % interval −325.0 to 1093.0)");
  expect(doseTells([dose()])).toBe(true);
  expect(doseTells([dose({slope_low: null, slope_high: null})])).toBe(false);
  expect(doseTells([])).toBe(false);
});

test("of the change, what the stake itself does", () => {
  const parts = (change: number, own: number, events = 9) => ({
    table: table({
      score_regime: ["from 1", "from 1", "from 5", "from 5"],
      part: ["change", "own", "change", "own"],
      events: [9, 9, 9, events],
      estimate: [1, 1, change, own]
    })
  });
  expect(fallText(parts(-0.0025, -0.0003))).toBe(
    "MMC changes by −0.0025 after the raise; the larger stake itself makes −0.0003 of that."
  );
  expect(fallText(parts(0.0025, 0.0003))).toMatch(/\+0\.0025.*\+0\.0003/);
  expect(fallText(parts(0.0025, NaN, 0))).toContain("No event");
  expect(
    fallText({
      table: parts(0, 0)
        .table.filter(() => false)
        .reify()
    })
  ).toContain("No event");
});

test("what the mechanism allows: the events at hand and three models", () => {
  const row = (who: string, weight: number, change: number): RowOf<"event-allowance"> => ({
    ...{score_regime: "from 1", who, n: 30, weight, change}
  });
  const models = [
    row("percentile 50", 1e-5, -2e-6),
    row("percentile 90", 1e-3, -1e-4),
    row("percentile 99", 1e-2, -1e-3)
  ];
  const [text] = allowanceTexts([row("events", 1e-4, -1e-4), row("largest", 0.01, -0.002), ...models], {ratio: 5});
  expect(text).toContain("Over these 30 events the larger stake alone moves MMC by −0.0001 on average");
  expect(text).toContain("the 99th percentile of weight (1.000 %) −0.0010");
  expect(allowanceTexts(models, {ratio: 2.5})[0]).toMatch(/^Multiplying the stake by 2\.5/);
  expect(allowanceTexts([], {ratio: 5})).toEqual([]);
});
