/** A figure alone, for the frame of another site's page: `embed/PAGE.html?settings#FIGURE`, the page's own address but for the folder. */
import {html} from "htl";
import {asOfWords} from "./meta.js";
import type {Meta} from "./meta.js";

type Place = Pick<Location, "href" | "hash" | "search" | "pathname">;

/** Whether this is the page of a figure alone: the build marks it. */
export const isEmbed = (): boolean => document.documentElement.hasAttribute("data-embed");

/** Marks the figure that the address names: style.css shows what is marked, and nothing else. */
export function markEmbedded(element: HTMLElement, id: string, {hash}: Pick<Place, "hash"> = location): void {
  if (isEmbed() && hash === `#${id}`) element.classList.add("embedded");
}

/** Under the figure, whose caption names the data: the way to its page. Opens the folds of the page, as what is in a closed one is never drawn. */
export function embedLine(meta: Meta, {place = location}: {place?: Place} = {}): HTMLElement {
  keepFoldsOpen(document.querySelector("main"));
  const name = document.title.replace(" | ", ", ");
  const page = html`<a href=${`../${fileOf(place)}${place.search}${place.hash}`} target="_blank" rel="noopener"
    >${name}</a
  >`;
  return html`<p class="source-line embedded"><span>Source: ${page}, ${asOfWords(meta)}</span></p>`;
}

function keepFoldsOpen(root: Element | null): void {
  if (!root) return;
  const open = () => {
    for (const fold of root.querySelectorAll<HTMLDetailsElement>("details:not([open], [data-fold])")) fold.open = true;
  };
  open();
  new MutationObserver(open).observe(root, {childList: true, subtree: true});
}

/** The page's file: hosts may leave its ending out of the address. */
function fileOf({pathname}: Pick<Place, "pathname">): string {
  const name = pathname.slice(pathname.lastIndexOf("/") + 1) || "index";
  return name.endsWith(".html") ? name : `${name}.html`;
}

interface Embedded {
  id: string;
  title: string;
  /** CSS pixels of the figure as it stands, from its head to the end of its caption */
  width: number;
  height: number;
}

/** Room for the source line, and for a head or caption that takes a line more where the frame is narrower. */
const extra = 84;

/** What shows the figure, at the settings of the address, in another page: no wider than it stands here, as its height follows. */
export function embedCode({id, title, width, height}: Embedded, {place = location}: {place?: Place} = {}): string {
  const {href} = new URL(`./embed/${fileOf(place)}${place.search}#${id}`, place.href);
  const size = `width="100%" height="${Math.ceil(height) + extra}"`;
  return `<iframe src="${escaped(href)}" title="${escaped(title)}" ${size} style="border: 0; max-width: ${Math.ceil(width)}px" loading="lazy"></iframe>`;
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
