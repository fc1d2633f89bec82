/** What a file of `data/tables` holds: a table at its defaults, or one of a few results that pages draw first from. */
import {outcomeNames} from "../../components/base/snapshot/panel.js";
import type {Panel} from "../../components/base/snapshot/panel.js";
import type {TableName} from "../../components/base/catalogue/index.js";
import {defaultSettings} from "../../components/base/settings/settings.js";
import {endGroups} from "../../components/tables/penalty/end-groups.js";
import {eventPath} from "../../components/tables/events/path.js";
import {tables} from "../../components/tables/index.js";
import {writeTable} from "../../components/tables/result/serial.js";
import {modelRows, whatIfRounds} from "../../components/tables/what-if/what-if.js";
import {InputFault} from "../fault.js";

/** Files that hold no table of the command line, by their name. */
const others: Record<string, (panel: Panel) => unknown> = {
  "event-paths": eventPaths,
  "penalty-ends": (panel) => endGroups(panel, defaultSettings("penalty")),
  "what-if-rounds": firstRounds
};

/** A file's content, before it is written as JSON. */
export function contentOf(name: string, panel: Panel): unknown {
  const other = Object.hasOwn(others, name) ? others[name] : undefined;
  if (other) return other(panel);
  if (!isTable(name))
    throw new InputFault(
      `a file of data/tables must be a table or one of ${Object.keys(others).join(", ")}, got ${name}: correct its name in the page`
    );
  return writeTable(tables[name](panel, defaultSettings(name)));
}

const isTable = (name: string): name is TableName => Object.hasOwn(tables, name);

/** The paths of all outcomes around a stake increase. */
function eventPaths(panel: Panel): unknown {
  const settings = defaultSettings("event-path");
  return outcomeNames.map((outcome) => writeTable(eventPath(panel, {...settings, outcome})));
}

/** The default model's rounds with their meta-models and payout rules. */
function firstRounds(panel: Panel): unknown {
  const settings = defaultSettings("what-if");
  const {model} = modelRows(panel, settings);
  return {name: model < 0 ? null : panel.models.name[model], rounds: whatIfRounds(panel, settings)};
}
