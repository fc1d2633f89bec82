import {expect, test} from "vitest";
import {announceFiles} from "../../../src/bin/site/announce.js";

const html = `<head>
<title>A page</title>
<script type="module">
registerFile("./data/a.json", {"name":"./data/a.json","mimeType":"application/json","path":"./_file/data/a.1f.json","size":3});
registerFile("./data/b.json", {"name":"./data/b.json","mimeType":"application/json","path":"./_file/data/b.2f.json","size":3});
define({body: async (FileAttachment) => [await json(FileAttachment("./data/a.json")), await json(FileAttachment("./data/a.json")),
  FileAttachment("./data/b.json"), await json(FileAttachment("./data/none.json"))]});
</script>
</head>`;

test("files that the scripts read at once are announced before them, once each; those only handed on are not", () => {
  const page = announceFiles({path: "a.html", html, inlineScripts: ["as it was"]});
  const links = page.html.match(/<link[^>]*>/g);
  expect(links).toEqual(['<link rel="preload" as="fetch" crossorigin href="./_file/data/a.1f.json">']);
  expect(page.html.indexOf("<link")).toBeLessThan(page.html.indexOf("<script"));
  expect(page.html.replace(/<link[^>]*>\n/, "")).toBe(html);
  expect(page.inlineScripts).toEqual(["as it was"]);
});

test("a page that reads no file stays as it is", () => {
  const plain = {path: "a.html", html: "<head><script>1</script></head>", inlineScripts: ["1"]};
  expect(announceFiles(plain)).toEqual(plain);
});
