import {existsSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {project} from "../../../src/bin/site/paths.js";
import {withShares} from "../../../src/bin/site/share.js";

const site = mkdtempSync(join(tmpdir(), "share-"));
afterAll(() => rmSync(site, {recursive: true}));

const pageOf = (path: string) => ({
  ...{path, inlineScripts: []},
  html: `<head><title>Rules | Crowding</title>\n</head><h1>Which rules held?</h1>`
});

test("pages name their address and a picture of 1200 by 630 pixels, which lies in the site with the licence of its font", async () => {
  const options = {address: "https://example.org/c/", source: join(project, "src")};
  const [index, rules] = await withShares(site, [pageOf("index.html"), pageOf("rules.html")], options);
  expect(index.html).toContain('<link rel="canonical" href="https://example.org/c/">');
  for (const line of [
    '<link rel="canonical" href="https://example.org/c/rules.html">',
    '<meta property="og:url" content="https://example.org/c/rules.html">',
    '<meta property="og:title" content="Rules">',
    '<meta property="og:description" content="Which scores paid',
    '<meta property="og:image" content="https://example.org/c/preview/rules.png">'
  ])
    expect(rules.html).toContain(line);
  for (const name of ["index", "rules"]) {
    const png = readFileSync(join(site, "preview", `${name}.png`));
    expect(png.toString("latin1", 1, 4)).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    // letters were painted: an empty picture packs into a few kilobytes
    expect(png.length).toBeGreaterThan(15000);
  }
  expect(readFileSync(join(site, "preview", "font-licence.txt"), "utf8")).toContain("SIL OPEN FONT LICENSE");
  expect(existsSync(join(site, "data"))).toBe(false);
});
