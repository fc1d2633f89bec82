import {constants, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync} from "node:fs";
import {createHash} from "node:crypto";
import {basename, dirname, join} from "node:path";
import {cache, project} from "./paths.js";
import type {Stage} from "./stage.js";

/** Packages as Framework bundled them, kept for as long as the lock file stays the same: they take most of a cold build. */
const kept = () => {
  const lock = createHash("sha256")
    .update(readFileSync(join(project, "package-lock.json")))
    .digest("hex");
  return join(cache, `bundles.${lock.slice(0, 16)}`);
};

const copy = {recursive: true, mode: constants.COPYFILE_FICLONE};

/** Gives a stage the bundles of an earlier build; none where another build exchanges them at this moment. */
export function restoreBundles({frameworkCache}: Pick<Stage, "frameworkCache">, {from = kept()} = {}): void {
  const into = join(frameworkCache, "_node");
  try {
    if (existsSync(from)) cpSync(from, into, copy);
  } catch {
    rmSync(into, {recursive: true, force: true});
  }
}

/**
 * Keeps a finished stage's bundles. Only a build that succeeded may call it: a bundle cut short would be taken as it is. For the same
 * reason folders come and go whole, by their name: another build may be reading.
 */
export function keepBundles({frameworkCache}: Pick<Stage, "frameworkCache">, {to = kept()} = {}): void {
  const made = join(frameworkCache, "_node");
  if (!existsSync(made) || count(made) === count(to)) return;
  const folder = mkdtempSync(join(dirname(to), `bundles-${process.pid}-`));
  const old = mkdtempSync(join(dirname(to), `bundles-${process.pid}-`));
  try {
    cpSync(made, join(folder, "new"), copy);
    const bundles = readdirSync(dirname(to)).filter((name) => name.startsWith(`${basename(to).split(".")[0]}.`));
    for (const name of bundles) renameSync(join(dirname(to), name), join(old, name));
    renameSync(join(folder, "new"), to);
  } catch {
    // another build keeps its own at this moment, which are as good
  } finally {
    for (const path of [folder, old]) rmSync(path, {recursive: true, force: true});
  }
}

const count = (folder: string) => (existsSync(folder) ? readdirSync(folder, {recursive: true}).length : 0);
