import {copySnapshotFile} from "./snapshot/copy.js";

await copySnapshotFile("observations.parquet");
