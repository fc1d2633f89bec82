/** What every declaration of a table promises. */
import {describe, expect, test} from "vitest";
import {entryOf, readsRows, rooms, tableNames} from "../../../../src/components/base/catalogue/index.js";
import {
  columnNames,
  estimatesOf,
  intervalsOf,
  onceNames,
  queryNames
} from "../../../../src/components/base/catalogue/names.js";
import {columnHead, columnText} from "../../../../src/components/base/catalogue/words.js";
import {parameters} from "../../../../src/components/base/settings/parameters.js";
import {tablesTaking} from "../../../../src/components/base/settings/settings.js";

test("every table is in one room, and every parameter is taken by a table", () => {
  const all = Object.values(rooms).flatMap((room) => Object.keys(room));
  expect(all.sort()).toEqual([...tableNames].sort());
  expect(parameters.filter(({name}) => !tablesTaking(name).length)).toEqual([]);
});

describe.each(tableNames)("%s", (name) => {
  const {about, columns, parameters: taken, scores, defaults = {}} = entryOf(name);

  test("is told in sentences: what it is about, with what a row is, and each column once", () => {
    expect(about).toMatch(/^[A-Z].* one row per .+\.$|^Raises of a stake: one row per .+\.$/);
    for (const [column, {about: said, orNull = "x"}] of Object.entries(columns)) {
      expect(said, column).toMatch(/^[A-Z][^.]*\.$/);
      expect(orNull, column).toMatch(/^[^A-Z].*[^.]$|^MMC .*[^.]$|^x$/);
    }
    expect(new Set(columnNames(name)).size).toBe(columnNames(name).length);
  });

  test("a table that reads observations takes rounds and reads a score, or stakes alone, and its defaults are of parameters that it takes", () => {
    const ofStakes = Object.values(columns).some(({unit}) => unit === "NMR");
    expect([taken.includes("rounds"), scores.length > 0 || (ofStakes && readsRows(name))]).toEqual([
      readsRows(name),
      readsRows(name)
    ]);
    expect(taken).toEqual(expect.arrayContaining(Object.keys(defaults)));
  });
});

test("names of columns: ends behind each estimate, those of a band alone", () => {
  expect(columnNames("penalty-shape").slice(2, 5)).toEqual(["estimate", "estimate_low", "estimate_high"]);
  expect(columnNames("event-path").slice(5, 8)).toEqual(["mean", "mean_low", "mean_high"]);
  expect(columnNames("event-path").slice(-4, -2)).toEqual(["mean_band_low", "mean_band_high"]);
  expect(intervalsOf("trend-slope")).toEqual([{column: "slope", low: "slope_low", high: "slope_high"}]);
  expect(estimatesOf("event-path")).toEqual(["mean", "median", "mean_level", "mean_band", "mean_level_band"]);
  expect(queryNames("event-fan")).toEqual(["score_regime", "fan", "time", "events", "own"]);
  expect(onceNames("event-fan")).toEqual(["others", "mean", "from", "to"]);
});

test("the ends of an interval are named after what they are the ends of, and no other column is", () => {
  for (const name of tableNames) {
    const bounds = intervalsOf(name).flatMap(({column, low, high}) => [
      [low, `${column}_low`],
      [high, `${column}_high`]
    ]);
    for (const [found, expected] of bounds) expect(found).toBe(expected);
    const named = columnNames(name).filter((column) => /(^|_)(low|high)$/.test(column));
    expect(named).toEqual(bounds.map(([found]) => found));
  }
});

test("help says the names of a column, what it means, and what null means", () => {
  const {corr_mean: corr} = entryOf("penalty").columns;
  expect(columnHead("corr_mean", corr)).toBe("corr_mean (corr_mean_low, corr_mean_high)");
  expect(columnText(corr)).toBe("Mean CORR of the group, with its 95 % interval. Null: no row has CORR.");
  expect(columnHead("mean_band", entryOf("event-path").columns.mean_band)).toBe("mean_band_low, mean_band_high");
  expect(columnHead("n", entryOf("penalty").columns.n)).toBe("n");
  expect(columnText(entryOf("gap-parts").columns.n)).toBe("Rows in the group: one per model and round.");
});
