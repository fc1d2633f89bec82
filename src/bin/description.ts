/** What a snapshot holds and what was dropped, in words. */
import {agreementOf} from "../components/base/snapshot/coverage.js";
import type {Coverage, Manifest} from "../components/base/snapshot/manifest.js";

/** Dropped rows by reason, each with examples: file, line, value. */
export function droppedLines({rows, examples}: Manifest): string[] {
  const reasons = Object.entries(rows.dropped).sort(([, a], [, b]) => b - a);
  return reasons.flatMap(([reason, n]) => {
    const named = examples.filter((example) => example.reason === reason);
    const where = named.map(
      ({file, line, value}) => `    ${file}, line ${line}: ${value === "" ? "empty" : JSON.stringify(value)}`
    );
    return [`${n} dropped: ${reason}`, ...where];
  });
}

/** How far the rows add up to the official totals of stakes and payouts. */
export function reconciled(coverage: readonly Coverage[]): string[] {
  return (["at_stake", "payout"] as const).map((of) => {
    const name = of === "payout" ? "payouts" : "stakes";
    const {known, off} = agreementOf(coverage, of);
    if (!known.length) return `${name}: no official totals to compare with`;
    if (coverage.every((c) => c[of] === null)) return `${name}: not known in any round`;
    const agree = `${name}: ${known.length - off.length} of ${known.length} rounds with an official total agree to a part in 1,000`;
    return off.length === 0 ? agree : `${agree}; the others are ${spans(off)}`;
  });
}

/** 168-170, 172 */
export function spans(rounds: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const round of rounds) {
    const last = parts[parts.length - 1];
    if (last && last[1] === round - 1) last[1] = round;
    else parts.push([round, round]);
  }
  return parts.map(([a, b]) => (a === b ? String(a) : `${a}-${b}`)).join(", ");
}
