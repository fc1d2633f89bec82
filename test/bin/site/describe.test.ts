import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {described, descriptionOf, nameOf} from "../../../src/bin/site/describe.js";
import {project} from "../../../src/bin/site/paths.js";

const source = mkdtempSync(join(tmpdir(), "describe-"));
afterAll(() => rmSync(source, {recursive: true}));
writeFileSync(join(source, "a.md"), "---\ntitle: A\ndescription: What A is for.\n---\n\ndescription: no\n");
writeFileSync(join(source, "b.md"), "---\ntitle: B\n---\n\ndescription: no\n");

const html = (answer = "") =>
  `<title>A &amp; B | Crowding</title>\n<h1 id="q"><a href="#q">Is a &lt; b?</a></h1>${answer}`;

test("the computed answer comes first, then the purpose in the front matter, then the question", () => {
  const answered = html('<p class="answer">Yes: 5 &lt; 7.</p>');
  expect(descriptionOf({path: "a.html", html: answered}, source)).toBe("Yes: 5 < 7.");
  expect(descriptionOf({path: "a.html", html: html()}, source)).toBe("What A is for.");
  expect(descriptionOf({path: "b.html", html: html()}, source)).toBe("Is a < b?");
  expect(descriptionOf({path: "nowhere.html", html: html()}, source)).toBe("Is a < b?");
});

test("it stands in the head as text", () => {
  const page = {path: "b.html", html: html('<p class="answer">"5" &lt; 7</p>'), inlineScripts: []};
  expect(described(page, source).html).toContain(
    '</title>\n<meta name="description" content="&quot;5&quot; &lt; 7">\n'
  );
  expect(nameOf(page.html)).toBe("A & B");
});

test("every page has an answer that the build computes, or a purpose of one sentence", () => {
  const computed = ["stake.md", "penalty.md", "trend.md"];
  const pages = readdirSync(join(project, "src")).filter((name) => name.endsWith(".md") && !computed.includes(name));
  expect(pages.length).toBeGreaterThan(10);
  for (const name of pages) {
    const text = readFileSync(join(project, "src", name), "utf8");
    if (/^title: Trial/m.test(text)) continue;
    const purpose = descriptionOf({path: name.replace(/md$/, "html"), html: ""}, join(project, "src"));
    expect(purpose, name).toMatch(/^[A-Z][^.]{30,140}\.$/);
  }
});
