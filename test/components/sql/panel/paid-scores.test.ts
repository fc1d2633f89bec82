import {expect, test} from "vitest";
import {asPaidIn} from "../../../../src/components/sql/panel/paid-scores.js";
import {queries} from "../../../../src/components/sql/index.js";
import {defaultSettings} from "../../../../src/components/base/settings/settings.js";
import {scoresOf} from "../../../../src/components/base/catalogue/index.js";
import type {QueryName} from "../../../../src/components/base/catalogue/index.js";

test("a query that reads MMC or CORR begins with the scores that a round pays; another one stays as it is", () => {
  expect(asPaidIn("WITH\na AS (SELECT 1)", ["cwmm", "payout"])).toBe("WITH\na AS (SELECT 1)");
  const replaced = asPaidIn("WITH RECURSIVE\na AS (SELECT 1)", ["mmc"]);
  expect(replaced).toMatch(/^WITH RECURSIVE\nobservations AS NOT MATERIALIZED/);
  expect(replaced).toContain("THEN mmc ELSE mmc60 END AS mmc");
  expect(replaced).not.toContain("corr60");
  expect(() => asPaidIn("SELECT 1", ["mmc"])).toThrow("a query must begin with WITH, got SELECT 1");
});

test("every query of a table that reads MMC does so", () => {
  const names = Object.keys(queries) as QueryName[];
  const read = names.filter((name) => scoresOf(name).includes("mmc"));
  expect(read.length).toBeGreaterThan(15);
  for (const name of names)
    expect(queries[name](defaultSettings(name)).includes("sixty_days_from"), name).toBe(read.includes(name));
});
