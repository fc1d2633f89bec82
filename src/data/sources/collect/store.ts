/** The raw answers, compressed, one file per round, each written whole or not at all, and on the disk once it is reported; nothing in them comes from the clock. */
import * as fs from "node:fs/promises";
import * as path from "node:path";
import {promisify} from "node:util";
import {gunzip, gzip} from "node:zlib";
import {makeFolder, mkdir, sync} from "../../disk/sync.js";
import type {FolderFiles} from "../../disk/sync.js";
import {firstLine, InputFault} from "../../fault.js";
import {classic} from "./queries.js";
import type {Learnt} from "./spellings.js";

/** Every way in which the store touches the disk; tests replace them to fail at each. */
export interface StoreFiles extends FolderFiles {
  /** null where there is no such folder */
  list(folder: string): Promise<string[] | null>;
  read(file: string): Promise<Buffer>;
  writeFile(file: string, content: Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** removes a file or a folder; none is fine */
  rm(file: string): Promise<void>;
}

export const nodeStoreFiles: StoreFiles = {
  mkdir,
  sync,
  async list(folder) {
    try {
      return await fs.readdir(folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
      throw error;
    }
  },
  read: (file) => fs.readFile(file),
  writeFile: (file, content) => fs.writeFile(file, content),
  rename: (from, to) => fs.rename(from, to),
  rm: (file) => fs.rm(file, {force: true, recursive: true})
};

/** Final: no score of the round will move any more, so it is not fetched again. */
export type Standing = "final" | "provisional";

export interface RawRound {
  round: number;
  standing: Standing;
  /** file name */
  name: string;
}

const roundName = (round: number, standing: Standing) => `round-${round}.${standing}.json.gz`;
const roundPattern = /^round-(\d+)\.(final|provisional)\.json\.gz$/;
const partial = ".partial";

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** The raw answers about Classic. One process at a time may write: `collect` holds a lock. */
export class RawStore {
  readonly folder: string;
  readonly #files: StoreFiles;
  /** what is on the disk, once it has been read or written */
  #learnt: string | null = null;

  constructor(folder: string, {files = nodeStoreFiles}: {files?: StoreFiles} = {}) {
    this.folder = path.join(path.resolve(folder), `tournament-${classic}`);
    this.#files = files;
  }

  /** Makes the folder and removes what broken-off writes left. */
  async open(): Promise<void> {
    await makeFolder(this.folder, this.#files);
    for (const name of (await this.#files.list(this.folder)) ?? [])
      if (name.endsWith(partial)) await this.#files.rm(path.join(this.folder, name));
  }

  /** Rounds in their order. Where a write was broken off between the two, the final answer goes before the provisional. */
  async rounds(): Promise<RawRound[]> {
    const found = new Map<number, RawRound>();
    for (const name of ((await this.#files.list(this.folder)) ?? []).sort()) {
      const [, number, standing] = roundPattern.exec(name) ?? [];
      const round = Number(number);
      if (standing && !found.has(round)) found.set(round, {round, standing: standing as Standing, name});
    }
    return [...found.values()].sort((a, b) => a.round - b.round);
  }

  async writeRound(round: number, text: string, standing: Standing): Promise<void> {
    await this.#write(roundName(round, standing), text);
    const other = standing === "final" ? "provisional" : "final";
    await this.#files.rm(path.join(this.folder, roundName(round, other)));
  }

  /** Takes a final answer for provisional from now on: it is to be fetched again. */
  async reopen({round, name}: RawRound): Promise<void> {
    const [from, to] = [name, roundName(round, "provisional")].map((file) => path.join(this.folder, file));
    await this.#files.rename(from, to);
    await this.#files.sync(this.folder);
  }

  /** The compressed file, and the text in it. */
  async readRound({name}: RawRound): Promise<{packed: Buffer; text: string}> {
    const file = path.join(this.folder, name);
    const packed = await this.#files.read(file);
    return {packed, text: await unpacked(packed, file)};
  }

  writeList = (text: string) => this.#write("rounds.json.gz", text);
  readList = () => this.#readOther("rounds.json.gz");
  writeAccounts = (text: string) => this.#write("accounts.json.gz", text);
  readAccounts = () => this.#readOther("accounts.json.gz");

  /** The list and the accounts, as far as they are there, compressed as they are. */
  async others(): Promise<{name: string; packed: Buffer}[]> {
    const there = new Set(await this.#files.list(this.folder));
    const names = ["rounds.json.gz", "accounts.json.gz"].filter((name) => there.has(name));
    return Promise.all(
      names.map(async (name) => ({name, packed: await this.#files.read(path.join(this.folder, name))}))
    );
  }

  async writeLearnt(learnt: Learnt): Promise<void> {
    const text = `${JSON.stringify(learnt, null, 1)}\n`;
    this.#learnt ??= await this.#readOther("spellings.json.gz");
    if (text !== this.#learnt) await this.#write("spellings.json.gz", text);
    this.#learnt = text;
  }

  async readLearnt(): Promise<Learnt> {
    const text = await this.#readOther("spellings.json.gz");
    return text === null ? {} : (JSON.parse(text) as Learnt);
  }

  /** null where it has not been written */
  async #readOther(name: string): Promise<string | null> {
    if (!(await this.#files.list(this.folder))?.includes(name)) return null;
    const file = path.join(this.folder, name);
    return unpacked(await this.#files.read(file), file);
  }

  async #write(name: string, text: string): Promise<void> {
    const file = path.join(this.folder, name);
    // Node's gzip writes no time and no name into the archive.
    await this.#files.writeFile(`${file}${partial}`, await compress(text));
    await this.#files.sync(`${file}${partial}`);
    await this.#files.rename(`${file}${partial}`, file);
    await this.#files.sync(this.folder);
  }
}

async function unpacked(packed: Buffer, file: string): Promise<string> {
  try {
    return (await expand(packed)).toString("utf8");
  } catch (error) {
    throw new InputFault(`${file} cannot be unpacked (${firstLine(error)}): delete it and collect again`);
  }
}
