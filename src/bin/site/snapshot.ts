import {existsSync} from "node:fs";
import {join} from "node:path";
import {runNode} from "./child.js";
import {Failure} from "./failure.js";
import {crowding} from "./paths.js";

export const hasSnapshot = (folder: string) => existsSync(join(folder, "manifest.json"));

/** Ends the call where there is no snapshot. */
export function requireSnapshot(folder: string): void {
  if (hasSnapshot(folder)) return;
  throw new Failure(`no snapshot in ${folder}: make one with npx crowding simulate, or npx crowding import FILE...`);
}

/** Simulates a snapshot where there is none. */
export async function ensureSnapshot(folder: string): Promise<void> {
  if (hasSnapshot(folder)) return;
  console.error(`no snapshot in ${folder}, simulating one (npx crowding import FILE... reads real rounds)`);
  await simulate(folder);
}

/** Writes a simulated snapshot; further arguments go to the command. */
export async function simulate(folder: string, args: string[] = []): Promise<void> {
  const code = await runNode(crowding, ["simulate", "--snapshot", folder, ...args]);
  if (code !== 0) throw new Failure(`the simulation ended with exit code ${code}`);
}
