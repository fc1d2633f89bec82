/** Which account owns which model, as kept beside the raw rounds. */
import type {RawStore} from "./store.js";

export interface AccountFile {
  /** account -> the ids of its models */
  accounts: Record<string, string[]>;
  /** ids of models that no account's list held, asked for one by one -> account, or null where the API knows none */
  models: Record<string, string | null>;
}

export async function readAccountFile(store: RawStore): Promise<AccountFile> {
  const text = await store.readAccounts();
  return text === null ? {accounts: {}, models: {}} : (JSON.parse(text) as AccountFile);
}

/** Model key -> account. What an account says of its models goes before what a model says of its account. */
export async function readAccounts(store: RawStore): Promise<Map<string, string>> {
  return accountsOf(await readAccountFile(store));
}

export function accountsOf({accounts, models}: AccountFile): Map<string, string> {
  const own = Object.entries(models).filter((entry): entry is [string, string] => entry[1] !== null);
  const found = new Map(own);
  for (const [account, ids] of Object.entries(accounts)) for (const id of ids) found.set(id, account);
  return found;
}
