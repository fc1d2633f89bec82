import {expect, test} from "vitest";
import type {RowOf} from "../../../../src/components/base/catalogue/rows.js";
import {defaultSettings} from "../../../../src/components/base/settings/settings.js";
import {metaModel} from "../../../../src/components/tables/mechanism/meta-model.js";
import type {Fault} from "../../../../src/components/statistics/crowding/round-check.js";
import {expectClose} from "../../../close.js";
import {linearWorld} from "../../../support/linear-world.js";

const faults: string[] = ["sigma", "few", "sum", "missing", "bagged"] satisfies Fault[];
const {panel, exact} = linearWorld({rounds: 5});
const result = metaModel(panel, defaultSettings("meta-model"));
const rows = result.table.objects() as (RowOf<"meta-model"> & Record<string, number | null>)[];

test("one row per round: concentration and similarity add up to the variance, which is a number of bets", () => {
  expect(rows.length).toBe(5);
  rows.forEach((row, t) => {
    expectClose(row.sigma, exact[t].meta.sigma, 2e-6);
    expectClose(row.hhi + row.similarity, row.sigma_sq);
    expectClose(row.hhi + (1 - row.hhi) * row.pairwise!, row.sigma_sq);
    expectClose(row.bets! * row.sigma_sq, 1);
    expectClose(row.c_meta!, exact[t].meta.market, 2e-6);
    expect([row.flag, row.reason]).toEqual(["good", null]);
    expect(row.sigma_low!).toBeLessThan(row.sigma);
    expect(row.sigma_high!).toBeGreaterThan(row.sigma);
    expect(row.weighted_mmc_low!).toBeLessThan(0);
    expect(row.weighted_mmc_high!).toBeGreaterThan(0);
  });
});

test("MMC that is not orthogonal to the meta-model is flagged, with the reason", () => {
  const mmc = panel.scores.mmc!.map((x) => x + 0.02);
  const shifted = metaModel({...panel, scores: {...panel.scores, mmc}}, defaultSettings("meta-model"));
  for (const row of shifted.table.objects() as RowOf<"meta-model">[]) {
    expect(row.flag).not.toBe("good");
    for (const reason of row.reason!.split(", ")) expect(faults).toContain(reason);
  }
});
