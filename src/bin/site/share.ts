/** What other sites show of a link to a page: made only where the site's own address is known. */
import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {descriptionOf, nameOf} from "./describe.js";
import {escapeHtml} from "./first-view/escape.js";
import type {Page} from "./modules.js";
import {openPainter, previewFolder} from "./preview/paint.js";
import {previewsOf} from "./preview/views.js";

/** The pages with their address and a picture in their heads; the pictures go into the site. */
export async function withShares(
  site: string,
  pages: readonly Page[],
  {address, source}: {address: string; source: string}
): Promise<Page[]> {
  const painter = await openPainter(site, {source});
  const previews = await previewsOf(site, pages, {source});
  return pages.map((page, i) => {
    const image = `${previewFolder}/${page.path.replace(/html$/, "png")}`;
    writeFileSync(join(site, image), painter.paint(previews[i]));
    const href = address + page.path.replace(/(^|\/)index\.html$/, "$1");
    const [title, description] = [nameOf(page.html), descriptionOf(page, source)];
    const properties = {type: "website", url: href, title, description, image: address + image};
    const tags = [
      `<link rel="canonical" href="${escapeHtml(href)}">`,
      ...Object.entries(properties).map(
        ([name, value]) => `<meta property="og:${name}" content="${escapeHtml(value)}">`
      ),
      '<meta name="twitter:card" content="summary_large_image">'
    ];
    return {...page, html: page.html.replace("</title>", () => `</title>\n${tags.join("\n")}`)};
  });
}
