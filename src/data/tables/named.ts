import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";

const asked = /FileAttachment\("data\/tables\/([^"]+)\.json"\)/g;

/** Names of the files of `data/tables` that the pages in a folder read, sorted, each once: no other file needs to be made. */
export function namesInPages(folder: string): string[] {
  const pages = readdirSync(folder).filter((name) => name.endsWith(".md"));
  const names = pages.flatMap((page) =>
    Array.from(readFileSync(join(folder, page), "utf8").matchAll(asked), ([, name]) => name)
  );
  return [...new Set(names)].sort();
}
