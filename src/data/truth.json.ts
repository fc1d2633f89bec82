import {codeHash} from "./truth/code.js";
import {readRecord} from "./truth/record.js";
import {truthOf} from "./truth/summary.js";

const record = readRecord();
process.stdout.write(JSON.stringify(truthOf(record, {current: record.code === codeHash()})));
