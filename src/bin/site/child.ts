import {spawn, type ChildProcess} from "node:child_process";
import {createInterface} from "node:readline";
import type {Readable} from "node:stream";
import {onInterrupt} from "./interrupt.js";

export interface ChildOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** called for each line of either stream */
  onLine?: (line: string) => void;
  /** without onLine: where the child's standard output goes, 1 = ours, 2 = our standard error (the default) */
  out?: 1 | 2;
}

/** Runs a program to its end and resolves to its exit code. It ends with us, and whatever it started ends with it. */
export function run(
  command: string,
  args: string[],
  {cwd, env = process.env, onLine, out = 2}: ChildOptions = {}
): Promise<number> {
  const stdio = onLine ? "pipe" : "inherit";
  const child = spawn(command, args, {
    cwd,
    env,
    windowsHide: true,
    detached: process.platform !== "win32",
    stdio: ["ignore", onLine ? stdio : out, stdio]
  });
  for (const stream of [child.stdout, child.stderr]) if (stream && onLine) eachLine(stream, onLine);
  const done = onInterrupt(() => stop(child));
  return new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  }).finally(done);
}

/** Runs a JavaScript file with the Node that runs us. */
export const runNode = (file: string, args: string[], options?: ChildOptions) =>
  run(process.execPath, [file, ...args], options);

function eachLine(stream: Readable, onLine: (line: string) => void) {
  createInterface({input: stream}).on("line", onLine);
}

// the child leads a group of its own where there are groups, so that its loaders end with it
function stop(child: ChildProcess) {
  if (child.pid === undefined) return;
  if (process.platform === "win32") child.kill();
  else process.kill(-child.pid, "SIGTERM");
}
