// @vitest-environment jsdom
import {afterEach, expect, test} from "vitest";
import {embedCode, embedLine, isEmbed, markEmbedded} from "../../../src/components/page/embed.js";
import type {Meta} from "../../../src/components/page/meta.js";

const meta = {asOf: {round: 60, time: "2021-05-05T20:00:00Z"}} as Meta;
const placeOf = (href: string) => {
  const {search, hash, pathname} = new URL(href);
  return {href, search, hash, pathname};
};
const codeAt = (href: string, title = "A title") =>
  embedCode({id: "shape", title, width: 611.5, height: 400.2}, {place: placeOf(href)});

afterEach(() => {
  document.documentElement.removeAttribute("data-embed");
  document.body.replaceChildren();
});

test("the code names the page's twin for frames, with the settings and the figure, whatever the host does with endings", () => {
  const address = (href: string) => /src="([^"]+)"/.exec(codeAt(href))![1];
  expect(address("https://a.test/site/penalty.html?groups=5&axis=cwmm#old")).toBe(
    "https://a.test/site/embed/penalty.html?groups=5&amp;axis=cwmm#shape"
  );
  expect(address("https://a.test/site/penalty")).toBe("https://a.test/site/embed/penalty.html#shape");
  expect(address("https://a.test/")).toBe("https://a.test/embed/index.html#shape");
});

test("a title is text, and the height leaves room for the source line", () => {
  const code = codeAt("https://a.test/p.html", `"><script>alert(1)</script>&`);
  expect(code).toContain('title="&quot;>&lt;script>alert(1)&lt;/script>&amp;"');
  expect(Number(/ height="(\d+)"/.exec(code)![1])).toBeGreaterThan(401);
  expect(code).toContain("max-width: 612px");
  document.body.innerHTML = code;
  expect(document.body.children).toHaveLength(1);
});

test("the figure of the address is marked, on a page for frames alone", () => {
  const marked = (hash: string) => {
    const figure = document.createElement("figure");
    markEmbedded(figure, "shape", {hash});
    return figure.className;
  };
  expect([isEmbed(), marked("#shape")]).toEqual([false, ""]);
  document.documentElement.setAttribute("data-embed", "");
  expect([isEmbed(), marked("#shape"), marked("#shap"), marked("")]).toEqual([true, "embedded", "", ""]);
});

test("the line under it leads to the page at the same settings, and what the page folds away is opened, what a figure folds is not", async () => {
  document.title = "Penalty | Crowding";
  document.body.innerHTML = "<main><details id=a></details><details id=b data-fold=table></details></main>";
  const line = embedLine(meta, {place: placeOf("https://a.test/embed/penalty.html?groups=5#shape")});
  expect(line.textContent.replace(/\s+/g, " ").trim()).toBe("Source: Penalty, Crowding, as of round 60 (5 May 2021)");
  const link = line.querySelector("a")!;
  expect(link.getAttribute("href")).toBe("../penalty.html?groups=5#shape");
  expect([link.target, link.rel]).toEqual(["_blank", "noopener"]);
  document.querySelector("main")!.append(document.createElement("details"));
  await new Promise<void>((done) => setTimeout(done));
  expect([...document.querySelectorAll("details")].map(({open}) => open)).toEqual([true, false, true]);
});
