import {mkdirSync} from "node:fs";
import {dirname, join} from "node:path";
import {expect, test} from "vitest";
import {mutated, testsOf} from "../../../src/bin/mutants/tests-of.js";
import {project} from "../../../src/bin/site/paths.js";
import {put, temporary} from "../../support/folder.js";

const statistics = "../../../../src/components/statistics";

/** A project of three files, of which `near` has a test, `far` is reached through it alone, and `types` has nothing that runs. */
function small() {
  const folder = temporary();
  const files = {
    "src/components/statistics/room/near.ts": 'import {far} from "./far.js";\nexport const near = far + 1;\n',
    "src/components/statistics/room/far.ts": "export const far = 1;\n",
    "src/components/statistics/room/types.ts": "export type Types = number;\n",
    "src/components/charts/chart.ts": "export const chart = 1;\n",
    "test/components/statistics/room/near.test.ts": `import {near} from "${statistics}/room/near.js";\n`,
    "test/components/tables/room/other.test.ts": `import {\n  near\n} from "${statistics}/room/near.js";\n`,
    "test/components/tables/room/shape.test.ts": `import type {Near} from "${statistics}/room/near.js";\n`
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), {recursive: true});
    put(folder, path, text);
  }
  return folder;
}

const folder = small();

test("all that runs of statistics, tables and texts is mutated, in the order of names", () => {
  expect(mutated(folder)).toEqual(["statistics/room/far.ts", "statistics/room/near.ts"]);
});

test("a file is held by the test of its path and by those that import its values", () => {
  expect(testsOf(folder)("statistics/room/near.ts")).toEqual([
    "test/components/statistics/room/near.test.ts",
    "test/components/tables/room/other.test.ts"
  ]);
});

test("a file that no test imports is held by the tests of those that import it", () => {
  const tests = testsOf(folder);
  expect(tests("statistics/room/far.ts")).toEqual(tests("statistics/room/near.ts"));
});

test("no file of ours is left without a test that holds it", () => {
  const tests = testsOf(project);
  expect(mutated(project).length).toBeGreaterThan(100);
  expect(mutated(project).filter((path) => tests(path).length === 0)).toEqual([]);
});
