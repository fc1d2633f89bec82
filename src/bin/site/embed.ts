/** A page that shows one of its figures alone, for a frame: the page itself without its head and foot. */
import {posix} from "node:path";
import type {Page} from "./modules.js";

/** Where these pages lie, in the site: all that another site may frame. */
export const embedFolder = "embed";

/** What of a page has no place in a frame: the links to the other pages, the foot, the first view, which is that of the defaults. */
const left: RegExp[] = [
  /<header id="observablehq-header">[^]*?<\/header>\n/,
  /<footer id="observablehq-footer">[^]*?<\/footer>\n/,
  /<a class="skip"[^>]*>[^<]*<\/a>\n/
];
const firstView = /<div class="first-view"[^]*?<\/noscript><\/div>\n/;

/** The embed page of a finished page of the site's own folder; the policy is not in it yet. */
export function embedOf({path, html, inlineScripts}: Page): Page {
  const bare = [...left, firstView].reduce((text, part) => text.replace(part, ""), html);
  const marked = bare
    .replace('<html lang="en">', '<html lang="en" data-embed>')
    .replace("</title>", '</title>\n<meta name="robots" content="noindex">');
  return {
    path: posix.join(embedFolder, path),
    html: repointed(marked),
    inlineScripts: inlineScripts.map(repointed)
  };
}

/** Files of the site, one folder up; names under which a page registers its data stay. */
const repointed = (text: string) => text.replace(/(["'])\.\/(?=_(?:file|import|observablehq|pack|node)\/)/g, "$1../");
