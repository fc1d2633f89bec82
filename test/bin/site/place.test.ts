import {execFileSync} from "node:child_process";
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeEach, expect, test} from "vitest";
import {checkOutput, nodePlaceFiles, place} from "../../../src/bin/site/place.js";
import {stampName, writeStamp} from "../../../src/bin/site/stamp.js";
import {cuts, held, recorded} from "../../support/cut-disk.js";

const root = mkdtempSync(join(tmpdir(), "place-"));
afterAll(() => rmSync(root, {recursive: true}));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(root, "case-"));
});

function write(path: string, text: string) {
  mkdirSync(join(folder, path, ".."), {recursive: true});
  writeFileSync(join(folder, path), text);
}

/** A site of one page, with its stamp. */
async function site(path: string, text: string): Promise<string> {
  write(`${path}/index.html`, text);
  await writeStamp(join(folder, path), text);
  return join(folder, path);
}

const pageOf = (path: string) => readFileSync(join(folder, path, "index.html"), "utf8");

test("a finished site takes the place of the old one, and nothing is left beside it", async () => {
  const output = await site("out", "old");
  await place(await site("stage/dist", "new"), {output});
  expect([pageOf("out"), readdirSync(folder).sort()]).toEqual(["new", ["out", "stage"]]);
});

test("it makes the folders above its place", async () => {
  await place(await site("dist", "new"), {output: join(folder, "a/b/out")});
  expect(pageOf("a/b/out")).toBe("new");
});

test("a site that cannot be moved in leaves the old one where it was", async () => {
  const output = await site("out", "old");
  const rename = (from: string, to: string) =>
    to === output && from.includes(".partial-") ? Promise.reject(new Error("no")) : nodePlaceFiles.rename(from, to);
  await expect(place(await site("dist", "new"), {output, files: {...nodePlaceFiles, rename}})).rejects.toThrow("no");
  expect([pageOf("out"), readdirSync(folder)]).toEqual(["old", ["out"]]);
});

test("a site from another disk is copied", async () => {
  const output = await site("out", "old");
  const elsewhere = Object.assign(new Error("other disk"), {code: "EXDEV"});
  const rename = (from: string, to: string) =>
    from.endsWith("dist") ? Promise.reject(elsewhere) : nodePlaceFiles.rename(from, to);
  await place(await site("dist", "new"), {output, files: {...nodePlaceFiles, rename}});
  expect([pageOf("out"), readdirSync(folder)]).toEqual(["new", ["out"]]);
});

test("what killed builds left is swept, and nothing else that is called so", async () => {
  const gone = 99999999;
  await site(`out.partial-${gone}`, "half");
  await site(`out.previous-${gone}`, "older");
  await site(`out.previous-${process.ppid}`, "of another that runs");
  await site(`out.partial-${gone}-1`, "with a letter");
  write(`out.partial-${gone}-1/letter.txt`, "dear");
  write("out.partial/letter.txt", "dear");
  write(`out.partial-${gone}0/letter.txt`, "dear");
  write(`out.partial-${process.pid}/letter.txt`, "dear");
  await place(await site("dist", "new"), {output: join(folder, "out")});
  expect(readdirSync(folder).sort()).toEqual(
    [
      "out",
      "out.partial",
      `out.partial-${gone}-1`,
      `out.partial-${gone}0`,
      `out.partial-${process.pid}`,
      `out.previous-${process.ppid}`
    ].sort()
  );
});

test("a folder that no build made, or that holds more than its site, is not replaced", async () => {
  write("letters/a.txt", "dear");
  expect(() => checkOutput(join(folder, "letters"))).toThrow(/output must be a new folder or one that a build made/);
  write("file", "text");
  expect(() => checkOutput(join(folder, "file"))).toThrow(/output must be a folder, got the file/);
  expect(checkOutput(join(folder, "none"))).toBe(join(folder, "none"));
  mkdirSync(join(folder, "empty"));
  expect(checkOutput(join(folder, "empty"))).toBe(join(folder, "empty"));
  const built = await site("site", "x");
  expect(checkOutput(built)).toBe(built);
  write("site/.git/HEAD", "ref");
  expect(() => checkOutput(built)).toThrow(/site holds \.git\/HEAD, which no build made: move it elsewhere/);
  write(`old/${stampName}`, '{"fingerprint":"of an older build, without a list"}');
  expect(() => checkOutput(join(folder, "old"))).not.toThrow();
  write(`torn/${stampName}`, '{"finger');
  expect(() => checkOutput(join(folder, "torn"))).toThrow(/that a build made/);
});

test.skipIf(process.platform === "win32")("a link stays a link, and the site behind it is replaced", async () => {
  const real = await site("real", "old");
  symlinkSync(real, join(folder, "link"));
  symlinkSync(join(folder, "nothing"), join(folder, "lost"));
  expect(() => checkOutput(join(folder, "lost"))).toThrow(/is a link to nothing/);
  await place(await site("dist", "new"), {output: checkOutput(join(folder, "link"))});
  expect(lstatSync(join(folder, "link")).isSymbolicLink()).toBe(true);
  expect([pageOf("real"), pageOf("link")]).toEqual(["new", "new"]);
});

test("a place that is a disk of its own is told before anything is built", ({skip}) => {
  const disk = join(folder, "disk");
  mkdirSync(disk);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "crowding-test", disk], {stdio: "pipe"});
  } catch {
    return skip("needs the right to mount");
  }
  try {
    expect(() => checkOutput(disk)).toThrow(/disk is a disk of its own and cannot be replaced: name a folder in it/);
    expect(checkOutput(join(disk, "site"))).toBe(join(disk, "site"));
  } finally {
    execFileSync("umount", [disk]);
  }
});

test("a power cut leaves a whole site, the old one aside in the worst case, and the new one once it is built", async () => {
  await site("out", "old");
  const from = await site("dist", "new");
  const [old, fresh] = ["out", "dist"].map((name) => contentOf(held(join(folder, name))));
  const before = mkdtempSync(join(root, "before-"));
  cpSync(folder, before, {recursive: true});
  const dist = readdirSync(from).map((name) => ({
    ...{kind: "write" as const, path: join(from, name)},
    bytes: readFileSync(join(from, name))
  }));
  const {files, operations} = recorded(nodePlaceFiles, []);
  await place(from, {output: join(folder, "out"), files});
  const outcomes = (done: typeof operations) =>
    cuts(held(before), folder, [...dist, ...done]).map((lefts) =>
      lefts.map((left) => (["out/", "out.previous-"] as const).map((name) => siteIn(left, name)))
    );
  const isGood = ([out, aside]: (string | null)[]) => out === fresh || out === old || (out === null && aside === old);
  const found = outcomes(operations);
  expect(found.flat().filter((one) => !isGood(one))).toEqual([]);
  expect(found.at(-1)!.map(([out]) => out)).toEqual(found.at(-1)!.map(() => fresh));
  const without = (path: string) => operations.filter((one) => one.kind !== "sync" || !one.path.endsWith(path));
  for (const path of ["index.html", stampName, folder]) {
    const broken = outcomes(without(path));
    expect(broken.flat().every(isGood) && broken.at(-1)!.every(([out]) => out === fresh), path).toBe(false);
  }
});

const contentOf = (place: ReturnType<typeof held>) =>
  JSON.stringify(
    [...place.states[0]].map(([name, file]) => [name, "bytes" in file ? file.bytes.toString("base64") : ""]).sort()
  );

/** The files of one folder of what is left; null where there is none. */
function siteIn(left: Map<string, string>, name: string): string | null {
  const own = [...left].filter(([path]) => path.startsWith(name) && !path.endsWith("/"));
  return own.length === 0 ? null : JSON.stringify(own.map(([path, bytes]) => [path.split("/").pop(), bytes]).sort());
}

test("copies of the old site are not touched by a build that fails before its end", async () => {
  const output = await site("out", "old");
  cpSync(output, join(folder, "copy"), {recursive: true});
  const sync = () => Promise.reject(new Error("EIO"));
  await expect(place(await site("dist", "new"), {output, files: {...nodePlaceFiles, sync}})).rejects.toThrow("EIO");
  expect([pageOf("out"), existsSync(join(folder, "out.partial-" + process.pid))]).toEqual(["old", false]);
});
