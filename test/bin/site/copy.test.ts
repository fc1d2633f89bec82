import {existsSync, lstatSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {copyProject} from "../../../src/bin/site/copy.js";
import {project} from "../../../src/bin/site/paths.js";
import {temporary} from "../../support/folder.js";

const filesOf = (root: string, folder: string) =>
  (readdirSync(join(root, folder), {recursive: true}) as string[])
    .filter((path) => !path.includes(".observablehq") && !path.endsWith(".DS_Store"))
    .sort();

test("a copy holds the source, the tests and the files beside them, and shares the packages", () => {
  const copy = copyProject(join(temporary(), "copy"));
  for (const folder of ["src", "test"]) expect(filesOf(copy, folder)).toEqual(filesOf(project, folder));
  for (const name of ["package.json", "package-lock.json", "tsconfig.json", "eslint.config.js", ".prettierrc"])
    expect(readFileSync(join(copy, name)), name).toEqual(readFileSync(join(project, name)));
  expect(lstatSync(join(copy, "node_modules")).isSymbolicLink()).toBe(true);
  expect(existsSync(join(copy, "node_modules", "vitest"))).toBe(true);
});

test("a copy leaves history, snapshots and sites where they are", () => {
  const copy = copyProject(join(temporary(), "copy"));
  for (const name of [".git", "snapshot", "dist"]) expect(existsSync(join(copy, name)), name).toBe(false);
});
