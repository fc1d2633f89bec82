/** What a search finds and how: the same for the build, which makes the index, and for the page, which reads it. */
import MiniSearch from "minisearch";
import type {Options, SearchResult} from "minisearch";

/** A part of a page, or a name of the glossary. */
export interface Entry {
  heading: string;
  /** where it stands: the name of the page, or what the name belongs to */
  place: string;
  text: string;
  /** relative to any page */
  href: string;
}

export type Found = Entry & Pick<SearchResult, "terms" | "match">;

/** Words of so many letters may be mistyped; shorter ones, such as stake, are near too many others. */
const fuzzyFrom = 6;

const options: Options<Entry & {id: number}> = {
  fields: ["heading", "place", "text"],
  storeFields: ["heading", "place", "text", "href"],
  searchOptions: {
    prefix: true,
    fuzzy: (term) => (term.length < fuzzyFrom ? false : 0.2),
    boost: {heading: 4, place: 2},
    combineWith: "AND"
  }
};

/** The index as a text. */
export function writeIndex(entries: readonly Entry[]): string {
  const index = new MiniSearch(options);
  index.addAll(entries.map((entry, id) => ({...entry, id})));
  return JSON.stringify(index);
}

/** Finds entries that hold every word, or the beginning of it: first what has that very name, then the best. */
export function openIndex(text: string): (words: string, limit?: number) => Found[] {
  const index = MiniSearch.loadJSON(text, options);
  return (words, limit = 12) => {
    const isName = ({heading}: Entry) => Number(heading.toLowerCase() === words.toLowerCase());
    const found = index.search(words) as unknown as Found[];
    return found.sort((a, b) => isName(b) - isName(a)).slice(0, limit);
  };
}

/** Letters on each side of what was found. */
const around = 70;

/** What stands around the first word found, in pieces, those found marked; the beginning where only the heading has it. */
export function excerpt({text, match}: Pick<Found, "text" | "match">): {text: string; found: boolean}[] {
  const words = Object.keys(match).map((word) => word.replace(/[^\p{L}\p{N}]/gu, "\\$&"));
  const wanted = new RegExp(`(?<![\\p{L}\\p{N}])(${words.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  const first = Math.max(text.search(wanted), 0);
  const from = first > around ? text.indexOf(" ", first - around) + 1 : 0;
  const to = from + 2 * around < text.length ? text.lastIndexOf(" ", from + 2 * around) : text.length;
  const cut = `${from ? "… " : ""}${text.slice(from, to)}${to < text.length ? " …" : ""}`;
  return cut
    .split(wanted)
    .map((piece, i) => ({text: piece, found: i % 2 === 1}))
    .filter((piece) => piece.text);
}
