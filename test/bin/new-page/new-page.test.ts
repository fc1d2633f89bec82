import {cpSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {check, resolveConfig} from "prettier";
import {beforeEach, expect, test} from "vitest";
import {makePage} from "../../../src/bin/new-page/new-page.js";
import {project} from "../../../src/bin/site/paths.js";
import {temporary} from "../../support/folder.js";

/** Whether such a page compiles, builds and opens is tried by `npm test` on a copy of the project that holds one. */
let root: string;

beforeEach(() => {
  root = temporary();
  for (const path of ["observablehq.config.ts", "src/stake.md", "src/components/texts/stake"])
    cpSync(join(project, path), join(root, path), {recursive: true});
});

const read = (path: string) => readFileSync(join(root, path), "utf8");
const everything = () => readdirSync(root, {recursive: true}).sort();

test("a page is four files: itself, its sentences, their test, and its link before that to the data", async () => {
  const paths = await makePage("who-gains", {root});
  expect(paths).toEqual([
    "src/who-gains.md",
    "src/components/texts/who-gains/who-gains.ts",
    "test/components/texts/who-gains/who-gains.test.ts",
    "observablehq.config.ts"
  ]);
  expect(read("observablehq.config.ts")).toMatch(
    /\n {4}\{name: "Who gains", path: "\/who-gains"\},\n {4}\{name: "Data", path: "\/data"\}/
  );
  for (const path of paths) expect(read(path), path).not.toMatch(/\{\{|undefined/);
});

test.each(["a", "who-gains-most-where-many-of-the-largest-stakes-follow-one-another"])(
  "the code of a page named %s keeps to the project's format",
  async (name) => {
    for (const path of (await makePage(name, {root})).filter((path) => path.endsWith(".ts"))) {
      const options = {...(await resolveConfig(join(project, path))), filepath: path};
      expect(await check(read(path), options), path).toBe(true);
    }
  }
);

test("a second page takes its place beside the first", async () => {
  await makePage("first", {root});
  await makePage("second", {root});
  expect(read("observablehq.config.ts")).toMatch(/"\/first"},\n.*"\/second"},\n.*"\/data"/);
});

test.each(["Who", "who gains", "who_gains", "-who", "who-", "who--gains", "4who", "who-2", "../who", "who/gains", ""])(
  "%j is no name for a page, in one line, and nothing is written",
  async (name) => {
    const before = everything();
    await expect(makePage(name, {root})).rejects.toThrow(
      /^a page's name must be in kebab-case, as in who-gains, got .*$/
    );
    expect(everything()).toEqual(before);
  }
);

test("a name that is taken is refused, in one line, and nothing is written", async () => {
  const before = [everything(), read("observablehq.config.ts")];
  await expect(makePage("stake", {root})).rejects.toThrow(
    /^a page cannot be named stake: src\/stake\.md is there already$/
  );
  expect([everything(), read("observablehq.config.ts")]).toEqual(before);
});
