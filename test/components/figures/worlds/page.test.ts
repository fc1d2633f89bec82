// @vitest-environment jsdom
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, expect, test, vi} from "vitest";
import {questions} from "../../../../src/components/base/worlds/world.js";
import {openWorldsPage} from "../../../../src/components/figures/worlds/page.js";
import type {Meta} from "../../../../src/components/page/meta.js";
import {shownWorld, shownWorlds} from "../../../support/shown-worlds.js";

const text = readFileSync(join(import.meta.dirname, "../../../../src/worlds.md"), "utf8");
const names = ["calm", "article", "crowded"];
const meta: Meta = {
  ...{source: "import", simulated: false, seed: null, asOf: {round: 60, time: "2021-05-05T20:00:00Z"}},
  ...{rows: 1, models: 1, scores: [], chunks: [], newest: null, reliability: {}, hash: "", version: "0.0.0"}
};
const open = () =>
  openWorldsPage({
    worlds: Promise.resolve(shownWorlds(names.map((name) => shownWorld(name)))),
    meta: Promise.resolve(meta)
  });

beforeAll(() => {
  vi.stubGlobal("matchMedia", () => ({addEventListener: () => {}}));
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
    }
  );
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      observe() {}
    }
  );
});

test("the page shows every part that it can make, and reads its own file beside the head of every page", async () => {
  for (const name of Object.keys(await open())) expect(text, name).toContain(`display(page.${name}());`);
  expect(Array.from(text.matchAll(/FileAttachment\("([^"]+)"\)/g), ([, file]) => file)).toEqual([
    "data/worlds.json",
    "data/meta.json"
  ]);
});

test("each question has one figure for each world, with the world's name, its truth, its verdict and a mark in words", async () => {
  const page = await open();
  const sections = page.figures().querySelectorAll("section");
  expect(sections).toHaveLength(questions.length);
  for (const section of sections) {
    const figures = [...section.querySelectorAll("figure")];
    expect(figures.map((figure) => figure.dataset.world)).toEqual(names);
    for (const figure of figures) expect(figure.textContent).toMatch(/found\s+Truth .+\s+Verdict /);
  }
});

test("the page marks its data as simulated", async () => {
  expect((await open()).sourceLine().textContent).toMatch(/^\s*Simulated data.*Seed 1/);
});
