import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {withFoot} from "../../../src/bin/site/foot.js";

const folder = mkdtempSync(join(tmpdir(), "foot-"));
const [site, source] = [join(folder, "site"), join(folder, "src")];
afterAll(() => rmSync(folder, {recursive: true}));
mkdirSync(join(site, "data", "tables"), {recursive: true});
mkdirSync(source);
writeFileSync(join(site, "data", "tables", "penalty.csv"), "");
writeFileSync(join(source, "penalty.md"), "# Penalty\n");
writeFileSync(join(source, "rules.md"), "# Rules\n");

const registered = ["penalty", "penalty-ends", "penalty"]
  .map((name) => `registerFile("./data/tables/${name}.json", {})`)
  .join("\n");
const footOf = (path: string, scripts = "") => {
  const html = `${scripts}<footer id="observablehq-footer">\n<div><p>After</p></div>\n</footer>`;
  const {html: made} = withFoot({path, html, inlineScripts: []}, {site, source});
  return made.slice(made.indexOf("<footer"));
};

test("a page links its source, which lies in the site, and those of its tables that have a file", () => {
  expect(footOf("penalty.html", registered)).toContain(
    '<div><p><a href="./source/penalty.txt">Source of this page</a>; its tables as CSV: <a href="./data/tables/penalty.csv">penalty</a>.</p>\n<p>After</p>'
  );
  expect(readFileSync(join(site, "source", "penalty.txt"), "utf8")).toBe("# Penalty\n");
});

test("a page without tables links its source alone; where there is a page on the data, that as well", () => {
  expect(footOf("rules.html")).toContain('<p><a href="./source/rules.txt">Source of this page</a>.</p>');
  writeFileSync(join(source, "data.md"), "# Data\n");
  expect(footOf("rules.html")).toContain('page</a>; <a href="./data.html">all data</a>.</p>');
  writeFileSync(join(site, "licences.txt"), "");
  expect(footOf("rules.html")).toContain('all data</a>; <a href="./licences.txt">licences</a>.</p>');
  rmSync(join(site, "licences.txt"));
});

test("a page that has no source here stays as it is", () => {
  expect(footOf("else.html")).not.toContain("Source");
  expect(existsSync(join(site, "source", "else.txt"))).toBe(false);
});
