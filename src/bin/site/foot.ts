/** In the foot of a page: its own source, and the tables that it draws first. */
import {copyFileSync, existsSync, mkdirSync} from "node:fs";
import {join} from "node:path";
import {licencesFile} from "./licences.js";
import type {Page} from "./modules.js";

const folder = "source";

/** The page with the links; its source comes into the site as text, which every browser shows. `source` is the folder of the Markdown. */
export function withFoot(page: Page, {site, source}: {site: string; source: string}): Page {
  const name = page.path.replace(/\.html$/, "");
  const from = join(source, `${name}.md`);
  if (!existsSync(from)) return page;
  mkdirSync(join(site, folder), {recursive: true});
  copyFileSync(from, join(site, folder, `${name}.txt`));
  const tables = tablesOf(page).filter((table) => existsSync(join(site, "data", "tables", `${table}.csv`)));
  const links = tables.map((table) => `<a href="./data/tables/${table}.csv">${table}</a>`);
  const line = [
    `<a href="./${folder}/${name}.txt">Source of this page</a>`,
    ...(links.length ? [`its tables as CSV: ${links.join(", ")}`] : []),
    ...(existsSync(join(source, "data.md")) ? ['<a href="./data.html">all data</a>'] : []),
    ...(existsSync(join(site, licencesFile)) ? [`<a href="./${licencesFile}">licences</a>`] : [])
  ].join("; ");
  const html = page.html.replace(/(<footer id="observablehq-footer">\s*<div>)/, (start) => `${start}<p>${line}.</p>\n`);
  return {...page, html};
}

/** Names of the tables whose files a page registers, each once. */
const tablesOf = ({html}: Page): string[] => [
  ...new Set(Array.from(html.matchAll(/registerFile\("\.\/data\/tables\/([\w-]+)\.json"/g), ([, name]) => name))
];
