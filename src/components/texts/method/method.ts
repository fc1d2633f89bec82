/** What the method page says first. */
import {parameters} from "../../base/settings/parameters.js";
import {rules} from "../../base/rounds/regimes.js";

export function methodAnswer(): string {
  return (
    `Every number comes from two tables, observations and rounds, by ${parameters.length} parameters and the definitions below; ` +
    `it is computed twice, in TypeScript and in SQL. ${rules.length} dated rules say where scores, stakes and payouts changed their meaning.`
  );
}
