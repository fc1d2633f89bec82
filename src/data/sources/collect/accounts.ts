/** The second pass: which account owns which model. Accounts by their leaderboard, then each account's models, then what is left. */
import * as v from "valibot";
import type {Client} from "./client.js";
import {accountsOf, readAccountFile} from "./account-map.js";
import type {AccountFile} from "./account-map.js";
import {Misfit} from "./failures.js";
import {fieldOf, valueIn} from "./fields.js";
import type {Field} from "./fields.js";
import {classic} from "./queries.js";
import type {Query} from "./queries.js";
import type {RawStore} from "./store.js";

const pageSize = 500; // accounts of one request
const together = 3; // profiles of one request: more exceed the API's rate limit, say those who use it
const everyRequests = 20; // how often what is known is written

const userFields: readonly Field[] = [{name: "username", spellings: ["username"], required: true}];
const ownedFields: readonly Field[] = [
  {name: "id", spellings: ["id", "modelId"], required: true},
  {name: "tournament", spellings: ["tournament"]}
];
const profileFields: readonly Field[] = [{name: "models", spellings: ["models"], required: true, fields: ownedFields}];
const modelFields: readonly Field[] = [
  {name: "id", spellings: ["id"]},
  {name: "accountName", spellings: ["accountName", "account"], required: true}
];

export interface AccountOptions {
  /** model key -> a name of the model, for models that may still need an account */
  models: ReadonlyMap<string, string>;
  progress?: (step: {done: number; total: number; about: string}) => void;
}

/** Brings the account file up to date: accounts and models that it knows are not asked for again. */
export async function collectAccounts(
  client: Client,
  store: RawStore,
  {models, progress = () => {}}: AccountOptions
): Promise<AccountFile> {
  const file = await readAccountFile(store);
  const write = () => store.writeAccounts(`${JSON.stringify(sorted(file), null, 1)}\n`);
  const names = await allAccounts(client);
  const fresh = names.filter((name) => !Object.hasOwn(file.accounts, name));
  for await (const {batch, done} of batches(fresh, {write})) {
    progress({done, total: fresh.length, about: "accounts"});
    const {data} = await client.ask(profilesQuery(batch));
    batch.forEach((name, i) => setOwn(file.accounts, name, modelsOf(data[`p${i}`], name)));
  }
  const owned = accountsOf(file);
  const open = [...models].filter(([id]) => !owned.has(id) && !Object.hasOwn(file.models, id));
  for await (const {batch, done} of batches(open, {write})) {
    progress({done, total: open.length, about: "models without an account"});
    const {data} = await client.ask(namesQuery(batch));
    batch.forEach(([id], i) => setOwn(file.models, id, accountOf(data[`m${i}`], id)));
  }
  await write();
  return file;
}

/** Sets a property whatever its name: names come from strangers. */
function setOwn<T>(object: Record<string, T>, name: string, value: T): void {
  Object.defineProperty(object, name, {value, enumerable: true, configurable: true, writable: true});
}

/** Keys in one order, so that the same answers give the same file. */
function sorted({accounts, models}: AccountFile): AccountFile {
  const inOrder = <T>(object: Record<string, T>) =>
    Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {accounts: inOrder(accounts), models: inOrder(models)};
}

/** Hands out the entries a few at a time and writes now and then, at the end too. */
async function* batches<T>(entries: readonly T[], {write}: {write: () => Promise<void>}) {
  for (let start = 0; start < entries.length; start += together) {
    yield {batch: entries.slice(start, start + together), done: start};
    if ((start / together + 1) % everyRequests === 0) await write();
  }
  if (entries.length > 0) await write();
}

const user = v.nullable(v.looseObject({username: v.nullish(v.string())}));

/** All accounts, page by page until a short one. */
async function allAccounts(client: Client): Promise<string[]> {
  const names = new Set<string>();
  for (let offset = 0; ; offset += pageSize) {
    const {data} = await client.ask(pageQuery(offset));
    const page = v.safeParse(v.nullish(v.array(user), []), data.accountLeaderboard);
    if (!page.success) throw new Misfit(`the accounts from ${offset} on do not fit: ${page.issues[0].message}`);
    for (const entry of page.output) if (entry?.username) names.add(entry.username);
    if (page.output.length < pageSize) return [...names].sort();
  }
}

function pageQuery(offset: number): Query {
  return {
    about: `accounts from ${offset} on`,
    variables: {
      tournament: {type: "Int", value: classic},
      limit: {type: "Int", value: pageSize},
      offset: {type: "Int", value: offset}
    },
    calls: [
      {
        key: "accountLeaderboard",
        call: "accountLeaderboard(tournament: $tournament, limit: $limit, offset: $offset)",
        place: "accountLeaderboard",
        fields: userFields
      }
    ]
  };
}

function profilesQuery(names: readonly string[]): Query {
  const variables = names.map((name, i) => [`u${i}`, {type: "String!", value: name}] as const);
  return {
    about: `accounts ${names.join(", ")}`,
    variables: {tournament: {type: "Int", value: classic}, ...Object.fromEntries(variables)},
    calls: names.map((_, i) => ({
      key: `p${i}`,
      call: `accountProfile(username: $u${i}, tournament: $tournament)`,
      place: "accountProfile",
      fields: profileFields
    }))
  };
}

function namesQuery(models: readonly (readonly [id: string, name: string])[]): Query {
  const variables = models.map(([, name], i) => [`n${i}`, {type: "String!", value: name}] as const);
  return {
    about: `models ${models.map(([, name]) => name).join(", ")}`,
    variables: {tournament: {type: "Int", value: classic}, ...Object.fromEntries(variables)},
    calls: models.map((_, i) => ({
      key: `m${i}`,
      call: `v3UserProfile(modelName: $n${i}, tournament: $tournament)`,
      place: "v3UserProfile",
      fields: modelFields
    }))
  };
}

const profile = v.nullish(v.looseObject({}));
const ownedModels = v.nullish(v.array(v.nullable(v.looseObject({tournament: v.nullish(v.number())}))), []);

/** Ids of an account's models in Classic; none where the API knows no such account. */
function modelsOf(answer: unknown, name: string): string[] {
  const found = v.safeParse(profile, answer);
  const list = v.safeParse(ownedModels, found.success ? found.output?.models : answer);
  if (!found.success || !list.success) throw new Misfit(`account ${name} does not fit: its models are no list`);
  const own = list.output.filter((model) => model && (model.tournament ?? classic) === classic);
  const ids = own.map((model) => valueIn(model!, fieldOf(ownedFields, "id")));
  return ids.filter((id): id is string => typeof id === "string" && id !== "").sort();
}

/** The account that a model's profile names; null where it names none, or where the name has gone to another model. */
function accountOf(answer: unknown, id: string): string | null {
  const found = v.safeParse(profile, answer);
  if (!found.success) throw new Misfit(`model ${id} does not fit: its profile is no object`);
  if (!found.output) return null;
  const {id: own} = found.output;
  if (typeof own === "string" && own !== id) return null;
  const account = valueIn(found.output, fieldOf(modelFields, "accountName"));
  return typeof account === "string" && account !== "" ? account : null;
}
