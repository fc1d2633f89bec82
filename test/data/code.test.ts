import {mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {pathToFileURL} from "node:url";
import {expect, test} from "vitest";
import {filesBehind, hashOf} from "../../src/data/code.js";

const folder = mkdtempSync(join(tmpdir(), "code-"));
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const behind = () => filesBehind([pathToFileURL(join(folder, "first.ts"))]);

test("what lies behind a file is what it imports, and what that imports in turn, types left out", () => {
  write("first.ts", 'import {second} from "./second.js";\nimport type {Other} from "./other.js";\n');
  write("second.ts", 'export {third} from "./third.js";\n');
  write("third.ts", "export const third = 3;\n");
  write("other.ts", "export type Other = 1;\n");
  expect([...behind()].map((file) => basename(file)).sort()).toEqual(["first.ts", "second.ts", "third.ts"]);
});

test("the hash moves with any of these files, not with the kind of its line ends", () => {
  const before = hashOf(behind());
  write("third.ts", "export const third = 3;\r\n");
  expect(hashOf(behind())).toBe(before);
  write("third.ts", "export const third = 4;\n");
  expect(hashOf(behind())).not.toBe(before);
});
