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
