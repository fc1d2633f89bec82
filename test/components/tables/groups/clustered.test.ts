import {expect, test} from "vitest";
import type {TableName} from "../../../../src/components/base/catalogue/index.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {studentQuantile} from "../../../../src/components/statistics/distributions/student.js";
import {tables} from "../../../../src/components/tables/index.js";
import type {TableResult} from "../../../../src/components/tables/result/result.js";
import {clones, clonesPanel} from "../../../support/clones.js";

type Cells = Record<string, number>;
const world = clones({seed: 3});
const accounts = [...new Set(world.accountOf.values())];
const whole = clonesPanel(world);
const without = accounts.map((account) => clonesPanel(world, account));

/** Standard errors by leaving out one account after the other, which knows nothing of formulas. */
function jackknife(valueOf: (result: TableResult) => number, [name, texts]: [TableName, Record<string, string>]) {
  const settings = readSettings(texts, {table: name});
  const values = without.map((panel) => valueOf(tables[name](panel, settings)));
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const squares = values.reduce((sum, v) => sum + (v - mean) ** 2, 0);
  return Math.sqrt(((values.length - 1) / values.length) * squares);
}

const cell = (column: string, row: number) => (result: TableResult) => (result.table.objects() as Cells[])[row][column];
const reach = (column: string, row: number) => (result: TableResult) =>
  (cell(`${column}_high`, row)(result) - cell(`${column}_low`, row)(result)) / 2;

const cases: [TableName, string, number, Record<string, string>][] = [
  ["stake-deciles", "cwmm_mean", 0, {groups: "4"}],
  ["stake-deciles", "cwmm_mean", 2, {groups: "4"}],
  ["stake-deciles", "cwmm_mean", 3, {groups: "4", ranking: "pooled"}],
  ["stake-deciles", "cwmm_median", 0, {groups: "2"}],
  ["penalty", "cwmm_mean", 0, {groups: "4"}],
  ["penalty", "cwmm_mean", 1, {groups: "4"}],
  ["penalty", "cwmm_mean", 3, {groups: "4", ranking: "pooled"}],
  ["trend", "cwmm_mean", 5, {}],
  ["trend", "cwmm_stake_mean", 5, {}],
  ["trend", "gap_mean", 5, {}]
];

test.each(cases)("%s, %s of row %i %o: as wide as leaving out accounts says", (name, column, row, texts) => {
  const se = jackknife(cell(column, row), [name, texts]);
  const result = tables[name](whole, readSettings(texts, {table: name}));
  const ratio = reach(column, row)(result) / (studentQuantile(0.975, accounts.length - 1) * se);
  // leaving out moves rows between groups in steps, and Satterthwaite counts unequal accounts as fewer
  expect(ratio).toBeGreaterThan(0.7);
  expect(ratio).toBeLessThan(1.45);
});

test("the difference of the end groups has an interval of its own", () => {
  const texts = {groups: "4"};
  const result = tables["stake-deciles"](whole, readSettings(texts, {table: "stake-deciles"}));
  const [{estimate, low, high}] = result.endDifferences!;
  const se = jackknife((r) => r.endDifferences![0].estimate, ["stake-deciles", texts]);
  expect(estimate).toBe(cell("cwmm_mean", 3)(result) - cell("cwmm_mean", 0)(result));
  expect((high! - low!) / 2 / (2 * se)).toBeGreaterThan(0.75);
  expect((high! - low!) / 2 / (2 * se)).toBeLessThan(1.45);
});

test("models as clusters of their own would be too sure", () => {
  const settings = readSettings({groups: "4"}, {table: "stake-deciles"});
  const unknown = {...whole, models: {...whole.models, account: whole.models.key.map(() => null)}};
  const [byAccount, byModel] = [whole, unknown].map((panel) => tables["stake-deciles"](panel, settings));
  expect(reach("cwmm_mean", 1)(byAccount)).toBeGreaterThan(1.3 * reach("cwmm_mean", 1)(byModel));
  expect(byAccount.intervals![0].method).toContain("clustered by account");
  expect(byModel.intervals![0].method).toContain("by model (accounts are not known)");
});

test("every median lies in its interval", () => {
  const looked = (["stake-deciles", "trend"] as const).flatMap((name) => {
    const rows = tables[name](whole, readSettings({}, {table: name})).table.objects() as Cells[];
    const columns = ["cwmm_median", "cwmm_stake_median"].filter((column) => column in rows[0]);
    return rows.flatMap((row) => columns.map((c) => [row[`${c}_low`], row[c], row[`${c}_high`]]));
  });
  // none where so few stakes weigh that the interval would leave the distribution
  const known = looked.filter(([low]) => low !== null);
  expect(known.length).toBeGreaterThan(0.7 * looked.length);
  for (const [low, median, high] of known) expect(low <= median && median <= high).toBe(true);
});
