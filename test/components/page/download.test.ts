// @vitest-environment jsdom
import {expect, test} from "vitest";
import {svgText, wrapped} from "../../../src/components/page/download.js";

test("lines break between words, at most so many letters each, and no word is lost", () => {
  const lines = wrapped("the top stake decile is closer to the meta-model", 16);
  expect(lines.every((line) => line.length <= 16)).toBe(true);
  expect(lines.join(" ")).toBe("the top stake decile is closer to the meta-model");
  expect(wrapped("unbreakableword", 4)).toEqual(["unbreakableword"]);
});

test("a drawing that leaves the page has its title above, its lines below and room for both", () => {
  document.body.innerHTML =
    '<div><svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><circle r="3" fill="var(--mmc)"/></svg></div>';
  const svg = document.querySelector("svg")!;
  for (const name of ["width", "height"] as const)
    Object.defineProperty(svg, name, {value: {baseVal: {value: {width: 300, height: 100}[name]}}});
  const file = svgText(svg, {title: "MMC falls", lines: ["Simulated data. 12 rows", "npx crowding table penalty"]});
  const paper = new DOMParser().parseFromString(file, "image/svg+xml").documentElement;
  const texts = [...paper.children].filter(({tagName}) => tagName === "text");
  expect(texts.map((text) => text.textContent)).toEqual([
    ...["MMC falls", "Simulated data. 12 rows", "npx crowding table penalty"]
  ]);
  const at = texts.map((text) => Number(text.getAttribute("y")));
  const top = Number([...paper.children].find(({tagName}) => tagName === "svg")!.getAttribute("y"));
  expect(at[0]).toBeLessThan(top);
  expect(at[1]).toBeGreaterThan(top + 100);
  expect(Number(paper.getAttribute("height"))).toBeGreaterThan(at[2]);
});
