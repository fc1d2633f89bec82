import {existsSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {pinSnapshot} from "../../../src/bin/site/pin.js";
import {readPanel} from "../../../src/data/snapshot/read.js";
import {temporary} from "../../support/folder.js";
import {writeRows} from "../../support/write-rows.js";

const folder = temporary();
const modelsIn = async (place: string) => (await readPanel(place)).models.key.join(" ");

test("a pinned snapshot stays when its own is replaced or removed", async () => {
  const snapshot = join(folder, "stays");
  await writeRows(snapshot, ["old"]);
  const pin = await pinSnapshot(snapshot);
  await writeRows(snapshot, ["a", "b"]);
  expect([await modelsIn(pin.path), await modelsIn(snapshot)]).toEqual(["old", "a b"]);
  rmSync(snapshot, {recursive: true});
  expect(await modelsIn(pin.path)).toBe("old");
  pin.remove();
  expect(existsSync(pin.path)).toBe(false);
});

test("a snapshot replaced while it is pinned gives one version, after each of its files", async () => {
  for (const moment of ["manifest.json", "observations.parquet", "rounds.parquet"]) {
    const snapshot = join(folder, `replaced-${moment}`);
    await writeRows(snapshot, ["old"]);
    let done = false;
    const onLinked = async (name: string) => {
      if (done || name !== moment) return;
      done = true;
      await writeRows(snapshot, ["a", "b"]);
    };
    const pin = await pinSnapshot(snapshot, {onLinked});
    expect([moment, await modelsIn(pin.path)]).toEqual([moment, "a b"]);
    pin.remove();
  }
});

test("one that is replaced without end is told in one line, and leaves nothing", async () => {
  const snapshot = join(folder, "endless");
  await writeRows(snapshot, ["0"]);
  let n = 1;
  const onLinked = async (name: string) =>
    void (name === "manifest.json" && (await writeRows(snapshot, [String(n++)])));
  await expect(pinSnapshot(snapshot, {onLinked})).rejects.toThrow(/was replaced again and again meanwhile: build once/);
  expect(n).toBe(4);
});

test("a damaged one is told by the name of its own folder; what else lies there is not pinned", async () => {
  const snapshot = join(folder, "damaged");
  await writeRows(snapshot, ["a"]);
  writeFileSync(join(snapshot, "more.parquet"), "PAR1");
  const pin = await pinSnapshot(snapshot);
  expect(readdirSync(pin.path)).toEqual(["manifest.json", "observations.parquet", "rounds.parquet"]);
  pin.remove();
  writeFileSync(join(snapshot, "rounds.parquet"), "");
  await expect(pinSnapshot(snapshot)).rejects.toThrow(
    `the snapshot in ${snapshot} is damaged: rounds.parquet has 0 bytes`
  );
});
