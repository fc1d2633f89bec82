import {InputFault} from "../../data/fault.js";
import {hasSnapshot} from "../../data/snapshot/read.js";
import {runNode} from "./child.js";
import {crowding} from "./paths.js";

/** Ends the call where there is no snapshot. */
export async function requireSnapshot(folder: string): Promise<void> {
  if (await hasSnapshot(folder)) return;
  throw new InputFault(
    `there is no snapshot in ${folder}: make one with npx crowding simulate, npx crowding collect or npx crowding import FILE...`
  );
}

/** Simulates a snapshot where there is none. */
export async function ensureSnapshot(folder: string): Promise<void> {
  if (await hasSnapshot(folder)) return;
  console.error(`no snapshot in ${folder}, simulating one (npx crowding collect fetches real rounds)`);
  await simulate(folder);
}

/** Writes a simulated snapshot; further arguments go to the command. */
async function simulate(folder: string, args: string[] = []): Promise<void> {
  const code = await runNode(crowding, ["simulate", "--snapshot", folder, ...args]);
  if (code !== 0) throw new InputFault(`the simulation ended with exit code ${code}`);
}
