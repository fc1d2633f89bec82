/** What the pages on stake events share: the same settings in the same address, the tables at these, how a path is drawn. */
import type {Settings} from "../../base/settings/settings.js";
import {openPage} from "../../page/page.js";
import type {PageFiles} from "../../page/page.js";
import {preview} from "../../page/preview.js";
import {viewInput} from "../../page/view-inputs.js";
import {eventTables, backgroundTables} from "./tables.js";

const essential = ["ratio", "base", "before", "after", "outcome"];
const more = ["events", "persistence", "cool-off", "min-scored", "adjust", "days", "rounds"];

export async function openEvents(files: PageFiles) {
  const page = await openPage(files, {table: "event-path"});
  const level = viewInput("level");
  return {
    ...page,
    level,
    settings: page.inputs([...essential, ...more], {
      table: "event-path",
      beside: [level],
      more: [...more, level.name]
    }),
    preview: preview(page.workspace, {table: "event-path", figure: "stake-event-path", others: ["stake-event-change"]}),
    tables: (settings: Settings) => eventTables(page.workspace, settings),
    backgroundTables: (settings: Settings) => backgroundTables(page.workspace, settings)
  };
}
