import type {Round} from "../components/base/snapshot/panel.js";
import {readPanel, snapshotFolder} from "./snapshot/read.js";

/** Of what the source says of a round's scores only those that pay: pages read no others. */
const lean = ({score_configs, ...round}: Round): Round =>
  score_configs ? {...round, score_configs: score_configs.filter(({pays}) => pays)} : round;

const {rounds} = await readPanel(snapshotFolder(), {scores: []});
process.stdout.write(JSON.stringify(rounds.map(lean)));
