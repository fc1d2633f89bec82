import {existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {Failure} from "./failure.js";
import type {Page} from "./modules.js";
import {policyOf} from "./policy.js";

/** Browsers look for the encoding in so many bytes; the policy stands before it. */
const encodingWithin = 1024;

/** What Framework hard-codes in each page and has to be different. Each must be found, or a new Framework changed it. */
const repairs: [RegExp, string][] = [
  [/<html>/, '<html lang="en">'],
  [/(<meta name="viewport" content="[^"]*), maximum-scale=1"/, '$1"']
];

/** Makes Framework's pages into ours: language, zoom, security policy. */
export async function finishPages(site: string, pages: Page[]): Promise<void> {
  for (const page of pages) {
    const html = withPolicy(repaired(page), await policyOf(site, page));
    if (Buffer.byteLength(html.slice(0, html.indexOf("<meta charset"))) > encodingWithin - 32)
      throw new Failure(
        `${page.path}: too many inline scripts, the encoding stands beyond the first ${encodingWithin} bytes`
      );
    writeFileSync(join(site, page.path), html);
  }
}

function repaired({path, html}: Page) {
  return repairs.reduce((text, [from, to]) => {
    if (!from.test(text)) throw new Failure(`${path}: ${from} not found; did Framework's template change?`);
    return text.replace(from, to);
  }, html);
}

const withPolicy = (html: string, policy: string) =>
  html.replace("<head>", `<head>\n<meta http-equiv="Content-Security-Policy" content="${policy}">`);

/** Chunks of rows are emitted by their path; pages look for them beside the other files, as in the preview. */
export function moveRows(site: string): void {
  const from = join(site, "data", "rows");
  if (!existsSync(from)) return;
  const to = join(site, "_file", "data", "rows");
  mkdirSync(dirname(to), {recursive: true});
  renameSync(from, to);
  if (readdirSync(dirname(from)).length === 0) rmdirSync(dirname(from));
}
