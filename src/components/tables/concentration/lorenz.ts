import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {lorenzOf} from "../../statistics/numbers/lorenz.js";
import {used} from "../panel/used.js";
import type {TableResult} from "../result/result.js";
import {tableOf} from "../result/table-of.js";
import {holdersByRound, stakedRows} from "./holders.js";
import {newestRows} from "./newest.js";

/** Into so many parts the holders are cut. */
const hundred = 100;

/** How much the smaller holders have together, of the newest round. */
export function lorenz(panel: Panel, settings: Settings): TableResult<"lorenz"> {
  const {rows: all, left} = stakedRows(panel, settings);
  const rows = newestRows(panel, all);
  const points = holdersByRound(panel, rows).flatMap(({round, unit, holders}) => {
    const stakes = holders.map(({stake}) => stake);
    const total = stakes.reduce((sum, stake) => sum + stake, 0);
    const held = lorenzOf(stakes, {parts: hundred});
    return Array.from(held, (share, part) => {
      return {round, unit, part, n: holders.length, stake: share * total, held: share};
    });
  });
  const each = <T>(value: (of: (typeof points)[number]) => T) => points.map(value);
  const table = tableOf("lorenz", {
    round: each(({round}) => round),
    unit: each(({unit}) => unit),
    part: each(({part}) => part),
    n: each(({n}) => n),
    stake: each(({stake}) => stake),
    held: each(({held}) => held)
  });
  const older = {reason: "not of the newest round", rows: all.length - rows.length};
  return {name: "lorenz", settings, table, ...used(panel, rows), left: [...left, older]};
}
