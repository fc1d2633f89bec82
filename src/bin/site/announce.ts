import type {Page} from "./modules.js";

/** Files that a page's own scripts read as soon as they run, by the names under which it registers them. */
const read = /\bjson\(FileAttachment\("([^"]+)"\)\)/g;
const registered = /registerFile\("([^"]+)", \{[^}]*?"path":"([^"]+)"/g;

/** The page with those files announced in its head: they come beside the scripts, not only once all of these are there. */
export function announceFiles(page: Page): Page {
  const paths = new Map(Array.from(page.html.matchAll(registered), ([, name, path]) => [name, path]));
  const wanted = new Set(Array.from(page.html.matchAll(read), ([, name]) => paths.get(name)));
  const links = [...wanted]
    .filter((path) => path !== undefined)
    .map((path) => `<link rel="preload" as="fetch" crossorigin href="${path}">\n`);
  return {...page, html: page.html.replace(/(?=<script\b|<\/head>)/, () => links.join(""))};
}
