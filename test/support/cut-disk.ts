/**
 * A disk on which the power fails: what was done to it is recorded, and replayed up to every operation with all lost that was not
 * synced. Each folder keeps its own names: after a cut it has those of its last sync, or of any moment since. The bytes of a
 * file that was not synced are gone. This is less than any journal keeps.
 */
import {mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from "node:fs";
import {dirname, join, relative, resolve, sep} from "node:path";
import type {FolderFiles} from "../../src/data/disk/sync.js";

interface Operation {
  kind: "mkdir" | "write" | "rename" | "rm" | "sync";
  path: string;
  to?: string;
  bytes?: Buffer;
}

interface WritingFiles extends FolderFiles {
  rename(from: string, to: string): Promise<void>;
  rm(place: string): Promise<void>;
}

/** File functions that do what the given ones do and write it down; `writers` names those that write a file. */
export function recorded<F extends WritingFiles>(files: F, writers: readonly (keyof F)[]) {
  const operations: Operation[] = [];
  const writing = Object.fromEntries(
    writers.map((name) => [
      name,
      async (path: string, ...rest: unknown[]) => {
        await (files[name] as (...args: unknown[]) => Promise<void>)(path, ...rest);
        operations.push({kind: "write", path, bytes: readFileSync(path)});
      }
    ])
  );
  const own: WritingFiles = {
    async mkdir(path) {
      const first = await files.mkdir(path);
      if (first !== undefined) operations.push({kind: "mkdir", path, to: first});
      return first;
    },
    async sync(path) {
      await files.sync(path);
      operations.push({kind: "sync", path});
    },
    async rename(path, to) {
      await files.rename(path, to);
      operations.push({kind: "rename", path, to});
    },
    async rm(path) {
      await files.rm(path);
      operations.push({kind: "rm", path});
    }
  };
  return {files: {...files, ...writing, ...own}, operations};
}

interface File {
  bytes: Buffer;
  synced: boolean;
}

interface Folder {
  /** names at the last sync, then after each change since */
  states: Map<string, Place>[];
}

type Place = File | Folder;
const isFolder = (place: Place): place is Folder => "states" in place;
const namesNow = ({states}: Folder) => states[states.length - 1];

function change(folder: Folder, work: (names: Map<string, Place>) => void): void {
  const names = new Map(namesNow(folder));
  work(names);
  folder.states.push(names);
}

/** A folder of the real disk as it stands, all of it synced. */
export function held(folder: string): Folder {
  const names = readdirSync(folder).map((name): [string, Place] => {
    const path = join(folder, name);
    return [name, statSync(path).isDirectory() ? held(path) : {bytes: readFileSync(path), synced: true}];
  });
  return {states: [new Map(names)]};
}

/** Contents by path: what is left of a disk. */
export type Left = Map<string, string>;

/** For every number of operations done, from none to all, the distinct disks that a power cut may leave. Changes `root`. */
export function cuts(root: Folder, base: string, operations: readonly Operation[]): Left[][] {
  return [null, ...operations].map((operation) => {
    if (operation) apply(root, base, operation);
    const found = leftOf(root, "");
    return [...new Map(found.map((left) => [JSON.stringify([...left].sort()), left])).values()];
  });
}

function apply(root: Folder, base: string, {kind, path, to, bytes}: Operation): void {
  const parts = (place: string) => relative(base, resolve(place)).split(sep).filter(Boolean);
  const at = (place: string) =>
    parts(place).reduce<Place | undefined>((folder, name) => folder && namesNow(folder as Folder).get(name), root);
  const name = (place: string) => parts(place).at(-1)!;
  const parent = (place: string) => at(dirname(place)) as Folder;
  if (kind === "mkdir") {
    if (at(path)) return;
    if (path !== to) apply(root, base, {kind, path: dirname(path), to: to!});
    change(parent(path), (names) => names.set(name(path), {states: [new Map()]}));
  } else if (kind === "write") change(parent(path), (names) => names.set(name(path), {bytes: bytes!, synced: false}));
  else if (kind === "rename") {
    const moved = at(path)!;
    change(parent(path), (names) => names.delete(name(path)) && names.set(name(to!), moved));
  } else if (kind === "sync") synced(at(path)!);
  else {
    const place = at(path);
    if (!place) return;
    if (isFolder(place)) for (const inner of namesNow(place).keys()) apply(root, base, {kind, path: join(path, inner)});
    change(parent(path), (names) => names.delete(name(path)));
  }
}

function synced(place: Place): void {
  if (isFolder(place)) place.states = place.states.slice(-1);
  else place.synced = true;
}

function leftOf(folder: Folder, prefix: string): Left[] {
  return folder.states.flatMap((names) => {
    let found: Left[] = [new Map()];
    for (const [name, place] of names) {
      const path = prefix + name;
      if (!isFolder(place)) {
        for (const left of found) left.set(path, place.synced ? place.bytes.toString("base64") : "");
        continue;
      }
      const inner = leftOf(place, `${path}/`);
      found = found.flatMap((left) => inner.map((more) => new Map([...left, [`${path}/`, ""], ...more])));
    }
    return found;
  });
}

/** Puts what is left on the real disk. */
export function putLeft(left: Left, folder: string): void {
  mkdirSync(folder, {recursive: true});
  for (const [path, bytes] of left)
    if (path.endsWith("/")) mkdirSync(join(folder, path), {recursive: true});
    else writeFileSync(join(folder, path), Buffer.from(bytes, "base64"));
}
