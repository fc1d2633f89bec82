/** `crowding collect`: Numerai's API becomes raw answers on disk, and these a snapshot. */
import {spans} from "../../../components/base/snapshot/coverage.js";
import type {Manifest} from "../../../components/base/snapshot/manifest.js";
import {whileLocked} from "../../disk/lock.js";
import {InputFault} from "../../fault.js";
import type {SnapshotFiles} from "../../snapshot/write.js";
import {accountsOf, readAccountFile} from "./account-map.js";
import {collectAccounts} from "./accounts.js";
import {buildSnapshot} from "./build.js";
import {checkAgainst} from "./checks.js";
import {makeClient} from "./client.js";
import type {Client, ClientOptions} from "./client.js";
import {Interrupted, Misfit} from "./failures.js";
import {listFields, roundFields} from "./fields.js";
import {lackIn} from "./hollow.js";
import {parseRound} from "./parse.js";
import {planRounds} from "./plan.js";
import type {Planned, PlanOptions} from "./plan.js";
import {listQuery, roundQuery} from "./queries.js";
import {previousSnapshot} from "./previous.js";
import {revisedRounds} from "./revised.js";
import {keptList, readRoundList} from "./schema.js";
import type {ListedRound} from "./schema.js";
import {Spellings} from "./spellings.js";
import {nodeStoreFiles, RawStore} from "./store.js";
import type {RawRound, Standing, StoreFiles} from "./store.js";

export interface CollectOptions extends PlanOptions, Omit<ClientOptions, "spellings" | "onRetry"> {
  /** folder of raw answers */
  raw: string;
  /** also find out which account owns which model */
  accounts?: boolean;
  /** write the snapshot whatever it looks like beside the previous one */
  accept?: boolean;
  watch?: Watch;
  files?: SnapshotFiles | undefined;
  storeFiles?: StoreFiles;
}

/** Told of what goes on. */
export interface Watch {
  /** a stretch of work of one kind begins: "rounds fetched" */
  begin(about: string, total: number): void;
  /** `done` of the total are done, `text` is next */
  at(done: number, text: string): void;
  end(): void;
  note(text: string): void;
}

export interface Collected {
  manifest: Manifest;
  fetched: number;
  requests: number;
}

const silent: Watch = {begin: () => {}, at: () => {}, end: () => {}, note: () => {}};

/**
 * Fetches what is missing or not final, keeps every answer, and writes the snapshot `folder` from all answers kept. Throws
 * InputFault or Interrupted with one line; what has been fetched by then stays, the old snapshot too.
 */
export async function collect(
  folder: string,
  {storeFiles = nodeStoreFiles, ...options}: CollectOptions
): Promise<Collected> {
  const store = new RawStore(options.raw, {files: storeFiles});
  return whileLocked(folder, () => whileLocked(store.folder, () => collectInto(store, folder, options)));
}

async function collectInto(
  store: RawStore,
  folder: string,
  {watch = silent, ...options}: Omit<CollectOptions, "storeFiles">
): Promise<Collected> {
  const {endpoint, signal, refresh} = options;
  const previous = await previousSnapshot(folder, watch.note);
  await store.open();
  // Who fetches final rounds again looks for new scores: every field is tried once more.
  const spellings = new Spellings(refresh ? {} : await store.readLearnt());
  const client = makeClient({...options, spellings, onRetry: watch.note});
  try {
    const list = await fetchList(client, store, watch);
    const planned = planRounds(list, await store.rounds(), options);
    checkRange(list, options);
    await store.writeLearnt(spellings.learnt);
    const misfits = await fetchRounds(client, store, {planned, spellings, watch, signal});
    if (options.accounts) await fetchAccounts(client, store, watch);
    if (misfits.length > 0) throw summed(misfits, planned.length);
    const manifest = await build(store, folder, {...options, previous, watch, endpoint: publicPart(endpoint)});
    return {manifest, fetched: planned.length, requests: client.requests};
  } finally {
    watch.end();
  }
}

/**
 * Final answers that the new list has outrun are no longer taken for final. That is on the disk before the new list is: a run that breaks off in
 * between forgets none of them.
 */
async function fetchList(client: Client, store: RawStore, {note}: Watch): Promise<ListedRound[]> {
  const {text, data} = await client.ask(listQuery(listFields));
  const list = readRoundList(data);
  if (list.length === 0) throw new InputFault("the API lists no rounds of Classic: check --endpoint");
  const revised = revisedRounds(list, await listBefore(store), await store.rounds());
  for (const raw of revised) await store.reopen(raw);
  if (revised.length > 0) note(revisedText(revised));
  await store.writeList(text);
  return list;
}

/** The list of the run before; one that no longer fits tells nothing. */
async function listBefore(store: RawStore): Promise<ListedRound[]> {
  const text = await store.readList();
  try {
    return text === null ? [] : keptList(text);
  } catch (error) {
    if (error instanceof Misfit) return [];
    throw error;
  }
}

const revisedText = (revised: readonly RawRound[]) =>
  `rounds ${spans(revised.map(({round}) => round))} have changed since they were fetched: they are fetched again`;

function checkRange(list: readonly ListedRound[], {from = -Infinity, to = Infinity, refresh}: PlanOptions): void {
  const [first, last] = [list[0].round, list[list.length - 1].round];
  for (const range of [{from, to}, ...(refresh ? [refresh] : [])]) {
    if (list.some(({round}) => round >= range.from && round <= range.to)) continue;
    throw new InputFault(`rounds must lie in ${first} to ${last}, got ${range.from} to ${range.to}`);
  }
}

interface Fetching {
  planned: readonly Planned[];
  spellings: Spellings;
  watch: Watch;
  signal?: AbortSignal | undefined;
}

/** Fetches and keeps the planned rounds; answers that do not fit are not kept, and do not stop the others. */
async function fetchRounds(
  client: Client,
  store: RawStore,
  {planned, spellings, watch, signal}: Fetching
): Promise<Misfit[]> {
  const misfits: Misfit[] = [];
  if (planned.length > 0) watch.begin("rounds fetched", planned.length);
  for (const [done, {round, standing}] of planned.entries()) {
    watch.at(done, `round ${round}`);
    try {
      const {text} = await client.ask(roundQuery(round, roundFields));
      await keep(store, text, {round, standing, note: watch.note});
      await store.writeLearnt(spellings.learnt);
    } catch (error) {
      if (error instanceof Misfit) misfits.push(error);
      else throw explained(error, {done, total: planned.length, folder: store.folder});
    }
    if (signal?.aborted) throw stopped({done: done + 1, total: planned.length, folder: store.folder});
  }
  watch.end();
  return misfits;
}

interface Keeping {
  round: number;
  standing: Standing;
  note: Watch["note"];
}

/** Keeps an answer. One that fits and is empty although the round is settled is not final, and takes no better one's place. */
async function keep(store: RawStore, text: string, {round, standing, note}: Keeping): Promise<void> {
  const parsed = parseRound(text, {round, standing});
  const lack = standing === "final" ? lackIn(parsed) : null;
  if (lack === null) return store.writeRound(round, text, standing);
  const before = (await store.rounds()).find((raw) => raw.round === round);
  if (!before || lackIn(parseRound((await store.readRound(before)).text, before)) !== null)
    return store.writeRound(round, text, "provisional");
  note(`round ${round} is settled and answered with ${lack} this time: the answer kept before stays`);
}

interface Position {
  done: number;
  total: number;
  folder: string;
}

/** Says with the error how far we came, and that nothing is lost. */
function explained(error: unknown, position: Position): unknown {
  if (error instanceof Interrupted) return stopped(position);
  if (!(error instanceof InputFault)) return error;
  return new InputFault(`${error.message}; ${kept(position)}`);
}

const stopped = (position: Position) => new Interrupted(`stopped; ${kept(position)}`);

const kept = ({done, total, folder}: Position) =>
  `${done} of ${total} rounds are fetched and kept in ${folder}: run the same command again to go on`;

function summed(misfits: readonly Misfit[], total: number): InputFault {
  const [{message}] = misfits;
  const others = misfits.length > 1 ? `, and ${misfits.length - 1} more rounds` : "";
  return new InputFault(
    `${message}${others}; the other ${total - misfits.length} rounds are kept: leave these out with --skip, or try again later`
  );
}

/** Accounts of the models in all rounds kept. */
async function fetchAccounts(client: Client, store: RawStore, watch: Watch): Promise<void> {
  const models = new Map<string, string>();
  const known = accountsOf(await readAccountFile(store));
  for (const raw of await store.rounds()) {
    const {rows} = parseRound((await store.readRound(raw)).text, raw);
    for (const {model, name} of rows) if (!known.has(model)) models.set(model, name);
  }
  let about = "";
  const progress = (step: {done: number; total: number; about: string}) => {
    if (step.about !== about) watch.begin(step.about, step.total);
    about = step.about;
    watch.at(step.done, step.about);
  };
  await collectAccounts(client, store, {models, progress});
  watch.end();
}

interface Building extends Omit<CollectOptions, "storeFiles"> {
  previous: Manifest | null;
  watch: Watch;
}

async function build(store: RawStore, folder: string, options: Building): Promise<Manifest> {
  const {endpoint, files, watch, previous, accept, signal} = options;
  let begun = false;
  const manifest = await buildSnapshot(store, folder, {
    endpoint,
    files,
    warn: watch.note,
    onRound: (round, {done, total}) => {
      if (signal?.aborted) throw new Interrupted("stopped while reading what was fetched; run the same command again");
      if (!begun) watch.begin("rounds read", total);
      begun = true;
      watch.at(done, `round ${round}`);
    },
    approve: (next) => {
      if (previous && !accept) checkAgainst(previous, next);
    }
  });
  for (const note of manifest.notes ?? []) watch.note(note);
  const lacking = manifest.lacking ?? [];
  if (lacking.length > 0) {
    const rounds = [...new Set(lacking.flatMap((entry) => entry.rounds))].sort((a, b) => a - b);
    watch.note(`rounds ${spans(rounds)} lack fields that newer ones have: fetch them again with --refresh`);
  }
  return manifest;
}

/** The endpoint without user, password and query. */
function publicPart(endpoint: string): string {
  const {origin, pathname} = new URL(endpoint);
  return `${origin}${pathname}`;
}
