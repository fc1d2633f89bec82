/** The stake events themselves. */
import {counted} from "../../base/words/format.js";
import {stakeEventsChart} from "../../charts/events/stake-events.js";
import {dust} from "../../charts/stake/scatter.js";
import type {EventResult} from "../../tables/result/result.js";
import {eventsAlt, eventsLost, eventsTitle} from "../../texts/events/stake-events.js";
import {placed} from "../../page/placed.js";
import {own} from "../own/late.js";
import {whyNothing} from "./or-nothing.js";
import type {Draw} from "./or-nothing.js";
import type {EventTables} from "./tables.js";

export const eventsFigure = placed(
  {id: "stake-events", height: 340},
  ([events]: readonly [EventResult<"events">], found: EventTables) => ({
    title: eventsTitle(events),
    draws: events.picked > 0,
    about: "Stake before and after each raise, one line per event, by round",
    legend: "Dot: stake after; line: from the stake before; grey: does not count",
    alt: eventsAlt(events),
    chart: chart(events, found),
    own: own.raises,
    how: [eventsLost(events), ...notes(events)],
    result: events
  })
);

function chart(events: EventResult<"events">, {path}: EventTables): Draw {
  const regimes = [...new Set(path.table.array("score_regime") as string[])];
  return events.picked ? ({width, own}) => stakeEventsChart(events.table, {width, regimes, own}) : whyNothing(events);
}

/** How many stakes stand at the lower edge of the chart. */
function notes({table}: EventResult): string[] {
  const below = (table.array("stake_before") as number[]).filter((stake) => stake < dust).length;
  return below ? [`${counted(below, "stake")} of less than ${dust} NMR before the raise at the lower edge`] : [];
}
