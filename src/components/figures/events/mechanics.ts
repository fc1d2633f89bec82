/** The stake's own doing on the page of stake events. */
import {rowsOf} from "../../base/catalogue/rows.js";
import {eventDoseChart, eventMechanicsChart} from "../../charts/events/mechanics.js";
import {
  doseAlt,
  doseSlope,
  doseTells,
  doseTitle,
  mechanicsAlt,
  mechanicsTitle,
  newestMechanics,
  newestRows
} from "../../texts/events/mechanics.js";
import {placed} from "../../page/placed.js";
import {against, countNotes} from "./notes.js";
import {orNothing} from "./or-nothing.js";
import type {EventTables, MechanicsTables} from "./tables.js";

export const mechanicsFigure = placed(
  {id: "stake-event-mechanics", height: 730},
  ([mechanics, dose]: MechanicsTables, found: EventTables) => {
    const [rows, doses] = [rowsOf(mechanics), rowsOf(dose)];
    const newest = newestMechanics(rows);
    return {
      title: mechanicsTitle(rows, doses),
      about:
        "Means over the events by rounds from the raise; the line is MMC had the stake stayed as in the round before, by the algebra of weights",
      alt: mechanicsAlt(rows, doses),
      chart: orNothing(found.summary, ({width}) =>
        eventMechanicsChart(newest, {width, against: against(found.summary.settings)})
      ),
      legend: "Line: MMC had the stake stayed",
      how: [...countNotes(found), "Newest score regime with events"],
      result: mechanics
    };
  }
);

export const doseFigure = placed(
  {id: "stake-event-dose", height: 360},
  ([, dose]: MechanicsTables, {summary}: EventTables) => {
    const doses = rowsOf(dose);
    return {
      title: doseTitle(doses),
      about:
        "Each event: the jump of MMC from the round before the raise to the first after it, against what the larger stake alone does in that round",
      alt: doseAlt(doses),
      chart: orNothing(summary, ({width}) => eventDoseChart(newestRows(doses), {width, fitted: doseTells(doses)})),
      legend: "Point: one raise, larger with more weight; dashed: as predicted",
      how: [...doseSlope(doses), "The fitted line is drawn only where its interval leaves out 0 or 1"],
      result: dose
    };
  }
);
