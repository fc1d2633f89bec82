import {copySnapshotFile} from "./snapshot/copy.js";

await copySnapshotFile("manifest.json");
