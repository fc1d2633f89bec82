import {cpSync, existsSync, mkdirSync, readdirSync, symlinkSync} from "node:fs";
import {basename, join} from "node:path";
import {cache, installed, project} from "./paths.js";

const folders = ["src", "test", ".github", ".ci"];

/** History is not, and neither is what Framework or a system leaves behind. */
const isOurs = (path: string) => ![".git", ".observablehq", ".DS_Store"].includes(basename(path));

/** A copy of the project in a new folder, which shares its packages: in it commands can be tried that change the source. */
export function copyProject(to: string): string {
  mkdirSync(to);
  const files = readdirSync(project, {withFileTypes: true}).filter((entry) => entry.isFile());
  for (const name of [...folders, ...files.map(({name}) => name)]) {
    const from = join(project, name);
    if (existsSync(from) && isOurs(from)) cpSync(from, join(to, name), {recursive: true, filter: isOurs});
  }
  symlinkSync(installed(), join(to, "node_modules"), "junction");
  shareBundles(join(to, basename(cache)));
  return to;
}

/** Packages as an earlier build bundled them: to bundle them anew takes most of a build. */
function shareBundles(to: string): void {
  const bundles = existsSync(cache) ? readdirSync(cache).filter((name) => name.startsWith("bundles.")) : [];
  for (const name of bundles) cpSync(join(cache, name), join(to, name), {recursive: true});
}
