/** Sets of choices with a name and an address of their own: `?preset=article`. */
import type {TableName} from "../catalogue/index.js";
import {takes} from "./settings.js";

export interface Preset {
  name: string;
  label: string;
  /** its name in older addresses */
  formerly?: string;
  /** what is chosen, in a few words */
  about: string;
  /** texts by parameter name that stand in for the defaults */
  texts: Record<string, string>;
}

/** The choices of the article that this project starts from. */
export const article: Preset = {
  name: "article",
  label: "Article",
  about: "pooled ranks, any base, all events, no adjustment",
  texts: {
    ranking: "pooled",
    recent: "30000",
    base: "0",
    events: "all",
    adjust: "none"
  }
};

/**
 * Events that can carry a conclusion: more than dust, kept, apart from each other, scored by one formula (`rounds` at its
 * default, the newest score regime). An account's raises of one round are one cluster of every interval.
 */
export const strict: Preset = {
  name: "strict",
  label: "Strict",
  formerly: "defensible",
  about: "base of 10 NMR, raises that are kept and have no other one just before",
  texts: {
    base: "10",
    persistence: "10",
    "cool-off": "20"
  }
};

export const presets: readonly Preset[] = [article, strict];

/** What a table takes of the article's choices. */
export const asArticle = (table: TableName): Record<string, string> =>
  Object.fromEntries(Object.entries(article.texts).filter(([name]) => takes(table, name)));

export function presetNamed(name: string | null): Preset | null {
  return presets.find((p) => p.name === name || p.formerly === name) ?? null;
}
