import {readdirSync, statSync} from "node:fs";
import {join} from "node:path";
import {standIn} from "../../../test/support/api/server.js";
import {enlarged, worldOf} from "../../../test/support/api/world.js";
import {crowding} from "../site/paths.js";
import {cost, type Cost} from "./commands.js";

export interface HistoryCost extends Cost {
  step: string;
  requests: number;
  /** MB of the raw answers, and of the snapshot made from them */
  raw: number;
  snapshot: number;
}

/**
 * What a whole history costs: collected from a stand-in for the API on this machine, without pauses, then once more when only
 * unresolved rounds have to be fetched. The rounds are those of a snapshot, with copies of its models.
 */
export async function costsOfHistory(
  folder: string,
  from: string,
  {rounds = 1200, models = 5000}: {rounds?: number; models?: number} = {}
): Promise<HistoryCost[]> {
  const api = await standIn(enlarged(await worldOf(from), {first: 168, rounds, models}));
  const snapshot = join(folder, "history");
  const run = async (step: string) => {
    api.seen.length = 0;
    const spent = await cost(crowding, ["collect", "--endpoint", api.url, "--pause", "0", "--snapshot", snapshot]);
    return {
      step,
      ...spent,
      requests: api.seen.length,
      raw: megabytes(`${snapshot}.raw`),
      snapshot: megabytes(snapshot)
    };
  };
  try {
    const first = await run(`collect ${rounds} rounds of ${models} models`);
    return [first, await run("collect again")];
  } finally {
    await api.close();
  }
}

function megabytes(folder: string): number {
  const files = readdirSync(folder, {recursive: true, encoding: "utf8"}).map((name) => statSync(join(folder, name)));
  return files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0) / 1e6;
}
