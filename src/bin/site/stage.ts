import {cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync} from "node:fs";
import {basename, join} from "node:path";
import {isAlive} from "../../data/disk/alive.js";
import {onInterrupt} from "./interrupt.js";
import {cache, project} from "./paths.js";

/** A copy of the source in which one build works: its Framework cache is new, so no loader's output can be stale. */
export interface Stage {
  folder: string;
  frameworkCache: string;
  remove(): void;
}

const staged = ["src", "observablehq.config.ts", "package.json", "tsconfig.json"];

/** A new folder under `.cache`; removed on interrupt, and swept later if its process died without a chance to. */
export interface Folder {
  path: string;
  remove(): void;
}

export function openFolder(name: string): Folder {
  mkdirSync(cache, {recursive: true});
  sweep();
  const path = mkdtempSync(join(cache, `${name}-${process.pid}-`));
  const remove = () => rmSync(path, {recursive: true, force: true, maxRetries: 5});
  const done = onInterrupt(remove);
  return {path, remove: () => (done(), remove())};
}

/** Copies the project's source into a new folder. */
export function openStage(): Stage {
  const {path: folder, remove} = openFolder("build");
  for (const path of staged) cpSync(join(project, path), join(folder, path), {recursive: true, filter: isSource});
  return {folder, frameworkCache: join(folder, "src", ".observablehq", "cache"), remove};
}

const isSource = (path: string) => basename(path) !== ".observablehq";

function sweep() {
  for (const name of readdirSync(cache)) {
    const pid = /^[a-z]+-(\d+)-\w+$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(cache, name), {recursive: true, force: true});
  }
}
