import {existsSync, readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {promises, promisesAnswer} from "../../../../src/components/texts/promises/promises.js";
import {beyond, limits} from "../../../support/reading.js";

const all = Object.values(promises).flat();

test.each(all)("there is a test that holds: $promise", ({test: [file, title]}) => {
  expect(existsSync(file), file).toBe(true);
  const text = readFileSync(file, "utf8").replace(/\\(["'`])/g, "$1");
  expect(text).toContain(title);
});

test("each is a sentence that can be read at once, and none is told twice", () => {
  expect(all.flatMap(({promise}) => beyond(promise, limits.answer))).toEqual([]);
  expect(new Set(all.map(({promise}) => promise)).size).toBe(all.length);
  expect(beyond(promisesAnswer(), limits.answer)).toEqual([]);
});
