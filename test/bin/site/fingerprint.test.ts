import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {fingerprint} from "../../../src/bin/site/fingerprint.js";
import {temporary} from "../../support/folder.js";

const folder = temporary();

test("the fingerprint follows the contents of the snapshot, not its times", async () => {
  mkdirSync(join(folder, "snapshot"));
  const snapshot = join(folder, "snapshot");
  const write = (name: string, text: string) => writeFileSync(join(snapshot, name), text);
  write("manifest.json", "a");
  const first = await fingerprint(snapshot);
  write("manifest.json", "a");
  expect(await fingerprint(snapshot)).toBe(first);
  write("manifest.json", "b");
  const second = await fingerprint(snapshot);
  expect(second).not.toBe(first);
  write("extra.parquet", "");
  expect(await fingerprint(snapshot)).not.toBe(second);
});
