import {expect, test} from "vitest";
import type {RowOf} from "../../../../src/components/base/catalogue/rows.js";
import {roundTimes} from "../../../../src/components/base/rounds/calendar.js";
import {Random} from "../../../../src/components/base/kit/random.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {contrast} from "../../../../src/components/statistics/numbers/knee.js";
import {penaltyShape} from "../../../../src/components/tables/penalty/shape.js";
import {penalty} from "../../../../src/components/tables/penalty/penalty.js";
import {expectClose} from "../../../close.js";
import {calendar, numbers, panelOf} from "../../../support/panel.js";

type Row = RowOf<"penalty-shape">;

/** MMC falls above cwmm 0.5 alone, by `slope`, under noise common to a round and a model's own. */
function panel(slope: number, {rounds = 60, models = 120} = {}) {
  const random = new Random(5);
  const rows = numbers(200, 199 + rounds).flatMap((round) => {
    const shock = random.normal() / 200;
    return numbers(1, models).map((i) => {
      const cwmm = i / (models + 1) + random.normal() / 100;
      const mmc = 0.01 + shock - slope * Math.max(0, cwmm - 0.5) + random.normal() / 100;
      return {round, model: `m${1000 + i}`, stake: 1, cwmm, mmc, corr: mmc};
    });
  });
  return panelOf({rows, rounds: calendar(numbers(200, 199 + rounds).map((round) => ({round, ...roundTimes(round)})))});
}

const settings = (texts = {}) => readSettings(texts, {table: "penalty-shape"});
const shapeOf = (of: ReturnType<typeof panel>, texts?: Record<string, string>) =>
  Object.fromEntries((penaltyShape(of, settings(texts)).table.objects() as Row[]).map((r) => [r.statistic, r]));

test("estimates are those of the table penalty", () => {
  for (const ranking of ["within", "pooled"]) {
    const world = panel(0.02);
    const shape = shapeOf(world, {ranking});
    const rows = penalty(world, readSettings({ranking}, {table: "penalty"})).table.objects() as Record<
      string,
      number
    >[];
    const of = (name: string) => [rows[0][name], rows[5][name], rows[9][name]] as const;
    expectClose(shape.fall.estimate!, rows[0].mmc_mean - rows[9].mmc_mean, 1e-12);
    expectClose(shape.contrast_cwmm.estimate!, contrast(of("mmc_mean"), of("cwmm_mean")), 1e-12);
    expectClose(shape.contrast_group.estimate!, contrast(of("mmc_mean"), [1, 6, 10]), 1e-12);
  }
});

test("a bent fall is told: its contrast and the change of slope exclude 0, a share has an interval", () => {
  const {fall, contrast_group: bend, share, knot_slope: knot} = shapeOf(panel(0.02));
  expect(fall.estimate_low!).toBeGreaterThan(0);
  expect(bend.estimate_low!).toBeGreaterThan(0);
  expect(knot.estimate_high!).toBeLessThan(0);
  expect(Math.abs(knot.estimate! + 0.02)).toBeLessThan(0.005);
  expect(share.estimate_low! > 0.44 && share.estimate_high! > share.estimate!).toBe(true);
  expect(fall.periods).toBeGreaterThan(10);
});

test("no fall has no share", () => {
  const {fall, share} = shapeOf(panel(0));
  expect(fall.estimate_low! < 0 && fall.estimate_high! > 0).toBe(true);
  expect([share.estimate, share.estimate_low, share.estimate_high]).toEqual([null, null, null]);
});

test("few rounds have estimates and no intervals, few groups neither", () => {
  const {fall, share} = shapeOf(panel(0.02, {rounds: 20}));
  expect(fall.estimate).not.toBeNull();
  expect([fall.estimate_low, fall.estimate_high, share.estimate]).toEqual([null, null, null]);
  expect(Object.values(shapeOf(panel(0.02), {groups: "2"})).map((r) => r.estimate)).toEqual(Array(5).fill(null));
});

test("the same rows give the same ends", () => {
  expect(shapeOf(panel(0.02))).toEqual(shapeOf(panel(0.02)));
});
