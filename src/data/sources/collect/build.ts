/** From the raw answers to a snapshot: always from all of them, so that the same answers give the same bytes. */
import {createHash} from "node:crypto";
import * as path from "node:path";
import type {
  Dropped,
  DroppedExample,
  InputFile,
  Lacking,
  Manifest
} from "../../../components/base/snapshot/manifest.js";
import {hasOldScores} from "../../../components/base/rounds/regimes.js";
import {literal, openDatabase} from "../../duckdb.js";
import {InputFault} from "../../fault.js";
import {nodeFiles, writeSnapshot} from "../../snapshot/write.js";
import type {ManifestInput, SnapshotFiles} from "../../snapshot/write.js";
import {readAccounts} from "./account-map.js";
import {isSettled, knownPast} from "./calendar.js";
import {hollowed, hollowText, lackIn} from "./hollow.js";
import {parseRound} from "./parse.js";
import type {ParsedRound} from "./parse.js";
import {classic} from "./queries.js";
import {keptList} from "./schema.js";
import type {ListedRound} from "./schema.js";
import type {RawRound, RawStore} from "./store.js";
import {Tables} from "./tables.js";

export interface BuildOptions {
  /** where the answers came from, without what is secret in it */
  endpoint: string;
  files?: SnapshotFiles | undefined;
  /** called before each round */
  onRound?: (round: number, position: {done: number; total: number}) => void;
  /** may throw: then nothing is written */
  approve?: ((manifest: Manifest) => void) | undefined;
  warn?: (text: string) => void;
}

/** DuckDB's share of the gigabyte that a whole history may take; what does not fit waits on the disk. */
const memory = "400MB";

/** Writes the snapshot `folder` from the raw answers of `store`. */
export async function buildSnapshot(
  store: RawStore,
  folder: string,
  {endpoint, files = nodeFiles, onRound = () => {}, approve, warn = () => {}}: BuildOptions
): Promise<Manifest> {
  const rounds = await store.rounds();
  if (rounds.length === 0) throw new InputFault(`there is no round in ${store.folder}: nothing to make a snapshot of`);
  const {connection, close} = await openDatabase();
  try {
    await connection.run(`SET memory_limit = '${memory}'`);
    await connection.run(`SET temp_directory = ${literal(path.join(store.folder, "spill.partial"))}`);
    const tables = await Tables.create(connection);
    const sum = new Summary();
    const listed = await listedRounds(store);
    const past = knownPast([...listed.values()]);
    const lacks = new Map<number, string>();
    const accounts = await readAccounts(store);
    for (const other of await store.others()) sum.addOther(other);
    for (const [done, raw] of rounds.entries()) {
      onRound(raw.round, {done, total: rounds.length});
      const {packed, text} = await store.readRound(raw);
      const answer = parseRound(text, raw);
      const entry = listed.get(raw.round);
      const settled = raw.standing === "final" || (entry !== undefined && isSettled(entry, past));
      const lack = settled ? lackIn(answer) : null;
      if (lack !== null) lacks.set(raw.round, lack);
      const parsed = lack === null ? answer : hollowed(answer);
      sum.add(raw, parsed, packed);
      tables.add(raw.round, parsed, {listed: entry, accounts});
    }
    await tables.finish();
    if (sum.rows === 0) throw new InputFault(`no round in ${store.folder} has a row yet: collect more rounds`);
    if (sum.mixture) warn(sum.mixture);
    const manifest = {...sum.manifest, arguments: {tournament: classic, endpoint}, ...notesOf(lacks)};
    return await writeSnapshot(folder, {connection, manifest, columns: sum.spellings}, {files, approve});
  } finally {
    close();
  }
}

const notesOf = (lacks: ReadonlyMap<number, string>) => (lacks.size > 0 ? {notes: [hollowText(lacks)]} : {});

async function listedRounds(store: RawStore): Promise<Map<number, ListedRound>> {
  const text = await store.readList();
  return new Map((text === null ? [] : keptList(text)).map((entry) => [entry.round, entry]));
}

/** What the manifest says of the answers together. */
class Summary {
  #read = 0;
  #merged = 0;
  #dropped: Dropped = {};
  #inputs: InputFile[] = [];
  #examples: DroppedExample[] = [];
  #spellings = new Set<string>();
  #fields: {round: number; fields: readonly string[]}[] = [];
  #corr = new Map<boolean, number>();

  add({round, name}: RawRound, parsed: ParsedRound, packed: Buffer): void {
    const {read, merged, dropped, examples} = parsed;
    this.#read += read;
    this.#merged += merged;
    for (const [reason, n] of Object.entries(dropped)) this.#dropped[reason] = (this.#dropped[reason] ?? 0) + n;
    this.#inputs.push({name, sha256: sha256(packed), bytes: packed.length, rows: read, dropped});
    this.#examples.push(...examples.map((example) => ({file: name, ...example})));
    if (parsed.rows.length === 0) return;
    for (const spelling of parsed.spellings) this.#spellings.add(spelling);
    this.#fields.push({round, fields: parsed.fields});
    const old = hasOldScores(parsed.spellings);
    if (!this.#corr.has(old)) this.#corr.set(old, round);
  }

  /** What rounds are told apart and completed by: the list, the accounts. */
  addOther({name, packed}: {name: string; packed: Buffer}): void {
    this.#inputs.push({name, sha256: sha256(packed), bytes: packed.length, rows: 0, dropped: {}});
  }

  get rows(): number {
    return this.#fields.length;
  }

  get spellings(): string[] {
    return [...this.#spellings].sort();
  }

  /** CORR of the old and of the new formula in one snapshot: allowed, but its reader should know. */
  get mixture(): string | null {
    const [old, refilled] = [this.#corr.get(true), this.#corr.get(false)];
    if (old === undefined || refilled === undefined) return null;
    return (
      `round ${old} has CORR of the old formula only, round ${refilled} of the new one: ` +
      "rounds of the two should not be compared; fetch the former again with --refresh"
    );
  }

  get manifest(): Omit<ManifestInput, "arguments"> {
    return {
      source: "collect",
      simulated: false,
      seed: null,
      rows: {read: this.#read, merged: this.#merged, dropped: this.#dropped},
      inputs: this.#inputs,
      examples: firstOfEach(this.#examples),
      lacking: lackingFields(this.#fields)
    };
  }
}

const sha256 = (content: Buffer) => createHash("sha256").update(content).digest("hex");

const perReason = 3;

function firstOfEach(examples: readonly DroppedExample[]): DroppedExample[] {
  const seen = new Map<string, number>();
  return examples.filter(({reason}) => {
    seen.set(reason, (seen.get(reason) ?? 0) + 1);
    return seen.get(reason)! <= perReason;
  });
}

/** Fields of the newest round that older answers lack. */
function lackingFields(rounds: readonly {round: number; fields: readonly string[]}[]): Lacking[] {
  const newest = rounds.at(-1)?.fields ?? [];
  const without = (field: string) => rounds.filter(({fields}) => !fields.includes(field)).map(({round}) => round);
  return newest.map((field) => ({field, rounds: without(field)})).filter((entry) => entry.rounds.length > 0);
}
