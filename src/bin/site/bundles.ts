import {constants, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync} from "node:fs";
import {createHash} from "node:crypto";
import {join} from "node:path";
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

/** Gives a stage the bundles of an earlier build. */
export function restoreBundles({frameworkCache}: Stage): void {
  if (existsSync(kept())) cpSync(kept(), join(frameworkCache, "_node"), copy);
}

/** Keeps a finished stage's bundles. Only a build that succeeded may call it: a bundle cut short would be taken as it is. */
export function keepBundles({frameworkCache}: Stage): void {
  const made = join(frameworkCache, "_node");
  if (!existsSync(made) || count(made) === count(kept())) return;
  const folder = mkdtempSync(join(cache, `bundles-${process.pid}-`));
  cpSync(made, folder, copy);
  for (const name of readdirSync(cache)) if (name.startsWith("bundles.")) rmSync(join(cache, name), {recursive: true});
  renameSync(folder, kept());
}

const count = (folder: string) => (existsSync(folder) ? readdirSync(folder, {recursive: true}).length : 0);
