/** What is said of the meta-model without one of its largest holders. */
import type {HolderUnit} from "../../base/catalogue/concentration.js";
import type {RowOf} from "../../base/catalogue/rows.js";
import {holders, ofUnit} from "./concentration.js";

export type WithoutRow = RowOf<"without-one">;

const none = "No round holds a staked model whose similarity is known";

const bets = (value: number | null) => (value === null ? "not known" : value.toFixed(2));

/** Bets without a holder: one number, or a range where they hang on how alike its models are. */
export function withoutText({without_least: least, without_most: most}: WithoutRow): string {
  if (least === null) return "not known";
  if (most === null) return `${bets(least)} or more`;
  return bets(least) === bets(most) ? bets(least) : `${bets(least)} to ${bets(most)}`;
}

/** The largest one's bounds hold for sure, so that they decide. */
export function withoutTitle(rows: readonly WithoutRow[], unit: HolderUnit): string {
  const [largest] = ofUnit(rows, unit);
  if (!largest) return none;
  const {bets: all, without_least: least, without_most: most} = largest;
  const without = `Without the largest ${unit}, effective bets`;
  if (all === null || least === null) return `${without} cannot be known`;
  if (most !== null && most < all) return `${without} would fall`;
  if (least > all) return `${without} would rise`;
  return `${without} could fall or rise`;
}

export function withoutAlt(rows: readonly WithoutRow[], unit: HolderUnit, nameOf: (holder: string) => string): string {
  const own = ofUnit(rows, unit);
  if (!own.length) return `${none}.`;
  const list = own.map((row) => `“${nameOf(row.holder)}” ${withoutText(row)}`);
  return `Effective bets of the meta-model of round ${own[0].round}, ${bets(own[0].bets)} with all, without each of its largest ${holders[unit]}: ${list.join(", ")}.`;
}
