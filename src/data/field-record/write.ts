/** Makes the record of a part anew: `node --import tsx src/data/field-record/write.ts PART [WORLDS]`. */
import {partNames} from "./cases.js";
import type {Part} from "./cases.js";
import {runPart, writeFieldRecord} from "./record.js";

const [part, worlds = "2000"] = process.argv.slice(2);
if (!partNames.includes(part as Part)) throw new Error(`no part ${part}: one of ${partNames.join(", ")}`);
writeFieldRecord(part as Part, runPart(part as Part, {worlds: Number(worlds)}));
