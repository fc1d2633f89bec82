import {describeSnapshotFile} from "./snapshot/copy.js";
import {readManifest, snapshotFolder, standingFolder} from "./snapshot/read.js";

const folder = snapshotFolder();
await readManifest(folder);
const files = [];
for (const name of ["observations.parquet", "rounds.parquet", "manifest.json"])
  files.push(await describeSnapshotFile(await standingFolder(folder), name));
process.stdout.write(JSON.stringify(files));
