import {execFileSync, spawnSync} from "node:child_process";
import {pathToFileURL} from "node:url";
import {join} from "node:path";
import {expect, it} from "vitest";
import {project} from "../../src/bin/site/paths.js";
import {put, temporary} from "../support/folder.js";

const folder = temporary();
const launcher = pathToFileURL(join(project, "src", "bin", "launch.js")).href;
put(folder, "package.json", '{"type": "module"}');

/** Runs a program whose `main` is the given text. */
function launched(main: string, env: Record<string, string> = {}) {
  const program = pathToFileURL(put(folder, "main.ts", `export async function main() { ${main} }\n`)).href;
  const code = `import {launch} from ${JSON.stringify(launcher)}; await launch(${JSON.stringify(program)});`;
  const {status, stdout, stderr} = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
    encoding: "utf8",
    env: {...process.env, ...env}
  });
  return {status, stdout, stderr};
}

const ours =
  /^this should not happen: [^\n]*; the fault is ours, please report it with what CROWDING_TRACE=1 prints\n$/;

it("no stack reaches a user, wherever something is thrown, unless it is asked for", {timeout: 120_000}, () => {
  for (const main of [
    'throw new Error("bad\\nsecond line");',
    "(null as any).x;",
    'throw "text";',
    'setTimeout(() => { throw new Error("late"); }, 5); await new Promise((done) => setTimeout(done, 1000));',
    'void Promise.reject(new Error("nobody waits")); await new Promise((done) => setTimeout(done, 1000));'
  ]) {
    const {status, stdout, stderr} = launched(main);
    expect([main, status, stdout, stderr]).toEqual([main, 1, "", expect.stringMatching(ours)]);
  }
  expect(launched('throw new Error("bad");', {CROWDING_TRACE: "1"}).stderr).toMatch(/Error: bad\n +at .*main\.ts/);
});

it(
  "a fault of the call or the input keeps its lines and its code, without control characters",
  {timeout: 60_000},
  () => {
    const {status, stderr} = launched(
      'throw Object.assign(new Error("got \\u001b[2J\\u0007\\u202e\\n\\nusage: x"), {exitCode: 2});'
    );
    expect([status, stderr]).toEqual([2, "got \\u001b[2J\\u0007\\u202e\n\nusage: x\n"]);
  }
);

it.skipIf(process.platform === "win32")("has no program of its own that prints a stack", () => {
  const found = execFileSync("grep", ["-rlE", "\\.stack\\b", join(project, "src", "bin")], {encoding: "utf8"});
  expect(
    found
      .trim()
      .split("\n")
      .map((path) => path.slice(path.lastIndexOf("/") + 1))
  ).toEqual(["launch.js"]);
});
