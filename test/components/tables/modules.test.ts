import {expect, test} from "vitest";
import {tableNames} from "../../../src/components/base/catalogue/index.js";
import {tables} from "../../../src/components/tables/index.js";
import {tableModules} from "../../../src/components/tables/modules.js";

test("every table has a way to its code, and at the end of it is its own function", async () => {
  expect(Object.keys(tableModules).sort()).toEqual([...tableNames].sort());
  const functions = await Promise.all(tableNames.map((name) => tableModules[name]()));
  expect(new Set(functions).size).toBe(tableNames.length);
  expect(functions).toEqual(tableNames.map((name) => tables[name]));
  const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  expect(functions.map(({name}) => name)).toEqual(tableNames.map(camel));
});
