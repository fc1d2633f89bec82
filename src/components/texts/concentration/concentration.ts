/** What the page on concentration says: how few hold the stake, and who. */
import type {HolderUnit} from "../../base/catalogue/concentration.js";
import type {RowOf} from "../../base/catalogue/rows.js";
import type {Cadence} from "../../base/snapshot/panel.js";
import {count, counted, nmr, percent} from "../../base/words/format.js";

type Row = RowOf<"concentration">;
export type LargestRow = RowOf<"largest-stakes">;

/** Whom a unit counts. */
export const holders = {model: "models", account: "accounts"} as const;

/** Those of one unit; a table of rounds ascends. */
export const ofUnit = <R extends {unit: HolderUnit}>(rows: readonly R[], unit: HolderUnit): R[] =>
  rows.filter((row) => row.unit === unit);

/** Saturday rounds, whose pool is another, only where there are no others. */
function mainOf<R extends {cadence: Cadence}>(rows: readonly R[]): readonly R[] {
  const others = rows.filter(({cadence}) => cadence !== "saturday");
  return others.length ? others : rows;
}

/** By the newest of the main rounds. */
const newestOf = (rows: readonly Row[], unit: HolderUnit): Row | undefined => mainOf(ofUnit(rows, unit)).at(-1);

/** Whether any account is known: else accounts are models. */
export const knowsAccounts = (rows: readonly Row[]) => rows.some(({known}) => known > 0);

/** Whom to count: models where no account is known, as accounts are the same then. */
export const unitIn = (rows: readonly Row[], unit: HolderUnit): HolderUnit => (knowsAccounts(rows) ? unit : "model");

const none = "No round holds a staked model at these settings";

export function concentrationAnswer(rows: readonly Row[], unit: HolderUnit): string {
  const newest = newestOf(rows, unit);
  if (!newest) return `${none}.`;
  const {n, top_10, n_eff} = newest;
  if (n <= 10) return `${few(n, unit)}.`;
  return `The ten largest ${holders[unit]} hold ${percent(top_10)} of the stake, which is as concentrated as ${effectiveNumber(n_eff)} equal stakes.`;
}

/** Where the ten largest are all. */
const few = (n: number, unit: HolderUnit) => `Only ${counted(n, unit)} ${n === 1 ? "holds" : "hold"} a stake`;

export const effectiveNumber = (n: number) => (n < 10 ? n.toFixed(1) : count(n));

export function topTitle(rows: readonly Row[], unit: HolderUnit): string {
  const newest = newestOf(rows, unit);
  if (!newest) return none;
  if (newest.n <= 10) return few(newest.n, unit);
  return `The ten largest ${holders[unit]} hold ${newest.top_10 > 0.5 ? "more" : "less"} than half of the stake`;
}

export function topAlt(rows: readonly Row[], unit: HolderUnit): string {
  const [first, last] = ends(mainOf(ofUnit(rows, unit)));
  if (!first) return `${none}.`;
  const at = ({round, top_1, top_10, top_100}: Row) =>
    `round ${round}: the largest ${percent(top_1)}, ten ${percent(top_10)}, a hundred ${percent(top_100)}`;
  return `Share of the stake of the largest ${holders[unit]} by round. ${[...new Set([at(first), at(last)])].join("; ")}.`;
}

export function effectiveTitle(rows: readonly Row[], unit: HolderUnit): string {
  const newest = newestOf(rows, unit);
  return newest ? `By ${unit}, the stake is as concentrated as ${effectiveNumber(newest.n_eff)} equal stakes` : none;
}

export function effectiveAlt(rows: readonly Row[]): string {
  const parts = (["model", "account"] as const).flatMap((unit) => {
    const [first, last] = ends(mainOf(ofUnit(rows, unit)));
    return first
      ? [
          `by ${unit} ${effectiveNumber(first.n_eff)} in round ${first.round}, ${effectiveNumber(last.n_eff)} in round ${last.round}`
        ]
      : [];
  });
  return parts.length ? `Effective number of equal stakes by round: ${parts.join("; ")}.` : `${none}.`;
}

const ends = (rows: readonly Row[]): [Row, Row] | [undefined, undefined] =>
  rows.length ? [rows[0], rows[rows.length - 1]] : [undefined, undefined];

/** The largest holder of the newest round, by name. */
export function largestTitle(rows: readonly LargestRow[], unit: HolderUnit): string {
  const newest = newestLargest(rows, unit)[0];
  return newest ? `The largest ${unit} holds ${percent(newest.share, 1)} of the stake` : none;
}

export function largestAlt(rows: readonly LargestRow[], unit: HolderUnit): string {
  const found = newestLargest(rows, unit);
  if (!found.length) return `${none}.`;
  const list = found.map(({name, share, stake}) => `“${name}” ${percent(share, 1)} (${nmr(stake)} NMR)`);
  return `Share of the stake by round of the ${holders[unit]} that are the largest in round ${found[0].round}: ${list.join(", ")}.`;
}

/** The largest of the newest round, in order. */
export function newestLargest(rows: readonly LargestRow[], unit: HolderUnit): LargestRow[] {
  const own = mainOf(ofUnit(rows, unit));
  const round = own.at(-1)?.round;
  return own.filter((row) => row.round === round);
}

/** For the caption, where no account is known. */
export const accountsUnknown = "Accounts are not known: each model counts by itself";

/** How far accounts are known, and the way to more: nothing where all are. */
export function accountsNotes(rows: readonly Row[]): string[] {
  if (!rows.length) return [];
  if (!knowsAccounts(rows)) return ["`crowding collect --accounts` asks which account owns which model"];
  const {known} = rows[rows.length - 1];
  return known < 1
    ? [`The account is known for ${percent(known, 1)} of the newest round’s stake; other models count by themselves`]
    : [];
}
