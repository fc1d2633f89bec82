/** A sentence on each page, for those who find it elsewhere: its computed answer, else its purpose, else its question. */
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {escapeHtml} from "./first-view/escape.js";
import type {Page} from "./modules.js";

/** The page with its sentence in the head; `source` is the folder of the pages' Markdown. */
export function described(page: Page, source: string): Page {
  const tag = `<meta name="description" content="${escapeHtml(descriptionOf(page, source))}">`;
  return {...page, html: page.html.replace("</title>", () => `</title>\n${tag}`)};
}

/** Markup of the page holds the answer, where its first view is computed; its front matter the purpose, as `description`. */
export function descriptionOf({path, html}: Pick<Page, "path" | "html">, source: string): string {
  const answer = /<p class="answer">([^<]+)<\/p>/.exec(html)?.[1];
  if (answer) return plain(answer);
  const file = join(source, path.replace(/html$/, "md"));
  const front = existsSync(file) ? (/^---\r?\n([^]*?)\r?\n---/.exec(readFileSync(file, "utf8"))?.[1] ?? "") : "";
  return /^description: *(.+?) *$/m.exec(front)?.[1] ?? questionOf(html);
}

/** The head of the page. */
export const questionOf = (html: string): string =>
  plain(/<h1\b[^>]*>([^]*?)<\/h1>/.exec(html)?.[1].replace(/<[^>]*>/g, "") ?? "");

/** The name of the page, as the header has it. */
export const nameOf = (html: string): string => plain(/<title>([^<|]*)/.exec(html)?.[1].trim() ?? "");

const entities: Record<string, string> = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'"};

const plain = (markup: string) => markup.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity]);
