import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {keepBundles, restoreBundles} from "../../../src/bin/site/bundles.js";
import {temporary} from "../../support/folder.js";

const folder = temporary();

/** A stage's cache that holds bundles of the given packages. */
function stageOf(name: string, packages: string[]) {
  const frameworkCache = join(folder, name);
  for (const one of packages) {
    mkdirSync(join(frameworkCache, "_node", one), {recursive: true});
    writeFileSync(join(frameworkCache, "_node", one, "index.js"), one);
  }
  return {frameworkCache};
}

test("a build's bundles are there for the next one, in place of those of another lock file", () => {
  const cache = join(folder, "cache");
  mkdirSync(join(cache, "bundles.old"), {recursive: true});
  const to = join(cache, "bundles.new");
  keepBundles(stageOf("first", ["a", "b"]), {to});
  expect(readdirSync(cache)).toEqual(["bundles.new"]);
  const next = stageOf("next", []);
  restoreBundles(next, {from: to});
  expect(readdirSync(join(next.frameworkCache, "_node"))).toEqual(["a", "b"]);
  keepBundles(stageOf("third", ["a", "b", "c"]), {to});
  expect(readdirSync(to)).toEqual(["a", "b", "c"]);
  expect(readFileSync(join(to, "c", "index.js"), "utf8")).toBe("c");
  expect(readdirSync(cache)).toEqual(["bundles.new"]);
});

test("bundles that cannot be copied to their end are not taken at all", () => {
  const from = join(stageOf("whole", ["a", "b"]).frameworkCache, "_node");
  const stage = stageOf("hindered", ["c"]);
  // a file where a folder has to go: the copy ends in the middle
  writeFileSync(join(stage.frameworkCache, "_node", "b"), "");
  restoreBundles(stage, {from});
  expect(existsSync(join(stage.frameworkCache, "_node"))).toBe(false);
});

test("without bundles of an earlier build nothing happens", () => {
  const stage = stageOf("without", []);
  restoreBundles(stage, {from: join(folder, "not-there")});
  expect(existsSync(join(stage.frameworkCache, "_node"))).toBe(false);
});
