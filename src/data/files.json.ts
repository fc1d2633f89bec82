import * as path from "node:path";
import {describeFile} from "./snapshot/intact.js";
import {readManifest, snapshotFolder, standingFolder} from "./snapshot/read.js";

const folder = snapshotFolder();
await readManifest(folder);
const place = await standingFolder(folder);
const files = [];
for (const name of ["observations.parquet", "rounds.parquet", "manifest.json"])
  files.push(await describeFile(path.join(place, name)));
process.stdout.write(JSON.stringify(files));
