import {expect, test} from "vitest";
import {excerpt, openIndex, writeIndex} from "../../../src/components/page/search-index.js";
import type {Entry} from "../../../src/components/page/search-index.js";

const entry = (heading: string, text: string, place = "Page"): Entry => ({
  heading,
  place,
  text,
  href: `./${heading}.html`
});
const all = [
  entry("Penalty", "Groups of equal size by their similarity to the meta-model."),
  entry("Trend", "A penalty stands in this text, beside the slope of the similarity."),
  entry("cwmm_mean", "Mean correlation with the meta-model.", "Column of penalty")
];
const find = (words: string) => openIndex(writeIndex(all))(words).map(({heading}) => heading);

test("a heading counts more than a place, a place more than a text", () => {
  expect(find("penalty")).toEqual(["Penalty", "cwmm_mean", "Trend"]);
});

test("every word must be there, as a beginning at least; capitals do not matter", () => {
  expect(find("SIMIL slope")).toEqual(["Trend"]);
  expect(find("similarity nowhere")).toEqual([]);
  expect(find("")).toEqual([]);
});

test("names with underscores and hyphens are found by their parts and whole", () => {
  for (const words of ["cwmm", "cwmm_mean", "mean cwmm"]) expect(find(words)[0], words).toBe("cwmm_mean");
  expect(find("meta-model")).toHaveLength(2);
});

test("words of six letters and more may be mistyped, shorter ones not", () => {
  expect(find("penalti")).toContain("Penalty");
  expect(find("grouqs")).toEqual(["Penalty"]);
  expect(find("sloqe")).toEqual([]);
});

test("at most so many", () => {
  expect(openIndex(writeIndex(all))("meta", 1)).toHaveLength(1);
});

test("an excerpt marks the words found, is cut between words, and says where it is cut", () => {
  const text = `${"before ".repeat(30)}the slope of it ${"after ".repeat(30)}`.trim();
  const pieces = excerpt({text, match: {slope: ["text"]}});
  const whole = pieces.map((piece) => piece.text).join("");
  expect(pieces.filter(({found}) => found).map((piece) => piece.text)).toEqual(["slope"]);
  expect(whole).toMatch(/^… before .*the slope of it after .*after …$/);
  expect(whole.length).toBeLessThan(160);
  expect(excerpt({text: "short, slopes", match: {slope: ["heading"]}})).toEqual([
    {text: "short, slopes", found: false}
  ]);
  expect(excerpt({text: "", match: {slope: ["heading"]}})).toEqual([]);
});
