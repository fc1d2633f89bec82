/** A small simulated world, its API, and ways to hold what was collected against it. */
import {cpSync, readdirSync} from "node:fs";
import {join} from "node:path";
import type {Row} from "../../../src/data/duckdb.js";
import {rowsOf} from "../../../src/data/duckdb.js";
import {openSnapshot} from "../../../src/data/snapshot/read.js";
import {simulate} from "../../../src/data/sources/simulate/simulate.js";
import {digest} from "../folder.js";
import {nmr, worldOf} from "./world.js";
import type {ApiWorld} from "./world.js";

export {collectInto} from "./into.js";

/** Weekly rounds and five a week, some final, some resolving, one open. With this seed no round holds less than half or more than twice the stakes. */
export async function smallWorld(folder: string): Promise<ApiWorld> {
  await simulate({seed: 64, models: 60, rounds: 80, stocks: 100}, folder);
  return worldOf(folder);
}

/** SHA-256 of every file of a snapshot. */
export function bytesOf(folder: string): [string, string][] {
  const snapshot = join(folder, "snapshot");
  return readdirSync(snapshot).map((name) => [name, digest(join(snapshot, name))]);
}

export function copyOf(from: string, to: string): string {
  cpSync(from, to, {recursive: true});
  return to;
}

/** Columns that the API can carry for every model of a simulated world. */
const carried = "round, model, name, stake, cwmm, mmc, corr, corj60, bmc, fnc, payout, resolved";

/** Rows of two snapshots side by side, amounts to the API's 18 decimals. */
export async function rowsSideBySide(
  collected: string,
  world: string,
  {account = false} = {}
): Promise<{got: Row[]; expected: Row[]}> {
  const read = async (folder: string) => {
    const {connection, close} = await openSnapshot(folder);
    try {
      const columns = account ? `${carried}, account` : carried;
      return await rowsOf(connection, `SELECT ${columns} FROM observations ORDER BY round, model`);
    } finally {
      close();
    }
  };
  const printed = (value: unknown) => (value === null ? null : Number(nmr(value as number)) + 0);
  const expected = await read(world);
  return {
    got: await read(collected),
    expected: expected.map((row) => ({...row, stake: printed(row.stake), payout: printed(row.payout)}))
  };
}
