// @vitest-environment jsdom
import {afterEach, expect, test} from "vitest";
import type {Meta} from "../../../src/components/page/meta.js";
import {sourceLine} from "../../../src/components/page/source-line.js";

const meta: Meta = {
  ...{source: "import", simulated: false, seed: null, asOf: {round: 60, time: "2021-05-05T20:00:00Z"}},
  ...{rows: 1, models: 1, scores: [], chunks: [], reliability: {}, hash: "", version: "0.0.0"}
};
const place = (search: string) => ({search, pathname: "/penalty"}) as Location;
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

test("under a preset the others are offered and the way back; without one all of them", () => {
  expect(hrefs(sourceLine(meta, {place: place("")}))).toEqual(["/penalty?preset=article", "/penalty?preset=strict"]);
  const article = sourceLine(meta, {place: place("?preset=article")});
  expect(hrefs(article)).toEqual(["/penalty", "/penalty?preset=strict"]);
  expect(article.textContent).toContain("As in the article: pooled ranks");
  expect(hrefs(sourceLine(meta, {place: place("?preset=book")}))).toHaveLength(2);
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
