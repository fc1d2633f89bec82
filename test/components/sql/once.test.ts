import {expect, test} from "vitest";
import {tableNames} from "../../../src/components/base/table-names.js";
import {queries} from "../../../src/components/sql/index.js";
import {hasQuery} from "../../../src/components/sql/once.js";

test("what is said to have a query has one, and nothing else", () => {
  expect(tableNames.filter(hasQuery).sort()).toEqual(Object.keys(queries).sort());
});
