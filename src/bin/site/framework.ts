import {runNode} from "./child.js";
import {framework} from "./paths.js";

/** The environment of Framework and its loaders: the snapshot they read, no telemetry, no colours to take out again. */
export function frameworkEnvironment(snapshot: string): NodeJS.ProcessEnv {
  return {...process.env, CROWDING_SNAPSHOT: snapshot, OBSERVABLE_TELEMETRY_DISABLE: "1"};
}

/** Runs Framework's build in a folder and resolves to its exit code. */
export function frameworkBuild(folder: string, {snapshot, onLine}: {snapshot: string; onLine: (line: string) => void}) {
  return runNode(framework, ["build"], {cwd: folder, env: {...frameworkEnvironment(snapshot), NO_COLOR: "1"}, onLine});
}
