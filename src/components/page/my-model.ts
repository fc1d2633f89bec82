/** The reader's own model or account: remembered on this device alone, and forgotten when they wish. */
import type {Named} from "./model-names.js";

const key = "crowding: my model";
type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Where a browser keeps nothing, nothing is remembered. */
function kept(): Store | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

export function remembered(store: Store | null = kept()): Named | null {
  try {
    const {kind, name} = JSON.parse(store?.getItem(key) ?? "null") as Named;
    return (kind === "model" || kind === "account") && typeof name === "string" ? {kind, name} : null;
  } catch {
    return null;
  }
}

/** Keys of an address that say whom it is about; they belong to no page alone. */
export const whose = ["model", "account"] as const;

/** Whom an address is about. */
function namedIn(search: string): Named | null {
  const query = new URLSearchParams(search);
  const kind = whose.find((one) => query.get(one));
  return kind ? {kind, name: query.get(kind)!} : null;
}

/** The search text about another model, or none; the other keys as they are. */
export function searchAbout(search: string, named: Named | null): string {
  const query = new URLSearchParams(search);
  for (const kind of whose) query.delete(kind);
  if (named) query.set(named.kind, named.name);
  const text = query.toString().replaceAll("%3A", ":");
  return text ? `?${text}` : "";
}

/** Whom the figures of a page draw: the address says it, else what is remembered. */
export const chosen = ({search}: Pick<Location, "search"> = location): Named | null => namedIn(search) ?? remembered();

/** Chooses, or with null forgets, a model on a page that draws it: it stands in the address, and on this device. */
export function choose(named: Named | null, {pathname, search, hash}: Location = location): void {
  history.replaceState(history.state, "", `${pathname}${searchAbout(search, named)}${hash}`);
  remember(named);
}

const followers = new Set<() => void>();

/** Calls back whenever another model, or none, is remembered. */
export const onRemembered = (follow: () => void) => void followers.add(follow);

export function remember(named: Named | null, store: Store | null = kept()): void {
  try {
    if (named) store?.setItem(key, JSON.stringify(named));
    else store?.removeItem(key);
  } catch {
    // a full or closed store remembers nothing
  }
  for (const follow of followers) follow();
}

/** The address of the page about it, relative to any page; the preset goes along. */
export function addressOf({kind, name}: Named, search = ""): string {
  const query = new URLSearchParams({[kind]: name});
  const preset = new URLSearchParams(search).get("preset");
  if (preset) query.set("preset", preset);
  return `./my-model.html?${query}`;
}
