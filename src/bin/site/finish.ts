import {existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {InputFault} from "../../data/fault.js";
import {embedFolder, embedOf} from "./embed.js";
import type {Page} from "./modules.js";
import {policyOf} from "./policy.js";

const skipLink = '<a class="skip" href="#observablehq-main">Skip to the page</a>';

/** What Framework hard-codes in each page and has to be different. Each must be found, or a new Framework changed it. */
const repairs: [RegExp, string][] = [
  [/(?<=<head>\n)<meta charset="utf-8">/, "$&"],
  [/<html>/, '<html lang="en">'],
  [/(<meta name="viewport" content="[^"]*), maximum-scale=1"/, '$1"'],
  // not in the header itself: there Framework takes the main part for a link that is broken
  [/<header id="observablehq-header">(?=[^]*<main id="observablehq-main")/, `${skipLink}\n$&`]
];

/** Makes Framework's pages into ours: language, zoom, security policy, and a page for frames. `modules` are those that a page can reach. */
export function finishPages(site: string, pages: {page: Page; modules: ReadonlySet<string>}[]): void {
  mkdirSync(join(site, embedFolder), {recursive: true});
  for (const {page, modules} of pages) {
    const finished = {...page, html: repaired(page)};
    for (const one of [finished, embedOf(finished)]) {
      const policy = metaOf(policyOf(one, modules));
      writeFileSync(join(site, one.path), one.html.replace(encoding, `${encoding}\n${policy}`));
    }
  }
}

function repaired({path, html}: Page) {
  return repairs.reduce((text, [from, to]) => {
    if (!from.test(text)) throw new InputFault(`${path}: ${from} not found; did Framework's template change?`);
    return text.replace(from, to);
  }, html);
}

// the policy comes second: browsers look for the encoding in the first kilobyte alone, and it loads nothing
const encoding = '<meta charset="utf-8">';

const metaOf = (policy: string) => `<meta http-equiv="Content-Security-Policy" content="${policy}">`;

/** Chunks of rows are emitted by their path; pages look for them beside the other files, as in the preview. */
export function moveRows(site: string): void {
  const from = join(site, "data", "rows");
  if (!existsSync(from)) return;
  const to = join(site, "_file", "data", "rows");
  mkdirSync(dirname(to), {recursive: true});
  renameSync(from, to);
  if (readdirSync(dirname(from)).length === 0) rmdirSync(dirname(from));
}
