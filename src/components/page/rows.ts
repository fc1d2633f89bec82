/** Rows in the page: chunks of Arrow columns, fetched when a setting needs them, joined into a panel. */
import {concat} from "../base/kit/arrays.js";
import {scoreColumn} from "../base/snapshot/panel.js";
import type {Models, Panel, Round, ScoreName} from "../base/snapshot/panel.js";
import {fetched} from "./files.js";
import type {Calendar, Chunk, Meta} from "./meta.js";
import {fetchedCode} from "./missing.js";

export interface RowsOptions {
  meta: Meta;
  calendar: () => Promise<Calendar>;
  /** address of the folder that holds `rows/` */
  base: string;
  /** told after every file: files done, files wanted */
  progress?: (done: number, total: number) => void;
}

type Columns = Record<string, ArrayLike<unknown>>;

export interface Rows {
  /** the panel of these chunks with these scores; the same object for the same request */
  panel(chunks: Chunk[], scores: readonly ScoreName[]): Promise<Panel>;
  calendar(): Promise<Calendar>;
}

export function openRows({meta, calendar, base, progress = () => {}}: RowsOptions): Rows {
  const files = new Map<string, Promise<Columns>>();
  const panels = new Map<string, Promise<Panel>>();
  let done = 0;
  const read = (name: string) => {
    let file = files.get(name);
    if (!file) {
      file = fetchColumns(new URL(`rows/${name}.bin?${meta.hash.slice(0, 12)}`, base).href);
      files.set(name, file);
      file.then(
        () => progress(++done, files.size),
        () => files.delete(name)
      );
      progress(done, files.size);
    }
    return file;
  };
  const rounds = once(calendar);
  const build = async (chunks: Chunk[], scores: readonly ScoreName[]) => {
    const names = scores.filter((s) => s !== "cwmm" && meta.scores.includes(s));
    const [cores, models, all, ...parts] = await Promise.all([
      Promise.all(chunks.map((c) => read(`${c.id}-core`))),
      read("models"),
      rounds(),
      ...names.map((s) => Promise.all(chunks.map((c) => read(`${c.id}-${s}`))))
    ]);
    const found = Object.fromEntries(names.map((s, i) => [s, parts[i]]));
    return join(cores, found, {scores, models, rounds: all});
  };
  return {
    calendar: rounds,
    panel(chunks, scores) {
      const key = `${chunks.map((c) => c.id)}|${[...scores].sort()}`;
      if (!panels.has(key)) panels.set(key, build(chunks, scores));
      return panels.get(key)!;
    }
  };
}

function once<T>(f: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => (result ??= f());
}

interface Rest {
  scores: readonly ScoreName[];
  models: Columns;
  rounds: Round[];
}

const numbers = (all: Columns[], name: string) => all.map((columns) => columns[name] as ArrayLike<number>);

function join(cores: Columns[], parts: Record<string, Columns[]>, {scores, models, rounds}: Rest): Panel {
  const length = cores.reduce((n, c) => n + c.round.length, 0);
  const found = (name: ScoreName) => {
    if (name !== "cwmm" && !parts[name]) return scoreColumn(name, length).fill(NaN);
    const own = name === "cwmm" ? cores : parts[name];
    return concat<Float32Array | Float64Array>(numbers(own, name), scoreColumn(name, length));
  };
  return {
    length,
    round: concat(numbers(cores, "round"), new Int32Array(length)),
    model: concat(numbers(cores, "model"), new Int32Array(length)),
    stake: concat(numbers(cores, "stake"), new Float64Array(length)),
    scores: Object.fromEntries(scores.map((name) => [name, found(name)])),
    rounds,
    models: models as unknown as Models
  };
}

/** An Arrow stream, gzipped by us so that the host does not matter; one that the host has unzipped is read as well. */
export async function fetchColumns(href: string): Promise<Columns> {
  const arrow = fetchedCode("code that reads rows", () => import("@uwdata/flechette"));
  return fetched(href, async (bytes) => {
    const found = (await arrow).tableFromIPC(await unzip(bytes));
    return Object.fromEntries(found.names.map((name) => [String(name), found.getChild(name).toArray()]));
  });
}

async function unzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
