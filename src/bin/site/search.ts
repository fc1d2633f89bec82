/** The index of the search: parts of the built pages, and every name of the reference. */
import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {referenceRows} from "../../components/figures/method/reference-rows.js";
import type {ReferenceRow} from "../../components/figures/method/reference-rows.js";
import {writeIndex} from "../../components/page/search-index.js";
import type {Entry} from "../../components/page/search-index.js";
import type {Page} from "./modules.js";

/** Writes `data/search.json`. */
export function writeSearch(site: string, pages: readonly Page[]): void {
  const hasReference = pages.some(({path}) => path === "reference.html");
  const entries = [...pages.flatMap(partsOf), ...(hasReference ? referenceRows().map(glossaryEntry) : [])];
  mkdirSync(join(site, "data"), {recursive: true});
  writeFileSync(join(site, "data", "search.json"), writeIndex(entries));
}

const unread = "svg, script, noscript, table, pre, .source-line, .first-view figure, .inputs";
const heads = "h1, h2, h3";
const texts = "p, li, dt, dd, summary, blockquote, figcaption";

/** A page by its headings, each with the text up to the next. */
export function partsOf({path, html}: Page): Entry[] {
  const {document} = new JSDOM(html).window;
  const main = document.querySelector("main");
  if (!main) return [];
  for (const node of main.querySelectorAll(unread)) node.remove();
  const place = document.title.replace(/ \| .*/, "");
  const parts: Entry[] = [];
  for (const node of main.querySelectorAll(`${heads}, ${texts}`)) {
    const text = node.textContent.replace(/\s+/g, " ").trim();
    if (node.matches(heads)) {
      const anchor = node.tagName === "H1" ? "" : `#${node.id}`;
      parts.push({heading: text, place, text: "", href: `./${path}${anchor}`});
    } else if (parts.length && !node.parentElement?.closest(texts)) parts.at(-1)!.text += `${text} `;
  }
  return parts.map((part) => ({...part, text: part.text.trim()}));
}

/** A name of the reference, with the way to its row. The ends of an interval stand behind the name of their estimate. */
function glossaryEntry({kind, name: named, of, meaning, values}: ReferenceRow): Entry {
  const [name, ends = ""] = named.split(/ (?=\()/);
  const query = new URLSearchParams({find: kind === "column" ? `${of} ${name}` : name, kind});
  return {
    heading: name,
    place: kind === "column" ? `Column of ${of}` : `Reference: ${kind}`,
    text: [meaning, values, ends].filter(Boolean).join(" "),
    href: `./reference.html?${query}`
  };
}
