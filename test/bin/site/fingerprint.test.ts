import {cpSync, utimesSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {fingerprint} from "../../../src/bin/site/fingerprint.js";
import {temporary} from "../../support/folder.js";
import {writeRows} from "../../support/write-rows.js";

const folder = temporary();

test("the fingerprint follows the contents of the snapshot, not its times, its place or what else lies there", async () => {
  const snapshot = join(folder, "snapshot");
  await writeRows(snapshot, ["a"]);
  const first = await fingerprint(snapshot);
  cpSync(snapshot, join(folder, "copy"), {recursive: true});
  utimesSync(join(snapshot, "manifest.json"), 1, 1);
  cpSync(join(snapshot, "rounds.parquet"), join(snapshot, "more.parquet"));
  expect([await fingerprint(snapshot), await fingerprint(join(folder, "copy"))]).toEqual([first, first]);
  await writeRows(snapshot, ["b"]);
  expect(await fingerprint(snapshot)).not.toBe(first);
});
