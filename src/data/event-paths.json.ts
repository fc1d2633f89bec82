/** The paths of all outcomes around a stake increase, at the defaults: what the page on stake events draws first. */
import {outcomeNames} from "../components/base/panel.js";
import {defaultSettings} from "../components/base/settings.js";
import {eventPath} from "../components/tables/event-path.js";
import {writeTable} from "../components/tables/serial.js";
import {readPanel, snapshotFolder} from "./snapshot/read.js";

const panel = await readPanel(snapshotFolder());
const paths = outcomeNames.map((outcome) => eventPath(panel, {...defaultSettings("event-path"), outcome}));
process.stdout.write(JSON.stringify(paths.map(writeTable)));
