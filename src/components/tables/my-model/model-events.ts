import type {OutcomeName, Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {sides} from "../../statistics/series/windows.js";
import {outcomeEvents, stakeEvents} from "../events/stake-events.js";
import type {StakeEvents} from "../events/stake-events.js";
import {outcomeWindows} from "../events/windows.js";
import {histories} from "../panel/histories.js";
import {used} from "../panel/used.js";
import {known} from "../result/intervals.js";
import type {TableResult} from "../result/result.js";
import {tableOf} from "../result/table-of.js";
import {modelRows} from "../what-if/what-if.js";

interface Row {
  entry: number;
  kind: "raise" | "cut";
  counts: boolean;
  scored: [before: number, after: number];
  cwmm: Sides;
  mmc: Sides;
}

interface Sides {
  before: number;
  after: number;
  change: number;
}

/** One model's own raises and cuts by at least `ratio`: its scores on both sides, and their change less what others did in the same rounds. */
export function modelEvents(panel: Panel, settings: Settings): TableResult<"model-events"> {
  const {rows, left, model} = modelRows(panel, settings);
  const {row, round, stake} = histories(panel);
  const found = (["up", "down"] as const)
    .flatMap((direction) => rowsOf(panel, settings, {model, direction}))
    .sort((a, b) => round[a.entry] - round[b.entry]);
  const of = <T>(value: (found: Row) => T) => found.map(value);
  const table = tableOf("model-events", {
    model: of(({entry}) => panel.models.key[panel.model[row[entry]]]),
    round: of(({entry}) => panel.rounds[round[entry]].round),
    kind: of(({kind}) => kind),
    stake_before: of(({entry}) => stake[entry - 1]),
    stake_after: of(({entry}) => stake[entry]),
    n_before: of(({scored}) => scored[0]),
    n_after: of(({scored}) => scored[1]),
    counts: of(({counts}) => counts),
    adjust: of(() => settings.adjust),
    cwmm_before: of(({cwmm}) => known(cwmm.before)),
    cwmm_after: of(({cwmm}) => known(cwmm.after)),
    mmc_before: of(({mmc}) => known(mmc.before)),
    mmc_after: of(({mmc}) => known(mmc.after)),
    cwmm_change: of(({cwmm}) => known(cwmm.change)),
    mmc_change: of(({mmc}) => known(mmc.change))
  });
  return {name: "model-events", settings, table, ...used(panel, rows), left};
}

/** The model's events of one direction. */
function rowsOf(
  panel: Panel,
  settings: Settings,
  {model, direction}: {model: number; direction: "up" | "down"}
): Row[] {
  const found = stakeEvents(panel, settings, {direction});
  const {row} = histories(panel);
  const isOwn = (entry: number) => panel.model[row[entry]] === model;
  const entries = found.entries.filter(isOwn);
  const counting = found.counting.filter(isOwn);
  const [cwmm, mmc] = (["cwmm", "mmc"] as const).map((outcome) =>
    sidesBy(panel, {...found, entries, counting}, {outcome, settings})
  );
  const places = Array.from(found.entries.keys()).filter((i) => isOwn(found.entries[i]));
  return Array.from(entries, (entry, i) => ({
    entry,
    kind: direction === "up" ? ("raise" as const) : ("cut" as const),
    counts: counting.includes(entry),
    scored: [found.scored.nBefore[places[i]], found.scored.nAfter[places[i]]],
    cwmm: cwmm(i),
    mmc: mmc(i)
  }));
}

/** Means of a score on both sides of each event, as scored, and the adjusted change of those that count. */
function sidesBy(
  panel: Panel,
  own: StakeEvents,
  {outcome, settings}: {outcome: OutcomeName; settings: Settings}
): (i: number) => Sides {
  const {entries} = own;
  const raw = outcomeWindows(panel, entries, {outcome, settings: {...settings, adjust: "none"}});
  const {before, after} = sides(raw);
  const compared = outcomeEvents(panel, own, {outcome, settings});
  const changes = new Map(
    Array.from(compared.lines, (line) => [
      compared.entries[line],
      compared.sides.after[line] - compared.sides.before[line]
    ])
  );
  return (i) => ({before: before[i], after: after[i], change: changes.get(entries[i]) ?? NaN});
}
