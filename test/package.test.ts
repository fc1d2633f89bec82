import {readFileSync} from "node:fs";
import {expect, test} from "vitest";

interface Locked {
  version?: string;
  optionalDependencies?: Record<string, string>;
  dependencies?: Record<string, string>;
  resolved?: string;
}

const read = (path: string) => JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), "utf8"));
const manifest = read("package.json");
const locked = read("package-lock.json").packages as Record<string, Locked>;

test("package scripts run without a shell: one program and its arguments", () => {
  const scripts = Object.entries(manifest.scripts as Record<string, string>);
  expect(scripts.length).toBeGreaterThan(5);
  for (const [name, script] of scripts)
    expect(script, name).toMatch(/^(node|eslint|prettier|tsc|vitest)( [\w./:=@-]+)*$/);
});

test("versions are exact, in package.json and in its overrides", () => {
  const versions = Object.entries({...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides});
  expect(versions.length).toBeGreaterThan(20);
  for (const [name, version] of versions) expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
});

test("the lock file names no place to download from", () => {
  expect(Object.entries(locked).filter(([, {resolved}]) => resolved !== undefined)).toEqual([]);
});

// a lock file written on one system can lose the binaries of the others, and npm ci then fails on those alone
test("the lock file holds every system's binaries of esbuild, rollup, duckdb and knip's parser", () => {
  const native = Object.entries(locked).filter(([path]) =>
    /(^|\/)node_modules\/(esbuild|rollup|@duckdb\/node-bindings|oxc-parser|oxc-resolver)$/.test(path)
  );
  expect(native.length).toBeGreaterThanOrEqual(5);
  for (const [path, {optionalDependencies = {}}] of native) {
    expect(Object.keys(optionalDependencies).length, path).toBeGreaterThan(3);
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const exact = /^\d/.test(version);
      expect(versionFor(path, name), `${name} of ${path}`).toEqual(exact ? version : expect.any(String));
    }
  }
});

test("what start and build import stands in dependencies", () => {
  for (const name of ["@observablehq/framework", "esbuild", "tsx", "send", "@duckdb/node-api"])
    expect(Object.keys(manifest.dependencies), name).toContain(name);
});

/** Version of a package as seen from another one: its own node_modules first, then those further out. */
function versionFor(from: string, name: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, folder.lastIndexOf("/node_modules/"))) {
    const found = locked[`${folder}/node_modules/${name}`];
    if (found) return found.version;
    if (!folder.includes("/node_modules/")) return locked[`node_modules/${name}`]?.version;
  }
}
