/** DuckDB in the page: one instance, started when a reader asks for SQL. Each run finds the tables as the page has loaded them. */
import type {AsyncDuckDB} from "@duckdb/duckdb-wasm";
import {cellOf} from "../base/kit/exact.js";
import type {Panel} from "../base/snapshot/panel.js";
import {valuesOf} from "./arrow-values.js";
import type {QueryResult} from "./arrow-values.js";
import {loadPanel} from "./duckdb-tables.js";
import {fetchedCode, NotArrived, untilThere} from "./missing.js";
import {policedWorker} from "./policed-worker.js";

interface RunOptions {
  /** stops the run */
  signal?: AbortSignal;
  /** ms after which it is stopped, 60,000 */
  limit?: number;
  /** called once DuckDB is there, and the query begins */
  onStart?: () => void;
  /** called where DuckDB ended and is started again */
  onRestart?: () => void;
}

/** DuckDB or its worker ended. */
class Ended extends Error {}

interface Engine {
  db: AsyncDuckDB;
  /** rejects with `Ended` when it does */
  ended: Promise<never>;
  close: () => void;
  loaded?: Panel | undefined;
  settings?: string;
}

let engine: Promise<Engine> | undefined;
let before: Promise<unknown> = Promise.resolve();

/**
 * What a query gives over `observations` and `rounds` of the panel; runs wait for each other. Whatever a query changes is undone
 * after it. Throws what DuckDB has against the query, and says where it was stopped or DuckDB ended twice.
 */
export function runQuery(sql: string, panel: Panel, options: RunOptions = {}): Promise<QueryResult> {
  const run = before.then(() => restartedOnce(() => attempt(sql, panel, options), options));
  before = run.catch(() => {});
  return run;
}

async function restartedOnce<T>(run: () => Promise<T>, {onRestart}: RunOptions): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
    onRestart?.();
  }
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
    throw new Error(`two runs of DuckDB ended early (${error.message}): try a smaller query, or run it again`);
  }
}

async function attempt(sql: string, panel: Panel, {signal, limit = 60000, onStart}: RunOptions): Promise<QueryResult> {
  signal?.throwIfAborted();
  const stop = new AbortController();
  const stopped = new Promise<never>((_, reject) =>
    stop.signal.addEventListener("abort", () => reject(stop.signal.reason as Error))
  );
  const cancel = () => stop.abort(signal!.reason);
  signal?.addEventListener("abort", cancel);
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const own = await Promise.race([stopped, started()]);
    onStart?.();
    timer = setTimeout(() => stop.abort(new Error(`stopped after ${limit / 1000} s`)), limit);
    return await Promise.race([stopped, own.ended, runOn(own, sql, panel)]).catch((error: Error) => {
      // what is stopped still runs in there, and after a fault of WebAssembly nothing does
      if (stop.signal.aborted || error instanceof Ended || error.name === "RuntimeError") drop(own);
      throw error.name === "RuntimeError" ? new Ended(error.message) : error;
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", cancel);
  }
}

function started(): Promise<Engine> {
  return (engine ??= untilThere("DuckDB", open));
}

function drop({close}: Engine): void {
  engine = undefined;
  close();
}

async function open(): Promise<Engine> {
  const {AsyncDuckDB, VoidLogger} = await fetchedCode("DuckDB", () => import("@duckdb/duckdb-wasm"));
  const worker = policedWorker(import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js"));
  const ended = new Promise<never>((_, reject) =>
    worker.addEventListener("error", (event) => {
      // said by us, and not by DuckDB to the console as well
      event.stopImmediatePropagation();
      event.preventDefault();
      reject(new Ended(event.message?.replace(/^Uncaught (\w+: )?/, "") || "its worker did not start"));
    })
  );
  const db = new AsyncDuckDB(new VoidLogger(), worker);
  const close = () => {
    db.detach();
    worker.terminate();
  };
  const made: Engine = {db, ended, close};
  try {
    await Promise.race([ended, instantiated(db)]);
  } catch (error) {
    close();
    throw new NotArrived((error as Error).message);
  }
  ended.catch(() => void engine?.then((now) => now === made && (engine = undefined)));
  return made;
}

/** Given up when nothing of it arrives for 20 s. */
async function instantiated(db: AsyncDuckDB): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stall: (error: Error) => void;
  const stalled = new Promise<never>((_, reject) => (stall = reject));
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stall(new Error("no answer")), 20000);
  };
  alive();
  const wasm = import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
  await Promise.race([stalled, db.instantiate(wasm, null, alive)]).finally(() => clearTimeout(timer));
  await db.open({});
}

async function runOn(own: Engine, sql: string, panel: Panel): Promise<QueryResult> {
  const connection = await own.db.connectInternal();
  const query = async (text: string) => valuesOf(await own.db.runQuery(connection, text));
  const one = async (text: string) => String(cellOf((await query(text)).columns[0][0]));
  const settings = await one(settingsQuery);
  own.settings ??= settings;
  // a reader's SET of what all connections share
  if (own.settings !== settings) return anew(own, sql, panel);
  if (own.loaded !== panel) await loadPanel(own.db, connection, panel);
  own.loaded = panel;
  await query("BEGIN TRANSACTION");
  let clean = false;
  try {
    const transaction = await one("SELECT txid_current()");
    // a statement that fails can hide that one before it was kept
    clean = !/;\s*\S/.test(sql);
    const result = await query(sql);
    clean = transaction === (await one("SELECT txid_current()"));
    return result;
  } finally {
    const undone = await query("ROLLBACK").then(
      () => true,
      () => false
    );
    if (!clean || !undone) own.loaded = undefined;
    if (own.loaded) await own.db.disconnect(connection);
    else drop(own);
  }
}

const settingsQuery =
  "SELECT md5(string_agg(name || '=' || coalesce(value, ''), ',' ORDER BY name)) FROM duckdb_settings()";

async function anew(own: Engine, sql: string, panel: Panel): Promise<QueryResult> {
  drop(own);
  return runOn(await started(), sql, panel);
}
