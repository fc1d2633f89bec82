import {cpSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {beforeAll, describe, expect, it} from "vitest";
import {main as build} from "../../../src/bin/site/build.js";
import {sealed, unsealed} from "../../../src/data/snapshot/intact.js";
import type {Manifest} from "../../../src/components/base/snapshot/manifest.js";
import type {Result} from "../../support/command.js";
import {temporary} from "../../support/folder.js";
import {inProcess} from "../../support/in-process.js";
import {writeRows} from "../../support/write-rows.js";

const folder = temporary();
const whole = join(folder, "whole");
const snapshot = join(folder, "snapshot");

const crowding = inProcess(snapshot);
beforeAll(() => writeRows(whole, ["a", "b"]));

/** Puts a snapshot in its place and does something to it. */
function damaged(work: (file: (name: string) => string) => void): void {
  rmSync(snapshot, {recursive: true, force: true});
  cpSync(whole, snapshot, {recursive: true});
  work((name) => join(snapshot, name));
}

function flip(file: string, at = 0.5): void {
  const bytes = readFileSync(file);
  bytes[Math.floor(at * bytes.length)] ^= 1;
  writeFileSync(file, bytes);
}

const manifestOf = (file: string) => unsealed(readFileSync(file, "utf8")) as unknown as Manifest;

const kinds: Record<string, [work: (file: (name: string) => string) => void, line: RegExp]> = {
  missing: [(file) => rmSync(file("rounds.parquet")), /rounds\.parquet is missing.* import the files again/],
  truncated: [
    (file) => writeFileSync(file("observations.parquet"), readFileSync(file("observations.parquet")).subarray(0, -1)),
    /observations\.parquet has \d+ bytes where its manifest says \d+.* import the files again/
  ],
  empty: [(file) => writeFileSync(file("observations.parquet"), ""), /observations\.parquet has 0 bytes/],
  "a flipped byte of the rows": [
    (file) => flip(file("observations.parquet")),
    /does not hold the bytes that were written/
  ],
  "a flipped byte at the end": [(file) => flip(file("rounds.parquet"), 0.99), /does not hold the bytes/],
  "a flipped byte of the manifest": [(file) => flip(file("manifest.json"), 0.3), /manifest\.json is damaged/],
  "half a manifest": [
    (file) => writeFileSync(file("manifest.json"), readFileSync(file("manifest.json"), "utf8").slice(0, 200)),
    /manifest\.json is damaged, or no snapshot's: delete the folder/
  ],
  "a foreign manifest": [(file) => writeFileSync(file("manifest.json"), '{"name": "other"}'), /or no snapshot's/],
  "a foreign file in a file's place": [
    (file) => cpSync(file("rounds.parquet"), file("observations.parquet")),
    /observations\.parquet (has|does not hold)/
  ],
  "an older format": [
    (file) => writeFileSync(file("manifest.json"), JSON.stringify({...manifestOf(file("manifest.json")), format: 1})),
    /snapshot format must be 2 or 3, got 1 in .*: write the snapshot again/
  ],
  "a newer format": [
    (file) => writeFileSync(file("manifest.json"), JSON.stringify({...manifestOf(file("manifest.json")), format: 4})),
    /got 4 in .*: a newer Crowding wrote it: update/
  ]
};

describe.each(Object.entries(kinds))("a snapshot that is damaged: %s", (_, [work, line]) => {
  it("gives one line in every command, and in a build", {timeout: 120_000}, async () => {
    damaged(work);
    const calls = [["describe"], ["table", "stake-deciles"], ["sql", "SELECT count(*) FROM observations"], ["verify"]];
    const results: Result[] = [];
    for (const call of calls) results.push(await crowding(...call));
    for (const [i, {code, out, err}] of results.entries()) {
      const said = calls[i][0] === "verify" ? out : err;
      expect([calls[i][0], code, said.trimEnd().split("\n").length]).toEqual([calls[i][0], 1, 1]);
      expect(said).toMatch(line);
      if (calls[i][0] !== "verify") expect(out).toBe("");
    }
    const fault = await build(["--snapshot", snapshot, "--output", join(folder, "site")]).then(
      () => Promise.reject(new Error("it was built")),
      (error: Error & {exitCode?: number}) => error
    );
    expect([fault.exitCode, fault.message]).toEqual([1, expect.stringMatching(line)]);
    expect(fault.message).not.toContain("\n");
  });
});

it("verify says that all is as it was written, wherever the snapshot stands", async () => {
  damaged(() => {});
  const good = {code: 0, err: "", out: `${snapshot}: 3 files, all as they were written\n`};
  expect(await crowding("verify")).toEqual(good);
  rmSync(`${snapshot}.previous`, {recursive: true, force: true});
  renameSync(snapshot, `${snapshot}.previous`);
  expect(await crowding("verify")).toEqual(good);
  rmSync(`${snapshot}.previous`, {recursive: true});
  expect(await crowding("verify")).toMatchObject({code: 1, out: expect.stringMatching(/^there is no snapshot in /)});
});

it("verify names what lies in the folder and is not of the snapshot; other commands read none of it", async () => {
  damaged((file) => cpSync(file("observations.parquet"), file("more.parquet")));
  expect(await crowding("verify")).toMatchObject({
    code: 1,
    out: expect.stringMatching(/more\.parquet is not of this snap.*\n$/)
  });
  const {code, err} = await crowding("sql", "SELECT * FROM more");
  expect([code, err]).toEqual([2, expect.stringContaining("more")]);
});

it("a snapshot of format 2 is read, and said not to be checked", async () => {
  damaged((file) => {
    const {files, ...manifest} = manifestOf(file("manifest.json"));
    expect(files).toHaveLength(2);
    writeFileSync(file("manifest.json"), JSON.stringify({...manifest, format: 2}));
  });
  expect((await crowding("describe")).out).toContain("files        not checked: format 2 holds no sizes and hashes");
  expect((await crowding("sql", "SELECT count(*) AS n FROM observations", "--format", "csv")).out).toBe("n\n2\n");
  expect(await crowding("verify")).toMatchObject({
    code: 1,
    out: expect.stringMatching(/format 2, which holds no hashes.*\n$/)
  });
  writeFileSync(
    join(snapshot, "observations.parquet"),
    readFileSync(join(snapshot, "observations.parquet")).subarray(8)
  );
  expect(await crowding("table", "stake-deciles")).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^[^\n]*cannot be read[^\n]*\n$/)
  });
});

describe("answers kept", () => {
  const raw = `${snapshot}.raw`;
  const kept = join(raw, "tournament-8");
  const answer = gzipSync(JSON.stringify({data: {v2RoundDetails: null}}));

  it("are each unpacked and read: one line for each that is damaged or not ours", async () => {
    damaged(() => {});
    const file = (name: string) => join(kept, name);
    rmSync(raw, {recursive: true, force: true});
    cpSync(whole, kept, {recursive: true});
    for (const name of ["manifest.json", "observations.parquet", "rounds.parquet"]) rmSync(file(name));
    writeFileSync(file("round-300.final.json.gz"), gzipSync('{"data": {'));
    writeFileSync(file("round-301.final.json.gz"), answer.subarray(0, -4));
    writeFileSync(file("notes.txt"), "dear");
    writeFileSync(file("round-302.final.json.gz.partial"), "half");
    const {code, out} = await crowding("verify");
    const lines = out.trimEnd().split("\n");
    expect([code, lines.length]).toEqual([1, 4]);
    for (const [i, line] of [
      /3 files/,
      /round-300.*cannot be read.*: delete it and collect again/,
      /round-301.*cannot be unpacked/,
      /notes\.txt is not an answer/
    ].entries())
      expect(lines[i]).toMatch(line);
    rmSync(raw, {recursive: true});
    expect((await crowding("verify", "--raw", join(folder, "none"))).out).toMatch(
      /there are no answers in .*none: name/
    );
  });
});

it("a seal holds every value of a manifest", () => {
  const text = readFileSync(join(whole, "manifest.json"), "utf8");
  expect(sealed(manifestOf(join(whole, "manifest.json")))).toBe(text);
  for (const [from, to] of [
    ['"read": 3', '"read": 4'],
    ['"a.csv"', '"b.csv"'],
    ["e", "f"],
    ['"seal"', '"sea1"']
  ]) {
    expect(text).toContain(from);
    expect(unsealed(text.replace(from, to))).toBeNull();
  }
});
