/** The means before and after a stake increase, and their change. */
import {eventChangeChart} from "../../charts/events/change.js";
import {changeAlt, changeTitle} from "../../texts/events/stake-events.js";
import type {ResultFigure} from "../../page/figure.js";
import {own} from "../own/late.js";
import {against, countNotes} from "./notes.js";
import {orNothing} from "./or-nothing.js";
import type {EventTables} from "./tables.js";

export function changeFigure(found: EventTables): ResultFigure {
  const {summary} = found;
  return {
    id: "stake-event-change",
    title: changeTitle(summary),
    about: `Means before and after the raise, ${against(summary.settings)}; the change, and its share of the raw mean before`,
    legend: "Ring: before; dot: after; right: change",
    alt: changeAlt(summary),
    chart: orNothing(summary, ({width, own}) => eventChangeChart(summary.table, {width, own})),
    own: own.outcomes,
    how: countNotes(found),
    height: 320,
    result: summary
  };
}
