import {expect, test} from "vitest";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {modelNamed, whatIf, whatIfRounds} from "../../../../src/components/tables/what-if/what-if.js";
import {contextIn, crowd} from "../../../support/claims.js";

const {panel} = contextIn(crowd({rounds: 5, models: 60}));
const at = (texts: Record<string, string>) => readSettings(texts, {table: "what-if"});
const rowsOf = (texts: Record<string, string> = {}) =>
  whatIf(panel, at(texts)).table.objects() as Record<string, number>[];

test("without a name it is the model with the largest stake of the newest round", () => {
  const {table, used, left} = whatIf(panel, at({}));
  expect(table.numRows()).toBe(5);
  expect(table.array("stake")).toEqual([...rowsOf({model: "m59"}).map((r) => r.stake)]);
  expect(used).toBe(5);
  expect(left.find((l) => l.reason === "of other models")!.rows).toBe(5 * 59);
  expect(whatIfRounds(panel, at({}))).toHaveLength(5);
});

test("k = 1 leaves every number as it was, k then 1 / k returns", () => {
  for (const row of rowsOf({k: "1"}))
    for (const name of ["weight", "cwmm", "mmc"]) expect(row[`${name}_after`]).toBeCloseTo(row[name], 10);
});

test("a percentile is the share of staked models with less, ties half", () => {
  const {mmc} = panel.scores;
  const rows = [...panel.round.keys()].filter((row) => panel.round[row] === 1);
  const own = rows.find((row) => panel.models.key[panel.model[row]] === "m59")!;
  const below =
    rows.filter((row) => mmc![row] < mmc![own]).length + 0.5 * rows.filter((row) => mmc![row] === mmc![own]).length;
  expect(rowsOf()[0].mmc_percentile).toBeCloseTo(below / 60, 12);
});

test("a name is found by key first, then by name; one that is not there is the call's fault", () => {
  const models = {key: ["a", "b", "c"], name: ["b", "x", "x"], account: [null, null, null]};
  expect(modelNamed({models}, "b")).toBe(1);
  expect(modelNamed({models}, "x")).toBe(1);
  expect(() => modelNamed({models}, "y")).toThrow("model must be the name or key of a model in the snapshot, got y");
  expect(() => whatIf(panel, at({model: "nobody"}))).toThrow("got nobody");
});
