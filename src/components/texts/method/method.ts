/** What the pages on the method say first. */
import {tableNames} from "../../base/catalogue/index.js";
import {parameters} from "../../base/settings/parameters.js";
import {rules} from "../../base/rounds/regimes.js";
import {counted} from "../../base/words/format.js";

export const methodAnswer = () =>
  "Every number comes from the same rows by the definitions below, and is computed twice: in TypeScript and in SQL.";

/** Of intervals, told by how many kinds of them hold too little. */
export function inferenceAnswer(estimators: readonly {kind: string; fails: boolean}[]): string {
  const intervals = estimators.filter(({kind}) => kind === "interval");
  const failing = intervals.filter(({fails}) => fails).length;
  const [hold, are] = failing === 1 ? ["holds", "is"] : ["hold", "are"];
  const hidden = failing ? `${failing} ${hold} it too rarely and ${are} hidden` : "none holds it too rarely";
  return `Of ${counted(intervals.length, "kind")} of intervals tested on simulations whose truth is known, ${hidden}.`;
}

export const rulesAnswer = () =>
  `${counted(rules.length, "dated rule")} ${rules.length === 1 ? "says" : "say"} where scores, stakes and payouts changed their meaning; nothing is averaged across a change of scores.`;

export const referenceAnswer = () =>
  `All names in one table: ${counted(parameters.length, "parameter")}, the presets, ${counted(tableNames.length, "table")} and their columns, the same on pages, command line and in queries.`;
