import {existsSync, readdirSync, rmSync} from "node:fs";
import {join} from "node:path";
import {snapshotFolder} from "../../data/snapshot/read.js";
import {readCall} from "../call.js";
import {runNode} from "./child.js";
import {frameworkEnvironment} from "./framework.js";
import {interruptIsSuccess} from "./interrupt.js";
import {framework, project} from "./paths.js";
import {ensureSnapshot} from "./snapshot.js";
import {stubLibraries} from "./stubs.js";

const usage = `usage: npm run dev [-- --snapshot DIR] [-- --port N]

Framework's live preview, for people who write pages: a page changes as soon as its file does. A loader runs again when its
own file changes; after a change of the snapshot or of a module that a loader imports, start this again.`;

export async function main(args: string[]): Promise<number | void> {
  const call = readCall(args, {usage, options: {port: {type: "string"}}});
  if (!call) return;
  const snapshot = snapshotFolder(call.values.snapshot);
  await ensureSnapshot(snapshot);
  const cache = join(project, "src", ".observablehq", "cache");
  clearLoaders(cache);
  stubLibraries(cache);
  interruptIsSuccess();
  const port = call.values.port ? ["--port", call.values.port] : [];
  return runNode(framework, ["preview", "--no-open", ...port], {cwd: project, env: frameworkEnvironment(snapshot)});
}

// what loaders wrote is stale as soon as the snapshot changed, and Framework would not notice; bundled packages stay
function clearLoaders(cache: string) {
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache)) if (name !== "_node") rmSync(join(cache, name), {recursive: true});
}
