import {entriesTop, leastLists, rankedBy} from "../../base/catalogue/leaderboard.js";
import type {RankedBy} from "../../base/catalogue/leaderboard.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {seriesOf} from "../persistence/series.js";
import type {Series} from "../persistence/series.js";
import {selectRows} from "../panel/select.js";
import {used} from "../panel/used.js";
import type {TableResult} from "../result/result.js";
import {tableOf} from "../result/table-of.js";
import {listsOf} from "./lists.js";
import type {List} from "./lists.js";

interface Change {
  series: Series;
  ranked: RankedBy;
  round: number;
  n: number;
  fallen: number;
  gone: number;
}

/** Who comes into the top ten of each list and who leaves it, from one round of a cadence to the next within one score regime: counts. */
export function entries(panel: Panel, settings: Settings): TableResult<"entries"> {
  const {rounds, days, minStake} = settings;
  const {rows, left} = selectRows(panel, {rounds, days, resolved: true, minStake});
  const found = seriesOf(panel, rows, settings).flatMap((series) =>
    rankedBy.flatMap((ranked) => changesOf(panel, series, ranked, settings))
  );
  found.sort((a, b) => a.round - b.round || rankedBy.indexOf(a.ranked) - rankedBy.indexOf(b.ranked));
  const each = <T>(value: (change: Change) => T) => found.map(value);
  const table = tableOf("entries", {
    round: each(({round}) => round),
    score_regime: each(({series}) => series.regime),
    cadence: each(({series}) => series.cadence),
    ranked: each(({ranked}) => ranked),
    n: each(({n}) => n),
    entered: each(({fallen, gone}) => fallen + gone),
    fallen: each(({fallen}) => fallen),
    gone: each(({gone}) => gone)
  });
  return {name: "entries", settings, table, ...used(panel, rows), left};
}

function changesOf(panel: Panel, series: Series, ranked: RankedBy, settings: Settings): Change[] {
  const lists = listsOf(panel, series, ranked, settings).filter(({models}) => models.length >= leastLists * entriesTop);
  const byPosition = new Map(lists.map((list) => [list.position, list]));
  return lists.flatMap((now) => {
    const before = byPosition.get(now.position - 1);
    const round = panel.rounds[now.places[now.places.length - 1]].round;
    return before ? [{series, ranked, round, n: now.models.length, ...changeOf(before, now)}] : [];
  });
}

/** Of the top before: how many are on the list below the top now, and how many on no list. */
function changeOf(before: List, now: List): Pick<Change, "fallen" | "gone"> {
  const places = new Map(Array.from(now.models, (model, place) => [model, place]));
  const at = Array.from(before.models.subarray(0, entriesTop), (model) => places.get(model));
  return {
    fallen: at.filter((place) => place !== undefined && place >= entriesTop).length,
    gone: at.filter((place) => place === undefined).length
  };
}
