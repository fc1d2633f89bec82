/** What a build leaves in its site: what it was built from, and a list of its own files. */
import {createHash} from "node:crypto";
import {createReadStream, existsSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join, relative} from "node:path";
import {pipeline} from "node:stream/promises";
import type {SnapshotFile} from "../../components/base/snapshot/manifest.js";

/** The file in a built site that holds it. */
export const stampName = ".site.json";

export interface Stamp {
  /** hash of what the site was built from */
  fingerprint: string;
  /** absent in sites of older builds */
  files?: SnapshotFile[];
}

/** Writes the stamp of a site that is finished. */
export async function writeStamp(site: string, fingerprint: string): Promise<void> {
  const stamp: Stamp = {fingerprint, files: await filesIn(site)};
  writeFileSync(join(site, stampName), `${JSON.stringify(stamp)}\n`);
}

/** The stamp of the site in a folder; null where there is none that can be read. */
export function readStamp(site: string): Stamp | null {
  const path = join(site, stampName);
  if (!existsSync(path)) return null;
  try {
    const stamp = JSON.parse(readFileSync(path, "utf8")) as Stamp | null;
    return typeof stamp?.fingerprint === "string" ? stamp : null;
  } catch {
    return null;
  }
}

/** Names of files that are not as the build left them: changed, gone, or not its own. Without a list nothing is told. */
export async function changedFiles(site: string): Promise<string[]> {
  const listed = readStamp(site)?.files;
  if (!listed) return [];
  const found = new Map((await filesIn(site)).map((file) => [file.name, file.sha256]));
  const changed = listed.filter(({name, sha256}) => found.get(name) !== sha256).map(({name}) => name);
  return [...changed, ...foreignFiles(site)];
}

/** Names of what lies in a site and was not built: files, links, folders that hold nothing of it. */
export function foreignFiles(site: string): string[] {
  const listed = readStamp(site)?.files;
  if (!listed) return [];
  const own = new Set(listed.map(({name}) => name));
  return entriesOf(site)
    .filter(({name, isFolder}) => !isFolder && !own.has(name))
    .map(({name}) => name);
}

async function filesIn(site: string): Promise<SnapshotFile[]> {
  const files: SnapshotFile[] = [];
  for (const {name, path, isFile} of entriesOf(site)) {
    if (!isFile) continue;
    const hash = createHash("sha256");
    let bytes = 0;
    await pipeline(createReadStream(path), async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.length;
      }
    });
    files.push({name, bytes, sha256: hash.digest("hex")});
  }
  return files;
}

/** All that lies in a site but its stamp, sorted by name. */
export function entriesOf(site: string) {
  return readdirSync(site, {recursive: true, withFileTypes: true})
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const name = relative(site, path).replaceAll("\\", "/");
      return {name, path, isFile: entry.isFile(), isFolder: entry.isDirectory()};
    })
    .filter(({name}) => name !== stampName)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
