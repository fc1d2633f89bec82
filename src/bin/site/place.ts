import {cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {InputFault} from "../../data/fault.js";
import {stamp} from "./fingerprint.js";
import {project} from "./paths.js";
import type {Stage} from "./stage.js";

/** Refuses a folder that a build would replace although no build made it. */
export function checkOutput(output: string): void {
  const ours = output === resolve(project, "dist") || existsSync(join(output, stamp));
  if (existsSync(output) && !ours && readdirSync(output).length > 0)
    throw new InputFault(
      `output must be a new folder or one that a build made, got ${output}: name another with --output`
    );
}

/** Puts a finished site in its place; the old one goes out with the stage. Stopped in between, the next start builds again. */
export function place(site: string, {output, stage}: {output: string; stage: Stage}): void {
  const ready = `${output}.partial`;
  rmSync(ready, {recursive: true, force: true});
  mkdirSync(dirname(output), {recursive: true});
  move(site, ready);
  if (existsSync(output)) move(output, join(stage.folder, "replaced"));
  renameSync(ready, output);
}

// a folder can be renamed within one disk only; elsewhere it is copied
function move(from: string, to: string) {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    cpSync(from, to, {recursive: true});
    rmSync(from, {recursive: true});
  }
}
