import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeEach, expect, test} from "vitest";
import {builtFrom, fingerprint, stamp} from "../../../src/bin/site/fingerprint.js";
import {checkOutput, place} from "../../../src/bin/site/place.js";

const root = mkdtempSync(join(tmpdir(), "place-"));
afterAll(() => rmSync(root, {recursive: true}));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(root, "case-"));
});

function write(path: string, text: string) {
  mkdirSync(join(folder, path, ".."), {recursive: true});
  writeFileSync(join(folder, path), text);
}

const stage = () => ({folder: join(folder, "stage"), frameworkCache: "", remove: () => undefined});

test("a finished site takes the place of the old one", () => {
  write("out/old.html", "old");
  write("stage/dist/new.html", "new");
  place(join(folder, "stage/dist"), {output: join(folder, "out"), stage: stage()});
  expect(readdirSync(join(folder, "out"))).toEqual(["new.html"]);
  expect(readFileSync(join(folder, "stage/replaced/old.html"), "utf8")).toBe("old");
});

test("what a stopped build left beside the place is no hindrance", () => {
  write("out.partial/half.html", "half");
  write("stage/dist/new.html", "new");
  place(join(folder, "stage/dist"), {output: join(folder, "out"), stage: stage()});
  expect(readdirSync(folder).sort()).toEqual(["out", "stage"]);
  expect(readdirSync(join(folder, "out"))).toEqual(["new.html"]);
});

test("a folder that no build made is not replaced", () => {
  write("letters/a.txt", "dear");
  expect(() => checkOutput(join(folder, "letters"))).toThrow(/output must be a new folder or one that a build made/);
  expect(() => checkOutput(join(folder, "none"))).not.toThrow();
  write("site/index.html", "x");
  write(`site/${stamp}`, "{}");
  expect(() => checkOutput(join(folder, "site"))).not.toThrow();
});

test("the fingerprint follows the contents of the snapshot, not its times", async () => {
  write("snapshot/manifest.json", "a");
  const snapshot = join(folder, "snapshot");
  const first = await fingerprint(snapshot);
  write("snapshot/manifest.json", "a");
  expect(await fingerprint(snapshot)).toBe(first);
  write("snapshot/manifest.json", "b");
  const second = await fingerprint(snapshot);
  expect(second).not.toBe(first);
  write("snapshot/extra.parquet", "");
  expect(await fingerprint(snapshot)).not.toBe(second);
});

test("a site says what it was built from", () => {
  expect(builtFrom(join(folder, "none"))).toBeNull();
  write(`site/${stamp}`, '{"fingerprint":"abc"}');
  expect(builtFrom(join(folder, "site"))).toBe("abc");
});
