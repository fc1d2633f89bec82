// @vitest-environment jsdom
import {afterEach, expect, test} from "vitest";
import type {Meta} from "../../../src/components/page/meta.js";
import {sourceLine} from "../../../src/components/page/source-line.js";

const meta: Meta = {
  ...{source: "import", simulated: false, seed: null, asOf: {round: 60, time: "2021-05-05T20:00:00Z"}},
  ...{rows: 1, models: 1, scores: [], chunks: [], newest: null, reliability: {}, hash: "", version: "0.0.0"}
};
const place = (search: string) => ({search, pathname: "/penalty", origin: "http://localhost:3000"});
const hrefs = (node: Element) => [...node.querySelectorAll("a")].map((a) => a.getAttribute("href"));

afterEach(() => document.body.replaceChildren());

/** A page with a link to another of its pages, one to elsewhere and one that is no page. */
function links(): string[] {
  document.body.innerHTML =
    '<main><a href="/trend.html">a</a><a href="https://elsewhere.test/x.html">b</a><a href="/notes.txt">c</a></main>';
  return ["", "?preset=article"].map((search) => {
    sourceLine(meta, {place: place(search)});
    return hrefs(document.querySelector("main")!).join(" ");
  });
}

const on = (node: Element) => [...node.querySelectorAll("[aria-current]")].map((a) => a.textContent);

test("one switch offers every set of choices, the one that the address names is on, also by its former name", () => {
  const open = (search: string) => sourceLine(meta, {place: place(search)});
  expect(hrefs(open(""))).toEqual(["/penalty", "/penalty?preset=article", "/penalty?preset=strict"]);
  expect(
    ["", "?preset=article", "?preset=strict", "?preset=defensible", "?preset=book"].map((s) => on(open(s)))
  ).toEqual([...[["Default"], ["Article"], ["Strict"], ["Strict"], ["Default"]]]);
});

test("choices that differ from their set are called edited", () => {
  const edited = (search: string) => sourceLine(meta, {place: place(search)}).querySelector("em")!.textContent;
  expect(["", "?preset=article", "?groups=5", "?preset=strict&base=3"].map(edited)).toEqual([
    "",
    "",
    "edited",
    "edited"
  ]);
});

test("links to other pages of the site keep the preset, links to elsewhere stay; without a preset none is changed", () => {
  const [plain, preset] = links();
  expect(plain).toBe("/trend.html https://elsewhere.test/x.html /notes.txt");
  expect(preset).toMatch(/\/trend\.html\?preset=article https:\/\/elsewhere\.test\/x\.html \/notes\.txt$/);
});

test("simulated rounds are marked, real ones are not", () => {
  expect(sourceLine(meta, {place: place("")}).querySelector(".simulated")).toBeNull();
  const made = sourceLine({...meta, simulated: true, seed: 7}, {place: place("")});
  expect(made.textContent).toContain("Simulated data");
  expect(made.textContent).toContain("seed 7");
});
