// @vitest-environment jsdom
import {html} from "htl";
import {expect, test} from "vitest";
import {contents} from "../../../src/components/page/contents.js";

test("links to every part of the page that has an anchor, in their order, and to nothing of the header", () => {
  const root = html`<div>
    <h2 id="not-of-the-page">Menu</h2>
    <main>
      <h2 id="words"><a href="#words">Words</a></h2>
      <h3 id="smaller">Smaller</h3>
      <h2>Without an anchor</h2>
      <h2 id="window">Window</h2>
    </main>
  </div>`;
  const links = [...contents({root}).querySelectorAll("a")];
  expect(links.map((a) => [a.getAttribute("href"), a.textContent])).toEqual([
    ["#words", "Words"],
    ["#window", "Window"]
  ]);
});
