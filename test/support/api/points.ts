/**
 * Named write points: in the middle of and after everything that a collection does to the disk. Before one thing the disk is as
 * it is after the one ahead of it: only the first has a point before it.
 */
import {writeFileSync} from "node:fs";
import {basename} from "node:path";
import {nodeStoreFiles} from "../../../src/data/sources/collect/store.js";
import type {StoreFiles} from "../../../src/data/sources/collect/store.js";
import {nodeFiles} from "../../../src/data/snapshot/write.js";
import type {SnapshotFiles} from "../../../src/data/snapshot/write.js";

/** File functions that call `at` at every point, in their order. */
export function pointed(at: (point: string) => void): {files: SnapshotFiles; storeFiles: StoreFiles} {
  let first = true;
  const nameOf = (file: string) => basename(file).replace(/-\d+$/, "");
  /** a change of the disk with a point on both sides, and one in the middle where half of a file can be written */
  const around =
    <A extends [string, ...unknown[]], T>(
      verb: string,
      work: (...args: A) => Promise<T>,
      half?: (...args: A) => void
    ) =>
    async (...args: A) => {
      const what = `${verb} ${nameOf(args[0])}`;
      if (first) at(`before: ${what}`);
      first = false;
      if (half) {
        half(...args);
        at(`in the middle: ${what}`);
      }
      const result = await work(...args);
      at(`after: ${what}`);
      return result;
    };
  const halfOf = (file: string, content: string | Uint8Array) =>
    writeFileSync(file, content.slice(0, Math.floor(content.length / 2)));
  const {list, mkdir, sync, writeFile, writeParquet, rename, rm} = nodeFiles;
  return {
    files: {
      list,
      sync,
      mkdir: around("make", mkdir),
      writeFile: around("write", writeFile, halfOf),
      writeParquet: around("write", writeParquet, (file) => writeFileSync(file, "PAR1 half of it")),
      rename: around("rename", rename),
      rm: around("remove", rm)
    },
    storeFiles: {
      ...nodeStoreFiles,
      mkdir: around("make", nodeStoreFiles.mkdir),
      writeFile: around("write", nodeStoreFiles.writeFile, halfOf),
      rename: around("rename", nodeStoreFiles.rename),
      rm: around("remove", nodeStoreFiles.rm)
    }
  };
}
