/** Why a selection holds no row: what is true of all the rows that its last step took. */
import {nmr} from "../../base/words/format.js";
import {scoreWords} from "../../base/scores/outcomes.js";
import type {Panel} from "../../base/snapshot/panel.js";
import {capital, listed} from "../../base/words/words.js";
import type {SelectOptions} from "./select.js";

/** What was asked of the rows. */
type Asked = Omit<SelectOptions, "recent">;

/** The rows that meet what is asked. */
type RowsOf = (asked: Asked) => ArrayLike<number>;

/** Of options that select nothing: a sentence without a full stop. */
export function whyEmpty(panel: Panel, asked: Asked, rowsOf: RowsOf): string {
  const {rounds, days, resolved} = asked;
  const reached = Array.from(rowsOf({rounds, days, resolved}));
  return reached.length ? whyUnknown(panel, asked, {reached, rowsOf}) : noRound(panel, asked, rowsOf);
}

/** No round takes part: the rows lie outside the chosen ones, in rounds of another cadence, or in such as are not resolved. */
function noRound(panel: Panel, {rounds, days = "all"}: Asked, rowsOf: RowsOf): string {
  const chosen = rowsOf({rounds}).length;
  if (!chosen) return "The snapshot holds no row in the chosen rounds";
  const own = rowsOf({rounds, days}).length;
  if (!own) return `None of the chosen rounds is a weekly or a ${days === "saturday" ? "Saturday" : days} round`;
  return own < panel.length ? "None of the chosen rounds is resolved yet" : "No round is resolved yet";
}

/** Rounds take part, their rows do not: something is not known in any of them, or no stake is large enough. */
function whyUnknown(
  panel: Panel,
  asked: Asked,
  {reached, rowsOf}: {reached: readonly number[]; rowsOf: RowsOf}
): string {
  const {known = [], stakeKnown = false, minStake} = asked;
  const where = placeOf(asked, reached.length, rowsOf);
  const isKnown = (values: ArrayLike<number>) => reached.some((row) => !Number.isNaN(values[row]));
  const missing = known.filter((name) => !isKnown(panel.scores[name]!)).map((name) => scoreWords[name]);
  if ((stakeKnown || minStake !== undefined) && !isKnown(panel.stake))
    return missing.length ? notKnown(["stakes", ...missing], where) : `No model has a known stake ${where}`;
  if (missing.length) return notKnown(missing, where);
  const names = [...(stakeKnown ? ["the stake"] : []), ...known.map((name) => scoreWords[name])];
  const some = rowsOf({...asked, minStake: undefined}).length;
  if (!some) return `No row has ${listed(names)} known together ${where}`;
  const whose = some < reached.length ? `with ${listed(names)} known ` : "";
  return `No model ${whose}has a stake${minStake ? ` above ${nmr(minStake)} NMR` : ""} ${where}`;
}

/** Where rounds are left out for not being resolved, the others are named by it. */
function placeOf({rounds, days, resolved}: Asked, reached: number, rowsOf: RowsOf): string {
  return resolved && rowsOf({rounds, days}).length > reached ? "in any resolved round" : "in these rounds";
}

const notKnown = (names: readonly string[], where: string) =>
  `${capital(listed(names))} ${names.length > 1 || names[0].endsWith("s") ? "are" : "is"} not known ${where}`;
