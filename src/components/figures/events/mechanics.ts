/** The stake's own doing on the page of stake events: its tables come by and by. */
import {rowsOf} from "../../base/catalogue/rows.js";
import type {Settings} from "../../base/settings/settings.js";
import {eventDoseChart, eventMechanicsChart} from "../../charts/events/mechanics.js";
import type {TableResult} from "../../tables/result/result.js";
import {
  doseAlt,
  doseTitle,
  mechanicsAlt,
  mechanicsTitle,
  newestMechanics,
  newestRows
} from "../../texts/events/mechanics.js";
import {against, countNotes, orNothing} from "./stake-events.js";
import type {EventTables} from "./stake-events.js";
import type {Study} from "../../page/study.js";

const names = ["event-mechanics", "event-dose", "event-allowance"] as const;

/** The tables of `laterMechanics`. */
type MechanicsTables = readonly [
  TableResult<"event-mechanics">,
  TableResult<"event-dose">,
  TableResult<"event-allowance">
];

export const laterMechanics = (study: Study, settings: Settings) =>
  study.later(
    "mechanics",
    names.map((name) => ({name, settings}))
  );

/** Rows of the tables of `laterMechanics`. */
const mechanicsRows = ([mechanics]: MechanicsTables) => rowsOf(mechanics);
const doseRows = ([, dose]: MechanicsTables) => rowsOf(dose);
export const allowanceRows = ([, , allowance]: MechanicsTables) => rowsOf(allowance);

export function mechanicsFigure(all: MechanicsTables, found: EventTables) {
  const [rows, doses] = [mechanicsRows(all), doseRows(all)];
  const newest = newestMechanics(rows);
  return {
    title: mechanicsTitle(rows, doses),
    subtitle:
      "Means over the events by rounds from the increase; line: MMC had the stake stayed what it was in the round before, by the algebra of weights",
    alt: mechanicsAlt(rows, doses),
    chart: orNothing(found.summary, ({width}) =>
      eventMechanicsChart(newest, {width, against: against(found.summary.settings)})
    ),
    notes: [...countNotes(found), "Newest score regime with events"],
    result: all[0]
  };
}

export function doseFigure(all: MechanicsTables, {summary}: EventTables) {
  const doses = doseRows(all);
  return {
    title: doseTitle(doses),
    subtitle:
      "Each event: the jump of MMC from the round before the increase to the first with it, against what the larger stake alone does in that round; dashed: slope 1",
    alt: doseAlt(doses),
    chart: orNothing(summary, ({width}) => eventDoseChart(newestRows(doses), {width})),
    notes: ["Size of a point: weight after the increase"],
    result: all[1]
  };
}
