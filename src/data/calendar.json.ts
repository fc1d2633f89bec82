import {readPanel, snapshotFolder} from "./snapshot/read.js";

const {rounds} = await readPanel(snapshotFolder(), {scores: []});
process.stdout.write(JSON.stringify(rounds));
