// @vitest-environment jsdom
import {readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import * as Plot from "@observablehq/plot";
import {expect, test} from "vitest";
import {ownStyle, shareStyle} from "../../../src/components/page/share-style.js";

const drawn = () => Plot.plot({marks: [Plot.dot([1, 2, 3], {x: (d) => d, y: (d) => d})]}) as SVGSVGElement;
const sheet = readFileSync(join(dirname(fileURLToPath(import.meta.url)), "../../../src/style.css"), "utf8");
const plain = (text: string) => text.replace(/\s+/g, " ").trim();

test("the page's style sheet says what Plot writes into a drawing, for every svg with one of Plot's classes", () => {
  const svg = drawn();
  const own = svg.querySelector("style")!.textContent;
  const name = svg.getAttribute("class")!;
  expect(name).toMatch(/^plot-/);
  const shared = plain(own.replaceAll(`.${name}`, 'svg[class^="plot-"]'));
  expect(shared.length).toBeGreaterThan(100);
  for (const rule of shared.split(/(?<=\}) /)) expect(plain(sheet)).toContain(rule);
});

test("a drawing gives up Plot's style, of those in it as well, and keeps any other", () => {
  const outer = document.createElement("div");
  outer.append(drawn(), drawn());
  outer.append(Object.assign(document.createElement("style"), {textContent: ".mine { color: red; }"}));
  shareStyle(outer);
  expect([...outer.querySelectorAll("style")].map((style) => style.textContent)).toEqual([".mine { color: red; }"]);
});

test("a drawing on its own keeps the spaces of its texts", () => {
  expect(ownStyle(document).textContent).toContain("white-space: pre");
});
