/** Tables that take longer than a reader waits: made in a worker, the newest wish of each kind alone. */
import type {Panel} from "../base/snapshot/panel.js";
import type {TableName} from "../base/catalogue/index.js";
import type {Settings} from "../base/settings/settings.js";
import type {TableResult} from "../tables/result/result.js";
import {readTable} from "../tables/result/serial.js";
import type {SerialTable} from "../tables/result/serial.js";
import {NotArrived} from "./missing.js";
import {policedWorker} from "./policed-worker.js";

export interface Request {
  name: TableName;
  settings: Settings;
}

/** What the page tells the worker: rows once, then tables of them. */
export type Message =
  | {kind: "take"; key: number; panel: Panel}
  | {kind: "drop"; key: number}
  | {kind: "make"; job: number; key: number; requests: Request[]};

export type Answer = {job: number} & ({results: SerialTable[]} | {error: string});

/** What a runner needs of a worker. */
export interface Port {
  postMessage(message: Message): void;
  onmessage: ((event: {data: Answer}) => void) | null;
  onerror: ((event: {message?: string}) => void) | null;
  terminate?(): void;
}

export interface Batch {
  panel: Panel;
  requests: Request[];
  /** the lowest is made first, 0; below it what a page draws first */
  rank?: number;
}

interface Job extends Batch {
  /** a worker ended over it before */
  again?: boolean;
  resolve: (results: TableResult[] | null) => void;
  reject: (error: Error) => void;
}

export interface TableRunner {
  /**
   * Tables of a panel; null where a newer wish in the same lane came before it was begun. A worker that ends is opened again once for
   * the job that it had; `NotArrived` where it ends again.
   */
  run(slot: string, batch: Batch): Promise<TableResult[] | null>;
}

/** Panels that the worker keeps: the rows of now, and those of before. */
const kept = 2;

/** `open` is called at the first wish. */
export function tableRunner(open: () => Port = openWorker): TableRunner {
  const waiting = new Map<string, Job>();
  const held = new Map<Panel, number>();
  let port: Port | undefined;
  let running: Job | undefined;
  let count = 0;

  function next(): void {
    if (running || !waiting.size) return;
    const [slot, job] = foremost();
    waiting.delete(slot);
    begin(job);
  }

  function begin(job: Job): void {
    running = job;
    try {
      port ??= opened();
      port.postMessage({kind: "make", job: ++count, key: keyOf(port, job.panel), requests: job.requests});
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error));
    }
  }

  /** By rank, and where that is the same in the order of the wishes. */
  function foremost(): [slot: string, job: Job] {
    return [...waiting].reduce((first, next) => ((next[1].rank ?? 0) < (first[1].rank ?? 0) ? next : first));
  }

  function opened(): Port {
    const fresh = open();
    fresh.onmessage = ({data}) => {
      const job = running!;
      running = undefined;
      if ("error" in data) job.reject(new Error(data.error));
      else job.resolve(data.results.map(readTable));
      next();
    };
    fresh.onerror = ({message}) => {
      if (fresh === port) ended(message || "the worker could not be started");
    };
    return fresh;
  }

  function ended(message: string): void {
    port?.terminate?.();
    port = undefined;
    held.clear();
    const job = running;
    if (job && !job.again) return begin({...job, again: true});
    running = undefined;
    job?.reject(new NotArrived(message));
    next();
  }

  function fail(message: string): void {
    running?.reject(new Error(message));
    running = undefined;
    next();
  }

  function keyOf(to: Port, panel: Panel): number {
    let key = held.get(panel);
    if (key !== undefined) return key;
    to.postMessage({kind: "take", key: (key = ++count), panel});
    held.set(panel, key);
    const [[oldest, old]] = held;
    if (held.size > kept && held.delete(oldest)) to.postMessage({kind: "drop", key: old});
    return key;
  }

  return {
    run(slot, batch) {
      waiting.get(slot)?.resolve(null);
      waiting.delete(slot);
      return new Promise((resolve, reject) => {
        waiting.set(slot, {...batch, resolve, reject});
        next();
      });
    }
  };
}

const openWorker = (): Port => policedWorker(import.meta.resolve("./table-worker.js")) as Port;
