/** Settings in the address of a page: read with a word about what cannot be honoured, written without the defaults. */
import {defaultText, readValue, SettingError} from "../base/settings/settings.js";
import type {TableName} from "../base/catalogue/index.js";
import type {Parameter} from "../base/settings/parameters.js";

export interface AddressOptions {
  table: TableName;
  /** values that stand in for the defaults, by parameter name: a preset */
  preset?: Record<string, string>;
}

export interface FromAddress {
  /** texts by parameter name: from the address, the preset or the default */
  texts: Record<string, string>;
  /** one line for each part that cannot be honoured */
  problems: string[];
}

/** What an address says of these parameters. Unknown names are reported as well, `preset` apart. */
export function readAddress(
  search: string,
  parameters: Parameter[],
  {table, preset = {}}: AddressOptions
): FromAddress {
  const query = new URLSearchParams(search);
  const problems: string[] = [];
  const texts: Record<string, string> = {};
  for (const p of parameters) {
    const fallback = preset[p.name] ?? defaultText(p, table);
    const text = query.get(p.name) ?? (p.formerly === undefined ? null : query.get(p.formerly));
    texts[p.name] = fallback;
    if (text === null) continue;
    try {
      readValue(p, text);
      texts[p.name] = text;
    } catch (error) {
      if (!(error instanceof SettingError)) throw error;
      problems.push(`${error.message}; showing ${fallback}`);
    }
  }
  return {texts, problems};
}

/** The address for these texts: only what differs from the preset or the default, other keys untouched. */
export function writeAddress(
  search: string,
  texts: Record<string, string>,
  parameters: Parameter[],
  {table, preset = {}}: AddressOptions
): string {
  const query = new URLSearchParams(search);
  for (const p of parameters) {
    if (p.formerly !== undefined) query.delete(p.formerly);
    if (texts[p.name] === (preset[p.name] ?? defaultText(p, table))) query.delete(p.name);
    else query.set(p.name, texts[p.name]);
  }
  const text = query.toString().replaceAll("%3A", ":");
  return text ? `?${text}` : "";
}

/** Keys of an address that no part of a page understands. */
export function unknownKeys(search: string, known: string[]): string[] {
  return [...new URLSearchParams(search).keys()].filter((key) => !known.includes(key));
}
