/** A power cut: whatever the disk has not been told to keep is lost, and the old snapshot or the new one is there. */
import {cpSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {nodeFiles} from "../../../src/data/snapshot/files.js";
import {standingFolder} from "../../../src/data/snapshot/read.js";
import {nodeStoreFiles, RawStore} from "../../../src/data/sources/collect/store.js";
import {cuts, held, putLeft, recorded} from "../../support/cut-disk.js";
import type {Left} from "../../support/cut-disk.js";
import {digest, temporary} from "../../support/folder.js";
import {writeRows} from "../../support/write-rows.js";

const folder = temporary();
const bytesOf = (place: string) => readdirSync(place).map((name) => `${name} ${digest(join(place, name))}`);

let old: string;
let fresh: string;
beforeAll(async () => {
  await writeRows(join(folder, "old", "snapshot"), ["old"]);
  await writeRows(join(folder, "fresh", "snapshot"), ["a", "b"]);
  [old, fresh] = ["old", "fresh"].map((name) => bytesOf(join(folder, name, "snapshot")).join());
});

/** What a reader finds on what is left of a disk. */
let trials = 0;
async function foundOn(left: Left): Promise<"old" | "fresh" | "neither"> {
  const place = join(folder, `trial-${trials++}`);
  putLeft(left, place);
  const standing = await standingFolder(join(place, "snapshot"));
  const bytes = left.size > 0 && [...left.keys()].some((name) => name.startsWith("snapshot")) ? bytesOf(standing) : [];
  return bytes.join() === old ? "old" : bytes.join() === fresh ? "fresh" : "neither";
}

/** What is found after a cut at each operation; `drop` leaves one sync out of the record: the n-th. */
async function outcomes({drop = -1} = {}) {
  const place = join(folder, `disk-${trials++}`);
  cpSync(join(folder, "old"), place, {recursive: true});
  const before = held(place);
  const {files, operations} = recorded(nodeFiles, ["writeFile", "writeParquet"]);
  await writeRows(join(place, "snapshot"), ["a", "b"], {files});
  const syncs = operations.filter(({kind}) => kind === "sync");
  const kept = operations.filter((operation) => operation !== syncs[drop]);
  const found: Set<string>[] = [];
  for (const lefts of cuts(before, place, kept)) {
    const here = new Set<string>();
    for (const left of lefts) here.add(await foundOn(left));
    found.push(here);
  }
  return {found, syncs};
}

describe("a power cut while a snapshot is written", () => {
  it("leaves the old or the new one whole at every operation, and the new one once it is reported", async () => {
    const {found, syncs} = await outcomes();
    for (const [i, here] of found.entries())
      expect([i, [...here]]).not.toEqual([i, expect.arrayContaining(["neither"])]);
    expect([...found[0]]).toEqual(["old"]);
    expect([...found.at(-1)!]).toEqual(["fresh"]);
    expect(found.some((here) => here.size === 2)).toBe(true);
    expect(syncs.map(({path}) => path.split("/").pop()!.replace(/\d+$/, ""))).toEqual(
      expect.arrayContaining(["observations.parquet", "rounds.parquet", "manifest.json", "snapshot.partial-"])
    );
  });

  it("would lose both without any one of the syncs that carry it", async () => {
    const {syncs} = await outcomes();
    const carries: string[] = [];
    for (const drop of syncs.keys()) {
      const {found} = await outcomes({drop});
      const lost = found.some((here) => here.has("neither"));
      if (lost || found.at(-1)!.has("old")) carries.push(syncs[drop].path.split("/").pop()!.replace(/\d+$/, ""));
    }
    // of the folder in which the new one is made the names need not last before the rename alone
    expect(carries.slice(0, 4)).toEqual([
      "observations.parquet",
      "rounds.parquet",
      "manifest.json",
      "snapshot.partial-"
    ]);
    expect(carries.at(-1)).toMatch(/^disk-/);
  });
});

describe("a power cut while answers are kept", () => {
  it("takes none that was reported", async () => {
    const place = join(folder, "raw");
    const before = {states: [new Map()]};
    const {files, operations} = recorded(nodeStoreFiles, ["writeFile"]);
    const store = new RawStore(place, {files});
    const reported: [operations: number, wanted: Record<string, string>][] = [];
    const report = (wanted: Record<string, string>) => void reported.push([operations.length, wanted]);
    await store.open();
    await store.writeRound(7, "first", "provisional");
    report({"7": "first"});
    await store.writeRound(7, "second", "final");
    report({"7": "second"});
    await store.writeRound(8, "third", "final");
    report({"7": "second", "8": "third"});
    await store.reopen((await store.rounds())[0]);
    report({"7": "second", "8": "third"});
    const seen = new Set<string>();
    for (const [done, lefts] of cuts(before, folder, operations).entries())
      for (const left of lefts) {
        const wanted = reported.findLast(([at]) => at <= done)?.[1] ?? {};
        const state = JSON.stringify([wanted, ...[...left].filter(([name]) => name.startsWith("raw/"))]);
        if (seen.has(state)) continue;
        seen.add(state);
        const trial = join(folder, `kept-${trials++}`);
        putLeft(new Map([...left].filter(([name]) => name.startsWith("raw/"))), trial);
        const after = new RawStore(join(trial, "raw"));
        const found = new Map<string, string>();
        for (const raw of await after.rounds()) found.set(String(raw.round), (await after.readRound(raw)).text);
        for (const [round, text] of Object.entries(wanted)) {
          const newer = text === "first" ? ["first", "second"] : [text];
          expect([done, newer]).toEqual([done, expect.arrayContaining([found.get(round)])]);
        }
      }
  });
});
