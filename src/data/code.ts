/** What a record rests on: the files that made it, as one hash. */
import {createHash} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {dirname, join, relative} from "node:path";
import {fileURLToPath} from "node:url";

const project = fileURLToPath(new URL("../..", import.meta.url));

/** Declares what settings there are; computes nothing. */
const declarations = /\/base\/(settings\/(parameters|settings)|catalogue\/[\w-]+)\.ts$/;

/** The given files, every file of the project that they import, and that those import in turn; types not counted. */
export function filesBehind(entries: readonly URL[]): Set<string> {
  const files = new Set<string>();
  for (const entry of entries) importedFrom(fileURLToPath(entry), files);
  return files;
}

/** Hash of them all, whatever folder the project lies in. */
export function hashOf(files: ReadonlySet<string>): string {
  const hash = createHash("sha256");
  for (const file of [...files].sort())
    hash.update(
      `${relative(project, file).replaceAll("\\", "/")}\n${readFileSync(file, "utf8").replaceAll("\r", "")}\n`
    );
  return hash.digest("hex").slice(0, 16);
}

function importedFrom(file: string, found: Set<string>): void {
  if (found.has(file) || declarations.test(file.replaceAll("\\", "/"))) return;
  found.add(file);
  const text = readFileSync(file, "utf8");
  for (const [, specifier] of text.matchAll(/^(?:import|export) (?!type )[^;]*?from "(\.[^"]+)";/gms)) {
    const next = join(dirname(file), specifier.replace(/\.js$/, ".ts"));
    if (existsSync(next)) importedFrom(next, found);
  }
}
