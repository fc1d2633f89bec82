/** Names of all models and accounts of the snapshot: one small file, fetched when a reader comes to a field. */
import type {Models} from "../base/snapshot/panel.js";
import type {Meta} from "./meta.js";

export interface Names {
  models: readonly string[];
  accounts: readonly string[];
}

export interface Named {
  kind: "model" | "account";
  name: string;
}

let coming: Promise<Names> | undefined;

/** All pages lie in one folder, and the rows beside them. */
export const modelNames = ({hash}: Pick<Meta, "hash">): Promise<Names> => (coming ??= fetchNames(hash));

async function fetchNames(hash: string): Promise<Names> {
  const {fetchColumns} = await import("./rows.js");
  const href = new URL(`_file/data/rows/models.bin?${hash.slice(0, 12)}`, document.baseURI).href;
  return namesOf((await fetchColumns(href)) as unknown as Models);
}

/** Each once, sorted. */
export function namesOf({name, account}: Pick<Models, "name" | "account">): Names {
  const sorted = (all: readonly (string | null)[]) =>
    [...new Set(all.filter((one): one is string => one !== null))].sort((a, b) => a.localeCompare(b));
  return {models: sorted(Array.from(name)), accounts: sorted(Array.from(account))};
}
