import {copySnapshotFile} from "./snapshot/copy.js";

await copySnapshotFile("rounds.parquet");
