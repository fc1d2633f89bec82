import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {createHash} from "node:crypto";
import {afterAll} from "vitest";

/** A temporary folder that goes when the file's tests are done. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), "crowding-test-"));
  afterAll(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
}

export function put(folder: string, name: string, text: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

export function digest(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
