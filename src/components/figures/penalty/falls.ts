/** The falls of the penalty page: the table's groups, their shape, and the rounds of the two end groups. */
import {defaultSettings} from "../../base/settings/settings.js";
import {endGroups} from "../../tables/penalty/end-groups.js";
import type {EndGroups} from "../../tables/penalty/end-groups.js";
import {falls} from "../../tables/penalty/fall.js";
import type {Fall} from "../../tables/penalty/fall.js";
import type {TableResult} from "../../tables/result/result.js";
import type {Study} from "../../page/study.js";

export interface Files {
  /** of the table at its defaults */
  ends: EndGroups[];
  /** the table `penalty-shape` at the settings of the result */
  shape: TableResult<"penalty-shape">;
}

/** At once where the table stands at its defaults, whose end groups are a file; else from the rows that the table came from. */
export function findFalls(
  study: Study,
  result: TableResult<"penalty">,
  {ends, shape}: Files
): Fall[] | Promise<Fall[]> {
  const {settings} = result;
  const {table} = shape;
  if (JSON.stringify(settings) === JSON.stringify(defaultSettings("penalty")))
    return falls(result, {ends, shape: table});
  return study
    .panelFor("penalty", settings)
    .then((panel) => falls(result, {ends: endGroups(panel, settings), shape: table}));
}
