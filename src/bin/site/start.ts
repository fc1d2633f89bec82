import {join} from "node:path";
import {snapshotFolder} from "../../data/snapshot/read.js";
import {readCall, UsageFault} from "../call.js";
import {buildSite} from "./build.js";
import {fingerprint} from "./fingerprint.js";
import {interruptIsSuccess} from "./interrupt.js";
import {project} from "./paths.js";
import {serve} from "./serve.js";
import {ensureSnapshot} from "./snapshot.js";
import {changedFiles, readStamp} from "./stamp.js";

const usage = `usage: npm start [-- --snapshot DIR] [-- --port N]

Serves the site on this machine, at the first free port from 3000 (or N) on. Builds it first where snapshot, source,
configuration or lock file changed, and simulates a snapshot where there is none. Ctrl-C ends it.`;

export async function main(args: string[]): Promise<void> {
  const call = readCall(args, {usage, options: {port: {type: "string"}}});
  if (!call) return;
  const port = portOf(call.values.port ?? "3000");
  const snapshot = snapshotFolder(call.values.snapshot);
  const output = join(project, "dist");
  await ensureSnapshot(snapshot);
  if (await isCurrent(output, snapshot)) console.error(`nothing changed since the last build of ${output}`);
  else await buildSite({snapshot, output});
  const {address} = await serve(output, {port});
  interruptIsSuccess();
  console.log(address);
}

/** Whether the site is of what there is now, and whole: it is held against its own list of files. */
async function isCurrent(site: string, snapshot: string): Promise<boolean> {
  const stamp = readStamp(site);
  if (stamp?.files === undefined || stamp.fingerprint !== (await fingerprint(snapshot))) return false;
  const changed = await changedFiles(site);
  if (changed.length === 0) return true;
  console.error(
    `${changed.length} of ${stamp.files.length} files of ${site} are not as they were built, first ${changed[0]}`
  );
  return false;
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new UsageFault(`port must be a whole number from 1 to 65535, got ${text}`, usage);
  return port;
}
