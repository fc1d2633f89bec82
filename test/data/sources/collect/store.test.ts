import {existsSync, mkdirSync, readdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {RawStore} from "../../../../src/data/sources/collect/store.js";
import {digest, temporary} from "../../../support/folder.js";

const folder = temporary();

describe("the raw store", () => {
  it("keeps one file per round, the final one before the provisional one", async () => {
    const store = new RawStore(join(folder, "a"));
    await store.open();
    await store.writeRound(1000, "later", "provisional");
    await store.writeRound(999, "one", "provisional");
    expect(await store.rounds()).toMatchObject([{round: 999}, {round: 1000, standing: "provisional"}]);
    await store.writeRound(999, "two", "final");
    expect(readdirSync(store.folder).sort()).toEqual(["round-1000.provisional.json.gz", "round-999.final.json.gz"]);
    // a write broken off between the new file and the old one's end
    writeFileSync(join(store.folder, "round-999.provisional.json.gz"), "old");
    const [found] = await store.rounds();
    expect(found).toEqual({round: 999, standing: "final", name: "round-999.final.json.gz"});
    expect((await store.readRound(found)).text).toBe("two");
  });

  it("clears what broken-off writes left, files and folders", async () => {
    const store = new RawStore(join(folder, "b"));
    await store.open();
    writeFileSync(join(store.folder, "round-7.final.json.gz.partial"), "half");
    mkdirSync(join(store.folder, "spill.partial", "inner"), {recursive: true});
    await store.open();
    expect(readdirSync(store.folder)).toEqual([]);
  });

  it("writes the same bytes for the same text, into a folder of its tournament", async () => {
    const stores = ["c", "d"].map((name) => new RawStore(join(folder, name)));
    for (const store of stores) {
      await store.open();
      await store.writeRound(5, "text".repeat(1000), "final");
      await new Promise((done) => setTimeout(done, 1100)); // an archive's time would count seconds
    }
    const [one, other] = stores.map((store) => join(store.folder, "round-5.final.json.gz"));
    expect(one).toContain(join("c", "tournament-8"));
    expect(digest(one)).toBe(digest(other));
  });

  it("takes a reopened answer for provisional, and says which file cannot be unpacked", async () => {
    const store = new RawStore(join(folder, "e"));
    await store.open();
    await store.writeRound(5, "old", "final");
    await store.reopen((await store.rounds())[0]);
    const [raw] = await store.rounds();
    expect([raw.standing, (await store.readRound(raw)).text]).toEqual(["provisional", "old"]);
    for (const name of ["rounds.json.gz", raw.name]) writeFileSync(join(store.folder, name), "no archive");
    await expect(store.readList()).rejects.toThrow(/rounds\.json\.gz cannot be unpacked \(.*\): delete it and collect/);
    await expect(store.readRound(raw)).rejects.toThrow(/round-5\.provisional\.json\.gz cannot be unpacked/);
  });

  it("remembers spellings, and writes them only where they changed", async () => {
    const written: string[] = [];
    const {nodeStoreFiles} = await import("../../../../src/data/sources/collect/store.js");
    const files = {
      ...nodeStoreFiles,
      writeFile: async (file: string, content: Uint8Array) => {
        written.push(file);
        await nodeStoreFiles.writeFile(file, content);
      }
    };
    const store = new RawStore(join(folder, "d"), {files});
    await store.open();
    expect(await store.readLearnt()).toEqual({});
    await store.writeLearnt({"a.b": "c", "a.d": null});
    await store.writeLearnt({"a.b": "c", "a.d": null});
    expect(await store.readLearnt()).toEqual({"a.b": "c", "a.d": null});
    expect(written).toHaveLength(1);
  });

  it("names a file that cannot be unpacked", async () => {
    const store = new RawStore(join(folder, "e"));
    await store.open();
    writeFileSync(join(store.folder, "round-5.final.json.gz"), "no archive");
    const [raw] = await store.rounds();
    await expect(store.readRound(raw)).rejects.toThrow(
      /round-5.final.json.gz cannot be unpacked .*: delete it and collect again/
    );
    expect(existsSync(join(store.folder, raw.name))).toBe(true);
  });
});
