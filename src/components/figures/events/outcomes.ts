/** The paths of all outcomes, one panel each. */
import {rowsOf} from "../../base/catalogue/rows.js";
import {eventOutcomesChart} from "../../charts/events/outcomes.js";
import type {Level} from "../../charts/events/panel.js";
import type {Readable} from "../../tables/result/readable.js";
import type {EventResult} from "../../tables/result/result.js";
import {outcomesAlt, outcomesTitle} from "../../texts/events/stake-events.js";
import {commandLine} from "../../page/command.js";
import type {Drawn} from "../../page/figure.js";
import {placed} from "../../page/placed.js";
import {plainTable} from "../../page/plain-table.js";
import {own} from "../own/late.js";
import {against, pathLegend, pathNotes} from "./notes.js";
import {orNothing} from "./or-nothing.js";
import type {Draw} from "./or-nothing.js";
import type {EventTables} from "./tables.js";

type Paths = readonly EventResult<"event-path">[];

export const outcomesFigure = placed(
  {id: "stake-event-outcomes", height: 440},
  (paths: Paths, found: EventTables, level: Level) => ({
    title: outcomesTitle(found.summary),
    about: `The same events, one panel for each score, ${against(found.summary.settings)}; a unit of score is as high in every panel but that of cwmm`,
    legend: pathLegend,
    alt: outcomesAlt(found.summary),
    chart: chart(paths, found, level),
    own: own.outcomes,
    drawn: drawn(paths),
    how: pathNotes(found, level),
    result: found.summary
  })
);

function chart(paths: Paths, {summary}: EventTables, level: Level): Draw {
  const all = new Map(paths.map(({settings, table}) => [settings.outcome, table]));
  return orNothing(summary, ({width, own}) => eventOutcomesChart(all, summary.table, {width, level, own}));
}

/** The paths of all outcomes as the table of their figure. */
function drawn(paths: Paths): Drawn {
  const all = paths.map(({settings}) => settings);
  return {
    table: () => stacked(paths),
    sql: async () => {
      const {eventPathsSql} = await import("../../sql/events/paths.js");
      return eventPathsSql(
        all[0],
        all.map(({outcome}) => outcome)
      );
    },
    command: all.map((settings) => commandLine("event-path", settings)).join("\n")
  };
}

function stacked(paths: Paths): Readable {
  return plainTable(
    paths.flatMap(({settings: {outcome}, table: path}) => rowsOf({table: path}).map((row) => ({outcome, ...row})))
  );
}
