import {codeHash} from "./coverage/code.js";
import {readRecord} from "./coverage/record.js";
import {truthOf} from "./coverage/summary.js";

const record = readRecord();
process.stdout.write(JSON.stringify(truthOf(record, {current: record.code === codeHash()})));
