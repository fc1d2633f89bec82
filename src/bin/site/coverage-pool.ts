/** Judges worlds in as many processes as there are cores. */
import {fork} from "node:child_process";
import type {ChildProcess} from "node:child_process";
import {availableParallelism} from "node:os";
import {fileURLToPath} from "node:url";
import {onInterrupt} from "./interrupt.js";
import type {Line} from "../../data/coverage/coverage.js";
import type {Match} from "../../data/coverage/match.js";
import type {Part} from "../../data/coverage/parts.js";

const worker = fileURLToPath(new URL("../coverage-worker.js", import.meta.url));

/** A world and its tables are thrown away together: with room for several, collecting them takes a fifth less time in all. */
const roomForWorlds = ["--max-semi-space-size=64"];

export interface Made {
  part: Part;
  lines: Line[];
}

/** Resolves when every part is made; `onMade` is told of each. A worker that fails ends them all. */
export async function runParts(
  parts: readonly Part[],
  {seed, onMade, processes = availableParallelism()}: {seed: number; onMade: (made: Made) => void; processes?: number}
): Promise<void> {
  const waiting = [...parts];
  const children = Array.from({length: Math.min(processes, parts.length)}, start);
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

/** How alike light worlds are to one of the full simulator, found in a process of its own. */
export async function runMatch(seed: number): Promise<Match[]> {
  const child = start();
  const done = onInterrupt(() => child.kill());
  try {
    return await new Promise<Match[]>((resolve, reject) => {
      child.on("message", resolve);
      child.on("error", reject);
      child.on("exit", (code) => reject(new Error(`the worker that makes the match ended with ${code}`)));
      child.send({seed});
    });
  } finally {
    child.kill();
    done();
  }
}

const start = (): ChildProcess => fork(worker, {stdio: "inherit", execArgv: [...process.execArgv, ...roomForWorlds]});

interface Work {
  seed: number;
  next: () => Part | undefined;
  onMade: (made: Made) => void;
}

function work(child: ChildProcess, {seed, next, onMade}: Work): Promise<void> {
  return new Promise((resolve, reject) => {
    let part = next();
    const send = () => (part ? child.send({part, seed}) : resolve());
    child.on("message", (lines: Line[]) => {
      onMade({part: part!, lines});
      part = next();
      send();
    });
    child.on("error", reject);
    child.on("exit", (code) => part && reject(new Error(`a worker ended with ${code} in case ${part.place + 1}`)));
    send();
  });
}
