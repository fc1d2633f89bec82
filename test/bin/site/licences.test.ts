import {mkdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {beforeEach, expect, test} from "vitest";
import {bundledIn, licencesFile, writeLicences} from "../../../src/bin/site/licences.js";
import {put, temporary} from "../../support/folder.js";

let folder: string;
let packages: string;
let site: string;

function install(at: string, said: Record<string, string>, text?: string) {
  mkdirSync(at, {recursive: true});
  put(at, "package.json", JSON.stringify(said));
  if (text !== undefined) put(at, "LICENSE.md", text);
}

const bundle = (...names: string[]) => names.forEach((name) => mkdirSync(join(site, "_node", name), {recursive: true}));

beforeEach(() => {
  folder = temporary();
  [packages, site] = [join(folder, "node_modules"), join(folder, "site")];
  mkdirSync(site, {recursive: true});
  install(join(packages, "@observablehq", "framework"), {
    name: "@observablehq/framework",
    version: "1.0.0",
    license: "ISC"
  });
});

test("every package of the site has its licence text, a second version that of its own place", () => {
  install(join(packages, "a"), {name: "a", version: "1.0.0", license: "MIT"}, "text of a 1");
  install(join(packages, "b", "node_modules", "a"), {name: "a", version: "2.0.0", license: "MIT"}, "text of a 2");
  install(join(packages, "@s", "c"), {name: "@s/c", version: "3.0.0", license: "ISC"}, "text of c");
  bundle("a@1.0.0", "a@2.0.0", join("@s", "c@3.0.0"));
  writeLicences(site, {packages});
  const text = readFileSync(join(site, licencesFile), "utf8");
  for (const part of ["a 1.0.0, MIT", "text of a 1", "a 2.0.0, MIT", "text of a 2", "@s/c 3.0.0", "text of c"])
    expect(text).toContain(part);
  expect(text).toContain("@observablehq/framework 1.0.0, ISC");
});

test("a package without a licence, or that is not installed, stops the build with one line", () => {
  install(join(packages, "a"), {name: "a", version: "1.0.0"});
  bundle("a@1.0.0");
  expect(() => writeLicences(site, {packages})).toThrow(/^the package a says no licence: /);
  bundle("b@1.0.0");
  install(join(packages, "a"), {name: "a", version: "1.0.0", license: "MIT"});
  expect(() => writeLicences(site, {packages})).toThrow(/^the package b@1\.0\.0 is in the site and not installed: /);
});

test("a site without packages of its own names the framework alone", () => {
  expect(bundledIn(join(site, "_node"))).toEqual([]);
  writeLicences(site, {packages});
  expect(readFileSync(join(site, licencesFile), "utf8").match(/={72}/g)).toHaveLength(1);
});
