/** The default model's rounds with their meta-models and payout rules: what the what-if page draws its first curve from. */
import {defaultSettings} from "../components/base/settings.js";
import {modelRows, whatIfRounds} from "../components/tables/what-if.js";
import {readPanel, snapshotFolder} from "./snapshot/read.js";

const panel = await readPanel(snapshotFolder());
const settings = defaultSettings("what-if");
const {model} = modelRows(panel, settings);
const name = model < 0 ? null : panel.models.name[model];
process.stdout.write(JSON.stringify({name, rounds: whatIfRounds(panel, settings)}));
