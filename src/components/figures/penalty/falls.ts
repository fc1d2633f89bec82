/** The falls of the penalty page: the table's groups, their shape, and the rounds of the two end groups. */
import {defaultSettings} from "../../base/settings/settings.js";
import {endGroups} from "../../tables/penalty/end-groups.js";
import type {EndGroups} from "../../tables/penalty/end-groups.js";
import {fallsByRegime} from "../../tables/penalty/falls-by-regime.js";
import type {Fall} from "../../tables/penalty/falls-by-regime.js";
import type {TableResult} from "../../tables/result/result.js";
import type {Workspace} from "../../page/workspace.js";

export interface Files {
  /** of the table at its defaults */
  ends: EndGroups[];
  /** the table `penalty-shape` at the settings of the result */
  shape: TableResult<"penalty-shape">;
}

/** At once where the table stands at its defaults, whose end groups are a file; else from the rows that the table came from. */
export function findFalls(
  workspace: Workspace,
  result: TableResult<"penalty">,
  {ends, shape}: Files
): Fall[] | Promise<Fall[]> {
  const {settings} = result;
  const {table} = shape;
  if (JSON.stringify(settings) === JSON.stringify(defaultSettings("penalty")))
    return fallsByRegime(result, {extremes: ends, shape: table});
  return workspace
    .panelFor("penalty", settings)
    .then((panel) => fallsByRegime(result, {extremes: endGroups(panel, settings), shape: table}));
}
