import {createHash} from "node:crypto";
import {createReadStream, readdirSync} from "node:fs";
import {join, relative} from "node:path";
import {pipeline} from "node:stream/promises";
import {manifestName} from "../../data/snapshot/files.js";
import {ownFiles, readManifest, standingFolder} from "../../data/snapshot/read.js";
import {project} from "./paths.js";

const files = ["observablehq.config.ts", "package.json", "package-lock.json"];

/** Hash over the contents of everything that a site depends on: source, configuration, lock file, snapshot. */
export async function fingerprint(snapshot: string): Promise<string> {
  const hash = createHash("sha256");
  for (const file of [...source(), ...(await ownContents(snapshot))]) {
    hash.update(`\0${file.name}\0`);
    await pipeline(createReadStream(file.path), async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) hash.update(chunk);
    });
  }
  return hash.digest("hex");
}

/** The snapshot's own files; of what else lies in its folder nothing is built. */
async function ownContents(snapshot: string) {
  const place = await standingFolder(snapshot);
  const own = await ownFiles(place, await readManifest(snapshot));
  return [manifestName, ...own].map((name) => ({name: `snapshot/${name}`, path: join(place, name)}));
}

const source = () => [
  ...contents(join(project, "src"), "src"),
  ...files.map((name) => ({name, path: join(project, name)}))
];

function contents(folder: string, prefix: string) {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({name: `${prefix}/${relative(folder, path).replaceAll("\\", "/")}`, path}))
    .filter(({name}) => !name.includes("/.observablehq/"))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
