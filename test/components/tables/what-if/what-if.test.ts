import {expect, test} from "vitest";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {modelNamed, modelRows, whatIf, whatIfRounds} from "../../../../src/components/tables/what-if/what-if.js";
import {contextIn, crowd} from "../../../support/claims.js";
import {calendar, panelOf} from "../../../support/panel.js";
import type {Row} from "../../../support/panel.js";

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

/** Two rounds of these models: stake, and MMC in the second. */
const small = (models: Record<string, [stake: number | null, mmc: number | null]>, {resolved = true} = {}) => {
  const rows = Object.entries(models).flatMap(([model, [stake, mmc]]): Row[] => [
    {round: 1, model, stake: 100, cwmm: 0.5, mmc: 0.01, corr: 0.02},
    {round: 2, model, stake, cwmm: 0.5, mmc, corr: 0.02}
  ]);
  return panelOf({rows, rounds: calendar([{round: 1}, {round: 2, resolved}])});
};

/** Keys of the model that is taken. */
const taken = (of: ReturnType<typeof small>, rounds = "all") => of.models.key[modelRows(of, {rounds, model: ""}).model];

test("the largest stake is that of the newest resolved round, and of equal ones the first key has it", () => {
  expect(taken(small({a: [1, 0], b: [3, 0], c: [3, 0], d: [2, 0]}))).toBe("b");
  expect(taken(small({a: [5, 0], b: [3, 0]}))).toBe("a");
  expect(taken(small({a: [1, 0], b: [3, 0]}, {resolved: false}))).toBe("a");
  expect(taken(small({a: [1, 0], b: [3, 0]}), "1:1")).toBe("a");
});

test("where no round is left there is no model and no row", () => {
  const none = small({a: [0, 0]}, {resolved: false});
  const {model, rows} = modelRows(none, {rounds: "2:2", model: ""});
  expect([model, rows.length]).toEqual([-1, 0]);
});

const percentile = (models: Parameters<typeof small>[0]) =>
  whatIf(small(models), at({model: "a", rounds: "all"})).table.array("mmc_percentile")[1] as number | null;

test("a percentile counts staked models with a known MMC alone, and half of those with the same", () => {
  expect(percentile({a: [1, 0.02], b: [1, 0.01], c: [1, 0.03], d: [1, 0.01]})).toBeCloseTo(2.5 / 4, 12);
  expect(percentile({a: [1, 0.02], b: [1, 0.02], c: [1, 0.03]})).toBeCloseTo(1 / 3, 12);
  expect(percentile({a: [1, 0.02], b: [0, 0.01], c: [null, 0.01], d: [1, null]})).toBeCloseTo(0.5, 12);
  expect(percentile({a: [1, null], b: [1, 0.01]})).toBeNull();
});

test("a round without a stake, or with likeness or a stake not known, is none of the model's", () => {
  const rounds = (of: ReturnType<typeof small>) =>
    whatIf(of, at({model: "a", rounds: "all"})).table.array("round") as number[];
  expect(rounds(small({a: [1, null], b: [1, 0]}))).toEqual([1, 2]);
  expect(rounds(small({a: [0, 0], b: [1, 0]}))).toEqual([1]);
  expect(rounds(small({a: [null, 0], b: [1, 0]}))).toEqual([1]);
  const unlike = small({a: [1, 0], b: [1, 0]});
  unlike.scores.cwmm![2] = NaN;
  expect(rounds(unlike)).toEqual([1]);
});
