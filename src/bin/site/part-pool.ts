/** Makes the parts of a run in as many processes as there are cores. */
import {fork} from "node:child_process";
import type {ChildProcess} from "node:child_process";
import {availableParallelism} from "node:os";
import {fileURLToPath} from "node:url";
import type {Part} from "../../data/coverage/parts.js";
import {onInterrupt} from "./interrupt.js";

/** A world and its tables are thrown away together: with room for several, collecting them takes a fifth less time in all. */
const roomForWorlds = ["--max-semi-space-size=64"];

/** A program of `src/bin` that answers messages. */
export const startWorker = (program: string): ChildProcess =>
  fork(fileURLToPath(new URL(`../${program}`, import.meta.url)), {
    stdio: "inherit",
    execArgv: [...process.execArgv, ...roomForWorlds]
  });

/** A part, and what a worker answered to it. */
export interface Made<R> {
  part: Part;
  result: R;
}

interface Run<R> {
  /** the program that makes a part */
  program: string;
  seed: number;
  /** is told of each part */
  onMade: (made: Made<R>) => void;
  processes?: number;
}

/** Resolves when every part is made. A worker that fails ends them all. */
export async function runParts<R>(
  parts: readonly Part[],
  {program, seed, onMade, processes = availableParallelism()}: Run<R>
): Promise<void> {
  const waiting = [...parts];
  const children = Array.from({length: Math.min(processes, parts.length)}, () => startWorker(program));
  const done = onInterrupt(() => children.forEach((child) => child.kill()));
  try {
    // from both ends: two that share a case would both have to get warm for it
    const next = (i: number) => () => (i % 2 ? waiting.pop() : waiting.shift());
    await Promise.all(children.map((child, i) => work(child, {seed, next: next(i), onMade})));
  } finally {
    children.forEach((child) => child.kill());
    done();
  }
}

interface Work<R> {
  seed: number;
  next: () => Part | undefined;
  onMade: (made: Made<R>) => void;
}

function work<R>(child: ChildProcess, {seed, next, onMade}: Work<R>): Promise<void> {
  return new Promise((resolve, reject) => {
    let part = next();
    const send = () => (part ? child.send({part, seed}) : resolve());
    child.on("message", (result: R) => {
      onMade({part: part!, result});
      part = next();
      send();
    });
    child.on("error", reject);
    child.on("exit", (code) => part && reject(new Error(`a worker ended with ${code} in case ${part.place + 1}`)));
    send();
  });
}
