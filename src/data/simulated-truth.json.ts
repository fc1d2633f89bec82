/** The table `truth` at its defaults: without a row where the rounds are real. */
import {defaultSettings} from "../components/base/settings.js";
import {writeTable} from "../components/tables/serial.js";
import {tables} from "../components/tables/index.js";
import {readPanel, snapshotFolder} from "./snapshot/read.js";

const panel = await readPanel(snapshotFolder(), {scores: ["cwmm", "mmc", "corr"], truth: true});
process.stdout.write(JSON.stringify(writeTable(tables.truth(panel, defaultSettings("truth")))));
