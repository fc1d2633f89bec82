import {describeSnapshotFile} from "./snapshot/copy.js";
import {readManifest, snapshotFolder} from "./snapshot/read.js";

const folder = snapshotFolder();
await readManifest(folder);
const files = [];
for (const name of ["observations.parquet", "rounds.parquet", "manifest.json"])
  files.push(await describeSnapshotFile(folder, name));
process.stdout.write(JSON.stringify(files));
