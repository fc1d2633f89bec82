/** What the pages on stake events share: the same settings in the same address, the tables at these, how a path is drawn. */
import type {Settings} from "../../base/settings/settings.js";
import {settingsInputs} from "../../page/inputs.js";
import {openPage} from "../../page/page.js";
import type {PageFiles} from "../../page/page.js";
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
    settings: settingsInputs([...essential, ...more], {
      table: "event-path",
      beside: [level],
      more: [...more, level.name]
    }),
    tables: (settings: Settings) => eventTables(page.workspace, settings),
    backgroundTables: (settings: Settings) => backgroundTables(page.workspace, settings)
  };
}
