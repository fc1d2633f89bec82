import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {partsOf, writeSearch} from "../../../src/bin/site/search.js";
import {openIndex} from "../../../src/components/page/search-index.js";

const pageOf = (path: string, main: string) => ({
  ...{path, inlineScripts: []},
  html: `<!doctype html><title>Trend | Crowding</title><nav>links</nav><main>${main}</main>`
});

test("a page is cut at its headings; text of drawings, tables and scripts is none of it, and none comes twice", () => {
  const parts = partsOf(
    pageOf(
      "trend.html",
      `<h1 id="is">Is it  growing?</h1><div class="first-view"><p class="source-line">seed</p><p class="answer">Yes.</p>
       <figure><h2 class="figure-title">drawn</h2><svg><text>tick</text></svg><figcaption>rows</figcaption></figure></div><table><tr><td>1</td></tr></table>
       <h2 id="how">How</h2><details><summary>More</summary><ul><li><p>one</p></li><li>two</li></ul></details><h3 id="end">End</h3>`
    )
  );
  expect(parts).toEqual([
    {heading: "Is it growing?", place: "Trend", text: "Yes.", href: "./trend.html"},
    {heading: "How", place: "Trend", text: "More one two", href: "./trend.html#how"},
    {heading: "End", place: "Trend", text: "", href: "./trend.html#end"}
  ]);
});

test("the index holds pages and, where there is a page for it, every name of the reference", () => {
  const site = mkdtempSync(join(tmpdir(), "search-"));
  const find = (words: string) => openIndex(readFileSync(join(site, "data", "search.json"), "utf8"))(words);
  const trend = pageOf("trend.html", "<h1>Is it growing?</h1>");
  try {
    writeSearch(site, [trend]);
    expect(find("growing").map(({href}) => href)).toEqual(["./trend.html"]);
    expect(find("min-stake")).toEqual([]);
    writeSearch(site, [trend, pageOf("reference.html", "<h1>What does each name mean?</h1>")]);
    expect(find("min-stake")[0]).toMatchObject({
      place: "Reference: parameter",
      href: "./reference.html?find=min-stake&kind=parameter"
    });
    expect(find("cwmm_mean penalty")[0]).toMatchObject({
      place: "Column of penalty",
      href: "./reference.html?find=penalty+cwmm_mean&kind=column"
    });
  } finally {
    rmSync(site, {recursive: true});
  }
});
