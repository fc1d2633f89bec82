/** What is said of the Lorenz curve. */
import {holderUnits} from "../../base/catalogue/concentration.js";
import type {HolderUnit} from "../../base/catalogue/concentration.js";
import type {RowOf} from "../../base/catalogue/rows.js";
import {count, percent} from "../../base/words/format.js";
import {holders} from "./concentration.js";

type Row = RowOf<"lorenz">;

const none = "No round holds a staked model at these settings";

const heldBy = (rows: readonly Row[], unit: HolderUnit, part: number) =>
  rows.find((row) => row.unit === unit && row.part === part)?.held;

export function lorenzTitle(rows: readonly Row[], unit: HolderUnit): string {
  const held = heldBy(rows, unit, 50);
  return held === undefined ? none : `The smaller half of the ${holders[unit]} holds ${percent(held, 1)} of the stake`;
}

export function lorenzAlt(rows: readonly Row[]): string {
  const parts = holderUnits.flatMap((unit) => {
    const [half, most, row] = [heldBy(rows, unit, 50), heldBy(rows, unit, 90), rows.find((r) => r.unit === unit)];
    if (half === undefined || most === undefined || !row) return [];
    const who = `${count(row.n)} ${holders[unit]}`;
    return [`of ${who} the smaller half holds ${percent(half, 1)}, the smaller nine tenths ${percent(most, 1)}`];
  });
  return parts.length ? `Lorenz curve of the stake in round ${rows[0].round}: ${parts.join("; ")}.` : `${none}.`;
}
