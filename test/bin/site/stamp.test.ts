import {mkdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {changedFiles, foreignFiles, readStamp, stampName, writeStamp} from "../../../src/bin/site/stamp.js";
import {temporary} from "../../support/folder.js";

const folder = temporary();

async function site(name: string): Promise<string> {
  const place = join(folder, name);
  mkdirSync(join(place, "data"), {recursive: true});
  writeFileSync(join(place, "index.html"), "page");
  writeFileSync(join(place, "data", "rows.bin"), "rows");
  await writeStamp(place, "abc");
  return place;
}

test("a site says what it was built from", async () => {
  expect(readStamp(join(folder, "none"))).toBeNull();
  const place = await site("said");
  expect(readStamp(place)).toMatchObject({
    fingerprint: "abc",
    files: [{name: "data/rows.bin", bytes: 4}, {name: "index.html"}]
  });
  for (const text of ["", "{", "null", "{}", '"abc"']) {
    writeFileSync(join(place, stampName), text);
    expect(readStamp(place)).toBeNull();
  }
});

test("files that are changed, of the same length too, gone or not its own are told", async () => {
  const place = await site("changed");
  expect([await changedFiles(place), foreignFiles(place)]).toEqual([[], []]);
  writeFileSync(join(place, "index.html"), "pagE");
  expect([await changedFiles(place), foreignFiles(place)]).toEqual([["index.html"], []]);
  rmSync(join(place, "data", "rows.bin"));
  writeFileSync(join(place, "data", "more.bin"), "more");
  expect(await changedFiles(place)).toEqual(["data/rows.bin", "index.html", "data/more.bin"]);
  expect(foreignFiles(place)).toEqual(["data/more.bin"]);
});

test("a site of an older build has no list, and nothing to tell", async () => {
  const place = await site("older");
  writeFileSync(join(place, stampName), '{"fingerprint":"abc"}');
  expect([await changedFiles(place), foreignFiles(place)]).toEqual([[], []]);
});
