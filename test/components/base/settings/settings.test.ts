import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {readsRows, tableNames} from "../../../../src/components/base/catalogue/index.js";
import {parameters} from "../../../../src/components/base/settings/parameters.js";
import {
  camelCase,
  defaultSettings,
  defaultText,
  parameterNamed,
  parametersOf,
  readSettings,
  readValue,
  roundEnds,
  SettingError,
  writeValue
} from "../../../../src/components/base/settings/settings.js";

const names = tableNames.filter(readsRows);

describe("defaults", () => {
  test.each(names)("of %s are in range and come back from their texts", (table) => {
    const settings = defaultSettings(table);
    for (const p of parametersOf(table)) {
      const value = settings[camelCase(p.name)];
      expect(readValue(p, writeValue(value))).toBe(value);
      expect(writeValue(value)).toBe(defaultText(p, table));
    }
    const texts = Object.fromEntries(parametersOf(table).map((p) => [p.name, writeValue(settings[camelCase(p.name)])]));
    expect(readSettings(texts, {table})).toEqual(settings);
  });

  test("differ where a table says so", () => {
    expect(defaultSettings("trend").rounds).toBe("all");
    expect(defaultSettings("penalty").rounds).toBe("newest");
    expect(defaultSettings("event-path").days).toBe("weekday");
  });
});

describe("readSettings", () => {
  test("ignores parameters of other tables", () => {
    expect(readSettings({groups: "20"}, {table: "trend"}).groups).toBe(10);
    expect(readSettings({groups: "20"}, {table: "penalty"}).groups).toBe(20);
  });

  test("min-scored follows a short window, unless it was asked for", () => {
    expect(readSettings({before: "4"}, {table: "events"}).minScored).toBe(4);
    expect(() => readSettings({before: "4", "min-scored": "5"}, {table: "events"})).toThrow(
      "min-scored must be at most before and after (here 4), got 5"
    );
  });

  test.each([
    ["groups", "1.5", "groups must be a whole number from 2 to 50, got 1.5"],
    ["groups", "51", "groups must be a whole number from 2 to 50, got 51"],
    ["groups", "", "groups must be a whole number from 2 to 50, got nothing"],
    ["groups", "ten", "groups must be a whole number from 2 to 50, got ten"],
    ["min-stake", "-1", "min-stake must be a number of at least 0, got -1"],
    ["min-stake", "Infinity", "min-stake must be a number of at least 0, got Infinity"],
    ["recent", "0.5", "recent must be a whole number of at least 0, got 0.5"],
    ["ranking", "between", "ranking must be one of within, pooled, got between"],
    ["rounds", "some", "rounds must be all, newest, last N or A:B (numbers or dates like 2021-03-01), got some"],
    ["rounds", ":", "rounds must be all, newest, last N or A:B (numbers or dates like 2021-03-01), got :"],
    ["rounds", "20:10", "rounds must run from the earlier to the later, got 20:10"],
    ["rounds", "2021-03-01:2020-03-01", "rounds must run from the earlier to the later, got 2021-03-01:2020-03-01"]
  ])("%s = %s: what is wrong and what is allowed", (name, text, message) => {
    expect(() => readSettings({[name]: text}, {table: "stake-deciles"})).toThrow(new SettingError(message, name));
  });

  test("number parameters take exactly their range", () => {
    const ranged = parameters.filter((p) => p.kind === "number");
    expect(ranged.length).toBeGreaterThan(5);
    fc.assert(
      fc.property(fc.constantFrom(...ranged), fc.double({noNaN: true, min: -10, max: 200}), (p, x) => {
        const allowed = x >= p.min && x <= p.max && (!p.whole || Number.isInteger(x));
        if (allowed) expect(readValue(p, String(x))).toBe(x + 0);
        else expect(() => readValue(p, String(x))).toThrow(SettingError);
      })
    );
  });
});

test("a parameter that does not exist is named beside those that do", () => {
  expect(() => parameterNamed("group")).toThrow(/^no parameter is named group; there are rounds, days, groups/);
  expect(parameterNamed("min-stake").unit).toBe("NMR");
});

test("names in code are in camel case", () => {
  expect(parameters.map((p) => camelCase(p.name))).toContain("minScored");
  expect(camelCase("rounds")).toBe("rounds");
});

test("open ends of a range", () => {
  expect(roundEnds("200:")).toEqual(["200", null]);
  expect(roundEnds(":2021-01-01")).toEqual([null, "2021-01-01"]);
});
