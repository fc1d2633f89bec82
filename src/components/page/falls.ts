/** The falls of the penalty page: the table's groups with the rounds of its two end groups. */
import {defaultSettings} from "../base/settings.js";
import {endGroups} from "../tables/end-groups.js";
import type {EndGroups} from "../tables/end-groups.js";
import {falls} from "../tables/fall.js";
import type {Fall} from "../tables/fall.js";
import type {TableResult} from "../tables/result.js";
import type {Study} from "./study.js";

/** At once where the table stands at its defaults, whose end groups are a file; else from the rows that the table came from. */
export function findFalls(study: Study, result: TableResult, atDefaults: EndGroups[]): Fall[] | Promise<Fall[]> {
  const {settings} = result;
  if (JSON.stringify(settings) === JSON.stringify(defaultSettings("penalty"))) return falls(result, atDefaults);
  return study.panelFor("penalty", settings).then((panel) => falls(result, endGroups(panel, settings)));
}
