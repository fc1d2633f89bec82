import {expect, test} from "vitest";
import {embedOf} from "../../../src/bin/site/embed.js";
import {framingOf} from "../../../src/bin/site/policy.js";

const script = 'registerFile("./data/a.json", {"path":"./_file/data/a.1.json"}); import("./_pack/p.js");';
const html = `<!DOCTYPE html>
<html lang="en">
<head>
<title>P | Crowding</title>
<link rel="stylesheet" href="./_import/style.css">
<script type="module">${script}</script>
</head>
<body>
<a class="skip" href="#observablehq-main">Skip to the page</a>
<header id="observablehq-header">
<nav><a href="./">Home</a></nav>
</header>
<main id="observablehq-main">
<div class="first-view" data-first="p"><div>first</div>
<noscript><div></div></noscript></div>
<p>own</p>
</main>
<footer id="observablehq-footer">
<div>foot</div>
</footer>
</body>
`;

test("a page for frames is the page without head, foot and first view, with the site's files one folder up", () => {
  const made = embedOf({path: "p.html", html, inlineScripts: [script]});
  expect(made.path).toBe("embed/p.html");
  expect(made.html).toContain('<html lang="en" data-embed>');
  expect(made.html).toContain('<meta name="robots" content="noindex">');
  expect(made.html).toContain('href="../_import/style.css"');
  expect(made.html).toContain("<p>own</p>");
  expect(made.html).not.toMatch(/<nav|skip|foot|first/);
  // the policy names scripts by their hash: text and list are one
  expect(made.inlineScripts).toEqual([
    'registerFile("./data/a.json", {"path":"../_file/data/a.1.json"}); import("../_pack/p.js");'
  ]);
  expect(made.html).toContain(made.inlineScripts[0]);
});

test("other sites may frame what is made for it, and nothing else", () => {
  expect(framingOf("/embed/penalty.html")).toBeNull();
  for (const path of ["/", "/penalty.html", "/embed", "/data/embed/x.html"])
    expect(framingOf(path), path).toBe("frame-ancestors 'self'");
});
