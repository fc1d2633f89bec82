import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {filesOf, importsOf, inSite, type Page} from "./modules.js";

/** Faults of a built site that Framework does not call errors: each would break a page, or fetch from elsewhere. */
export async function faultsInSite(site: string, pages: Page[]): Promise<string[]> {
  const faults = [...pages.flatMap(errorNodes), ...pages.flatMap(foreignTags), ...foreignFolders(site)];
  for (const page of pages)
    for (const script of page.inlineScripts)
      faults.push(...(await badImports(site, {path: page.path, source: script})));
  for (const path of filesOf(site, ".js").filter(isOurs))
    faults.push(...(await badImports(site, {path, source: readFileSync(join(site, path), "utf8")})));
  return [...new Set(faults)];
}

// Framework's client names libraries that it loads only when a page uses them by their implicit names
const isOurs = (path: string) => !path.startsWith("_observablehq/");

/** A code block that does not parse is rendered as an error and built with exit code 0. */
const errorNodes = ({path, html}: Page) =>
  Array.from(html.matchAll(/class="[^"]*observablehq--error[^"]*"[^>]*>([^<]*)</g), ([, text]) => `${path}: ${text}`);

const foreignTags = ({path, html}: Page) =>
  Array.from(
    html.matchAll(
      /<(?:script|link|img|iframe|source|video|audio|embed|object)\b[^>]*\s(?:src|href|data)="(\w+:)?\/\/([^"/]+)/g
    ),
    ([, , host]) => `${path}: loads from ${host}; everything must come from the site itself`
  );

const foreignFolders = (site: string) =>
  ["_npm", "_jsr", "_duckdb"]
    .filter((name) => existsSync(join(site, name)))
    .flatMap((name) =>
      filesOf(join(site, name), "").map((file) => `${name}/${file}: import the installed package instead`)
    );

async function badImports(site: string, {path, source}: {path: string; source: string}): Promise<string[]> {
  const names = await importsOf(source).catch((error: Error) => [`(unreadable: ${error.message})`]);
  return names
    .filter((name) => !isThere(site, path, name))
    .map((name) => `${path}: cannot import ${JSON.stringify(name)}`);
}

function isThere(site: string, from: string, specifier: string) {
  const path = inSite(site, from, specifier);
  return path !== null && existsSync(join(site, path));
}
