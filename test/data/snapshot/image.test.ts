/** The same on a real disk: an ext4 image in a loop device, copied as it stands while the writer has just reported. */
import {execFileSync} from "node:child_process";
import {copyFileSync, existsSync, mkdirSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";
import {nodeFiles} from "../../../src/data/snapshot/files.js";
import {readPanel} from "../../../src/data/snapshot/read.js";
import {temporary} from "../../support/folder.js";
import {writeRows} from "../../support/write-rows.js";

const folder = temporary();
const run = (command: string, ...args: string[]) => execFileSync(command, args, {stdio: "pipe"});

/** Mounts an image; null where this machine does not allow it. */
function mounted(image: string, name: string): string | null {
  const place = join(folder, name);
  mkdirSync(place, {recursive: true});
  try {
    run("mount", "-o", "loop", image, place);
    return place;
  } catch {
    return null;
  }
}

function emptyImage(): {image: string; disk: string} | null {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return null;
  const image = join(folder, "disk.img");
  try {
    run("truncate", "-s", "24M", image);
    run("mkfs.ext4", "-q", image);
  } catch {
    return null;
  }
  const disk = mounted(image, "disk");
  return disk === null ? null : {image, disk};
}

async function modelsAfterCut(image: string, name: string): Promise<string> {
  const copy = join(folder, `${name}.img`);
  copyFileSync(image, copy);
  const place = mounted(copy, name)!;
  try {
    if (!existsSync(join(place, "snapshot"))) return "none";
    return await readPanel(join(place, "snapshot")).then(
      ({models}) => models.key.join(" "),
      () => "broken"
    );
  } finally {
    run("umount", place);
  }
}

it("is on a real disk once it is reported", async ({skip}) => {
  const made = emptyImage();
  if (!made) return skip("needs root, mkfs.ext4 and a loop device");
  const {image, disk} = made;
  const target = join(disk, "snapshot");
  try {
    await writeRows(target, ["old"]);
    expect(await modelsAfterCut(image, "first")).toBe("old");
    await writeRows(target, ["a", "b"]);
    expect(await modelsAfterCut(image, "second")).toBe("a b");
    // and without its syncs it is not: the test sees the difference
    await writeRows(target, ["c"], {files: {...nodeFiles, sync: async () => {}}});
    expect(await modelsAfterCut(image, "third")).not.toBe("c");
  } finally {
    run("umount", disk);
  }
});
