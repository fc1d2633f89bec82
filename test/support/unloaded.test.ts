import {expect, test} from "vitest";
import {unloaded} from "./unloaded.js";
import type {LoadedFile} from "./unloaded.js";

const file = (state: string, tasks: unknown[] = []): LoadedFile => ({filepath: "a.test.ts", result: {state}, tasks});

test("a file that does not load holds one test, which failed", () => {
  const broken = file("fail");
  unloaded.onFinished([broken]);
  expect(broken.tasks).toHaveLength(1);
  expect(broken.tasks[0]).toMatchObject({type: "test", file: broken, result: {state: "fail"}});
});

test("files that load keep the tests that they hold, and those without a test keep none", () => {
  const [failing, empty] = [file("fail", ["a test"]), file("pass")];
  unloaded.onFinished([failing, empty]);
  expect([failing.tasks, empty.tasks]).toEqual([["a test"], []]);
});
