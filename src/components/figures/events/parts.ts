/** The accounting split of MMC's change. */
import {eventPartsChart} from "../../charts/events/parts.js";
import type {EventResult} from "../../tables/result/result.js";
import {partsAlt, partsTitle} from "../../texts/events/verdict.js";
import {placed} from "../../page/placed.js";
import {against, countNotes} from "./notes.js";
import {orNothing} from "./or-nothing.js";
import type {EventTables} from "./tables.js";

export const partsFigure = placed(
  {id: "stake-event-parts", height: 320},
  ([parts]: readonly [EventResult<"event-parts">], found: EventTables) => ({
    title: partsTitle(parts),
    about: `Where the change of MMC comes from, by MMC = accuracy − similarity × the meta-model’s own score, ${against(parts.settings)}; the thin bar is the part due to the model's own stake`,
    legend: "Line: 95 % interval",
    alt: partsAlt(parts),
    chart: orNothing(parts, ({width}) => eventPartsChart(parts.table, {width})),
    how: [
      ...countNotes(found),
      "The own stake’s part lies within overlap and market, and is a mean over the rounds from the raise on"
    ],
    result: parts
  })
);
