/** How alike light worlds are to one of the full simulator, found in a process of its own. */
import type {Match} from "../../data/coverage/match.js";
import {onInterrupt} from "./interrupt.js";
import {startWorker} from "./part-pool.js";

export const program = "coverage-worker.js";

export async function runMatch(seed: number): Promise<Match[]> {
  const child = startWorker(program);
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
