/** Makes the record anew: `node --import tsx src/data/model-record/write.ts`, three minutes. */
import {runModelRecord, writeModelRecord} from "./record.js";

writeModelRecord(runModelRecord({worlds: 1000}));
