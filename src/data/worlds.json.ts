import {readRecord} from "./coverage/record.js";
import {reliabilityOf} from "./coverage/reliability.js";
import {readWorlds, worldsHash} from "./worlds/record.js";
import {shownOf} from "./worlds/summary.js";

const record = readWorlds();
const options = {current: record.code === worldsHash(), reliability: reliabilityOf(readRecord())};
process.stdout.write(JSON.stringify(shownOf(record, options)));
