import {spawnSync} from "node:child_process";
import {fileURLToPath} from "node:url";
import {expect, test} from "vitest";

const file = (name: string) => fileURLToPath(new URL(`../../src/bin/${name}`, import.meta.url));
const entries = ["start.js", "build.js", "dev.js", "test.js", "bench.js", "new-page.js", "crowding.js"];

function node(args: string[]) {
  const {status, stdout, stderr} = spawnSync(process.execPath, args, {encoding: "utf8"});
  return {status, stdout, stderr};
}

/** Makes Node say that it is another version. */
const pretending = (version: string) =>
  `--import=data:text/javascript,${encodeURIComponent(
    `Object.defineProperty(process, "versions", {value: {...process.versions, node: "${version}"}})`
  )}`;

test.each(["18.20.4", "20.18.3"])("node %s is told what it should be, in one line", (version) => {
  for (const name of entries) {
    const {status, stderr} = node([pretending(version), file(name), "--help"]);
    expect(status, name).toBe(1);
    expect(stderr, name).toMatch(
      new RegExp(`^node must be 20\\.19 or newer, got ${version.replaceAll(".", "\\.")}: .*\n$`)
    );
  }
});

test.each(["20.19.0", "22.1.0", "100.0.0"])("node %s is accepted", (version) => {
  expect(node([pretending(version), file("node-version.js")]).status).toBe(0);
});

test("every entry point answers --help, and a wrong call with its usage and exit code 2", {timeout: 300_000}, () => {
  for (const name of entries) {
    const help = node([file(name), "--help"]);
    expect(help.stdout, name).toMatch(/^usage: /);
    expect(help.status, name).toBe(0);
    const wrong = node([file(name), "--no-such-option"]);
    expect(wrong.stderr, name).toContain("usage: ");
    expect(wrong.status, name).toBe(2);
  }
});

test("a build without a snapshot says how to get one", () => {
  const {status, stderr} = node([file("build.js"), "--snapshot", file("no-such-folder")]);
  expect(stderr).toMatch(/^there is no snapshot in .*npx crowding simulate.*\n$/);
  expect(status).toBe(1);
});
