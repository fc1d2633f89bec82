import {readdirSync} from "node:fs";
import {basename, join} from "node:path";
import {expect} from "vitest";
import {openDatabase, rowsOf} from "../../src/data/duckdb.js";
import {openSnapshot} from "../../src/data/snapshot/read.js";
import {importFiles} from "../../src/data/sources/import/import.js";
import {digest, put, temporary} from "./folder.js";

type Options = Parameters<typeof importFiles>[2];

/** Rows of a snapshot. */
export async function rowsIn(place: string, query = "FROM observations") {
  const {connection, close} = await openSnapshot(place);
  const rows = await rowsOf(connection, query);
  close();
  return rows;
}

/** A place for files to import, and what becomes of them. */
export function imports(good: string) {
  const folder = temporary();
  let count = 0;
  const target = () => join(folder, `snapshot-${count++}`);
  const csv = (text: string | Uint8Array, name = `file-${count++}.csv`) => put(folder, name, text);

  async function imported(files: string[], options: Options = {}) {
    const to = target();
    const notes: string[] = [];
    const manifest = await importFiles(files, to, {warn: (text) => notes.push(text), ...options});
    return {to, manifest, notes, rows: await rowsIn(to)};
  }

  async function parquet(query: string): Promise<string> {
    const file = join(folder, `file-${count++}.parquet`);
    const {connection, close} = await openDatabase();
    await connection.run(`COPY (${query}) TO '${file}' (FORMAT parquet)`);
    close();
    return file;
  }

  /** The one line with which an import ends; the snapshot that was there stays as it was. */
  async function fault(files: string[], options: Options = {}): Promise<string> {
    const to = target();
    await importFiles([csv(good)], to);
    const before = readdirSync(to).map((name) => digest(join(to, name)));
    const error = await importFiles(files, to, options).then(
      () => null,
      (e: Error & {exitCode?: number}) => e
    );
    expect(error, "the import should fail").not.toBeNull();
    expect(error!.exitCode).toBe(1);
    expect(error!.message).not.toContain("\n");
    expect(readdirSync(to).map((name) => digest(join(to, name)))).toEqual(before);
    expect(readdirSync(folder).filter((name) => name.startsWith(`${basename(to)}.`))).toEqual([]);
    return error!.message;
  }

  return {folder, target, csv, parquet, imported, fault};
}
