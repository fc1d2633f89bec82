/** What a snapshot holds and what was dropped, in words. */
import type {Coverage, Manifest} from "../components/base/manifest.js";

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

const agreement = 1e-3; // share of the official total

/** How far the rows add up to the official totals of stakes and payouts. */
export function reconciled(coverage: readonly Coverage[]): string[] {
  const pairs = [
    {of: "stakes", round: (c: Coverage) => ({own: c.at_stake, official: c.at_stake_official})},
    {of: "payouts", round: (c: Coverage) => ({own: c.payout ?? 0, official: c.payout_official})}
  ];
  return pairs.map(({of, round}) => {
    const known = coverage.filter((c) => (round(c).official ?? 0) !== 0);
    if (known.length === 0) return `${of}: no official totals to compare with`;
    const off = known.filter((c) => {
      const {own, official} = round(c);
      return Math.abs(own - official!) > agreement * Math.abs(official!);
    });
    const agree = `${of}: ${known.length - off.length} of ${known.length} rounds with an official total agree to a part in 1,000`;
    return off.length === 0 ? agree : `${agree}; the others are ${spans(off.map((c) => c.round))}`;
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
