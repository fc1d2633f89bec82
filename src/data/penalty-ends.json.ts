import {defaultSettings} from "../components/base/settings.js";
import {endGroups} from "../components/tables/end-groups.js";
import {readPanel, snapshotFolder} from "./snapshot/read.js";

const panel = await readPanel(snapshotFolder(), {scores: ["cwmm", "mmc"]});
process.stdout.write(JSON.stringify(endGroups(panel, defaultSettings("penalty"))));
