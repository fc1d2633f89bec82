import type {Panel} from "../base/panel.js";
import type {TableName} from "../base/parameters.js";
import type {Settings} from "../base/settings.js";
import {penalty} from "./penalty.js";
import type {TableResult} from "./result.js";
import {stakeDeciles} from "./stake-deciles.js";
import {trend} from "./trend.js";

/** Every table by its name on the command line. */
export const tables = {
  "stake-deciles": stakeDeciles,
  penalty,
  trend
} as Record<TableName, (panel: Panel, settings: Settings) => TableResult>;
