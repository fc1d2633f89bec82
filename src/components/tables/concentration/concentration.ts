import {topPart} from "../../base/catalogue/concentration.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {concentrationOf} from "../../statistics/numbers/concentration.js";
import {used} from "../panel/used.js";
import type {TableResult} from "../result/result.js";
import {tableOf} from "../result/table-of.js";
import {holdersByRound, stakedRows} from "./holders.js";

/** How few hold the stake, round by round: all who staked are known, so that this is a count without an interval. */
export function concentration(panel: Panel, settings: Settings): TableResult<"concentration"> {
  const {rows, left} = stakedRows(panel, settings);
  const all = holdersByRound(panel, rows).map((of) => ({
    ...of,
    held: concentrationOf(of.holders.map(({stake}) => stake))
  }));
  const each = <T>(value: (of: (typeof all)[number]) => T) => all.map(value);
  const top = (k: number) => each(({held}) => held.top(k));
  const table = tableOf("concentration", {
    round: each(({round}) => round),
    cadence: each(({cadence}) => cadence),
    unit: each(({unit}) => unit),
    n: each(({held}) => held.n),
    stake: each(({held}) => held.total),
    known: each(({held, known}) => known / held.total),
    top_1: top(1),
    top_5: top(5),
    top_10: top(10),
    top_25: top(25),
    top_100: top(100),
    top_part: each(({held}) => held.top(Math.ceil(topPart * held.n))),
    gini: each(({held}) => held.gini),
    hhi: each(({held}) => held.hhi),
    n_eff: each(({held}) => 1 / held.hhi)
  });
  return {name: "concentration", settings, table, ...used(panel, rows), left};
}
