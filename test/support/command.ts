import {execFile} from "node:child_process";
import {fileURLToPath} from "node:url";

const command = fileURLToPath(new URL("../../src/bin/crowding.js", import.meta.url));

export interface Result {
  code: number;
  out: string;
  err: string;
}

/** Runs the command in a folder that is not the project's, on a snapshot of that folder. */
export function runIn(folder: string, snapshot: string) {
  return (...args: string[]): Promise<Result> =>
    new Promise((resolve) => {
      const env = {...process.env, CROWDING_SNAPSHOT: snapshot, FORCE_COLOR: "0"};
      execFile(process.execPath, [command, ...args], {cwd: folder, env}, (error, out, err) => {
        resolve({code: error ? Number(error.code) : 0, out, err});
      });
    });
}
