import {expect, test} from "vitest";
import {asPaidIn} from "../../../../src/components/sql/panel/paid-scores.js";
import {queryOf} from "../../../../src/components/sql/result/query.js";
import {queries} from "../../../../src/components/sql/index.js";
import {defaultSettings} from "../../../../src/components/base/settings/settings.js";
import {scoresOf} from "../../../../src/components/base/catalogue/index.js";
import type {QueryName} from "../../../../src/components/base/catalogue/index.js";

const made = queryOf({shared: ["a AS (SELECT 1)"], select: "SELECT * FROM a"});

test("the steps of a query that reads MMC or CORR begin with the scores that a round pays; another one stays as it is", () => {
  expect(asPaidIn(made, ["cwmm", "payout"])).toBe(made);
  const replaced = asPaidIn(made, ["mmc"]);
  expect(replaced).toMatch(/^WITH\n-- shared steps\n--.*\nobservations AS NOT MATERIALIZED/);
  expect(replaced).toContain("CASE WHEN round < 1343 THEN mmc ELSE mmc60 END AS mmc");
  expect(replaced).not.toContain("corr60");
});

test("every query of a table that reads MMC does so", () => {
  const names = Object.keys(queries) as QueryName[];
  const read = names.filter((name) => scoresOf(name).includes("mmc"));
  expect(read.length).toBeGreaterThan(15);
  for (const name of names)
    expect(queries[name](defaultSettings(name)).includes("FROM main.observations"), name).toBe(read.includes(name));
});
