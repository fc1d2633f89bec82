import {fileURLToPath} from "node:url";
import {expect, test} from "vitest";
import {namesInPages} from "../../../src/data/tables/named.js";
import {put, temporary} from "../../support/folder.js";

test("the files that pages read are named once each, in order; those that no page reads are not made", () => {
  const folder = temporary();
  put(folder, "a.md", 'FileAttachment("data/tables/b.json").json() FileAttachment("data/tables/a.json")');
  put(folder, "b.md", 'FileAttachment("data/tables/b.json") FileAttachment("data/meta.json") "data/tables/c.json"');
  put(folder, "c.txt", 'FileAttachment("data/tables/d.json")');
  expect(namesInPages(folder)).toEqual(["a", "b"]);
});

test("the pages of the site read tables", () => {
  expect(namesInPages(fileURLToPath(new URL("../../../src/", import.meta.url)))).toContain("stake-deciles");
});
