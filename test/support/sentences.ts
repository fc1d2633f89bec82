/** What a reader can see, sentence by sentence, with `#` for numbers and `NAME` for names: variants of one sentence are one. */
import {readdirSync, readFileSync} from "node:fs";
import {columnsOf} from "../../src/components/base/catalogue/described.js";
import {entryOf, tableNames} from "../../src/components/base/catalogue/index.js";
import {parameters} from "../../src/components/base/settings/parameters.js";
import type {Panel} from "../../src/components/base/snapshot/panel.js";
import {figureOrCause} from "../../src/components/page/or-cause.js";
import type {Figure, Shown} from "./everything.js";
import {wordsOf} from "./everything.js";

/** By the place where they are seen. */
export type Sentences = Map<string, Set<string>>;

/** One text as its sentences: cut behind a full stop, question mark or colon list, and at `|`. */
const sentencesIn = (text: string): string[] =>
  text
    .split(/(?<=[.?!])\s+(?=[\p{Lu}“])|\s*\|\s*|\n{2,}/u)
    .map((sentence) => masked(sentence.replace(/\s+/g, " ").trim()))
    .filter((sentence) => /\p{L}{2,}/u.test(sentence));

const masked = (text: string): string =>
  text.replace(/“[^”]*”/g, "NAME").replace(/(?<![\p{L}\d-])[+−-]?\d(?:[\d.,]*\d)?(?![\p{L}\d])/gu, "#");

function add(all: Sentences, place: string, ...texts: (string | undefined)[]): void {
  const found = all.get(place) ?? new Set<string>();
  for (const text of texts) for (const sentence of sentencesIn(text ?? "")) found.add(sentence);
  all.set(place, found);
}

/** Figures and texts of the pages. */
export function addShown(all: Sentences, panel: Panel, {figures, words}: Shown): void {
  for (const [place, text] of Object.entries(words)) add(all, place, text);
  for (const [place, figure] of Object.entries(figures)) {
    const {legend, how = []}: Partial<Figure> = {...figure, ...figureOrCause(figure)};
    add(all, `figure ${place}`, wordsOf(panel, figure), legend, ...how);
    add(all, "left out", ...(figure.result.left ?? []).map(({reason}) => reason));
  }
}

/** The glossary, the help of parameters, and the prose of the pages. */
export function addFixed(all: Sentences): void {
  for (const table of tableNames) {
    add(all, `table ${table}`, entryOf(table).about);
    for (const {name, about, empty} of columnsOf(table)) add(all, `column ${name}`, about, empty);
  }
  for (const {name, label, about} of parameters) add(all, `parameter ${name}`, label, about);
  for (const page of readdirSync("src").filter((name) => name.endsWith(".md")))
    add(all, `page ${page}`, proseOf(readFileSync(`src/${page}`, "utf8")));
}

/** A page without its code, front matter and tags. */
const proseOf = (markdown: string): string =>
  markdown
    .replace(/^---\n[^]*?\n---\n/, "")
    .replace(/```[^]*?```/g, "\n\n")
    .replace(/<[^>]+>/g, "")
    .replace(/\]\([^)]*\)/g, "]");
