import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import * as path from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import type {RowOf} from "../../../../src/components/base/catalogue/rows.js";
import type {Panel} from "../../../../src/components/base/snapshot/panel.js";
import {defaultSettings, readSettings} from "../../../../src/components/base/settings/settings.js";
import {gapParts} from "../../../../src/components/tables/mechanism/gap-parts.js";
import {truthEstimates} from "../../../../src/components/base/catalogue/data.js";
import {truth} from "../../../../src/components/tables/mechanism/truth.js";
import {readPanel} from "../../../../src/data/snapshot/read.js";
import {simulate} from "../../../../src/data/sources/simulate/simulate.js";
import {linearWorld} from "../../../support/linear-world.js";

const world = {seed: 5, models: 160, rounds: 60, stocks: 400};
let folder: string;
let [unequal, equal]: Panel[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "crowding-truth-"));
  const played = async (equalStakes: boolean) => {
    const place = path.join(folder, String(equalStakes));
    await simulate({...world, equalStakes}, place);
    return readPanel(place, {truth: true});
  };
  unequal = await played(false);
  equal = await played(true);
}, 120_000);

afterAll(() => rm(folder, {recursive: true, force: true}));

const rowsOf = (panel: Panel) => truth(panel, defaultSettings("truth")).table.objects() as RowOf<"truth">[];
const of = (panel: Panel, name: string) => rowsOf(panel).find((r) => r.estimate === name)!;

test("every estimate is compared, and near the truth", () => {
  expect(rowsOf(unequal).map((r) => r.estimate)).toEqual([...truthEstimates]);
  expect(of(unequal, "leave_one_out").n).toBeGreaterThan(1000);
  // published cwmm is the power's: its scatter around the factor, with few stocks, is what is left
  expect(of(unequal, "leave_one_out").rmse).toBeLessThan(0.02);
  expect(Math.abs(of(unequal, "leave_one_out").bias)).toBeLessThan(0.003);
  expect(of(unequal, "sigma").rmse).toBeLessThan(0.02);
  expect(of(unequal, "stake_effect").n).toBeGreaterThan(100);
  expect(of(unequal, "stake_effect").rmse).toBeLessThan(Math.abs(of(unequal, "c_meta").rmse));
});

test("with equal stakes and the same seed the own-weight part of the gap between stake groups vanishes", () => {
  const settings = readSettings({groups: "3", recent: "0", rounds: "all"}, {table: "gap-parts"});
  const top = (panel: Panel) => (gapParts(panel, settings).table.objects() as RowOf<"gap-parts">[]).at(-1)!;
  expect(top(unequal).gap_own).toBeGreaterThan(0.02);
  expect(Math.abs(top(equal).gap_own)).toBeLessThan(top(unequal).gap_own / 20);
});

test("without the simulator's file there is no row, and all are counted as left out", () => {
  const {panel} = linearWorld({rounds: 2});
  const result = truth(panel, defaultSettings("truth"));
  expect(result.table.numRows()).toBe(0);
  expect(result.left.at(-1)!.rows).toBe(50);
});
