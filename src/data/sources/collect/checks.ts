/** What a new snapshot must not be beside the one that it would replace. */
import {spans, stakeCoverage} from "../../../components/base/snapshot/coverage.js";
import type {Manifest} from "../../../components/base/snapshot/manifest.js";
import {InputFault} from "../../fault.js";
import {refreshText} from "./plan.js";

const least = 0.95; // share of a new round's official stake

/** Refuses a snapshot that looks broken beside the previous one: thinly covered new rounds, breaks that nobody named, rows gone. */
export function checkAgainst(previous: Manifest, next: Manifest): void {
  const thin = thinRounds(previous, next);
  const gone = goneRounds(previous, next);
  const faults = [...thin.map(thinText), ...newBreaks(previous, next), ...lostRows(previous, next, gone)];
  if (faults.length === 0) return;
  const out = [wayOut([...thin.map(({round}) => round), ...gone]), "take it as it is with --accept"].join(", or ");
  throw new InputFault(`the new snapshot is not written, the old one stays: ${faults.join("; ")}; ${out}`);
}

/** What is missing may be there by now; a break is for the reader to look into. */
function wayOut(rounds: readonly number[]): string {
  if (rounds.length === 0) return "look into it";
  return `fetch these rounds again with ${refreshText(rounds)}`;
}

function thinRounds(previous: Manifest, next: Manifest) {
  const known = new Set(previous.coverage.map(({round}) => round));
  return stakeCoverage(next.coverage).filter(
    ({round, at_stake_official, share}) => !known.has(round) && at_stake_official && (share ?? 0) < least
  );
}

const thinText = ({round, share}: {round: number; share: number | null}) =>
  `round ${round} holds ${(100 * (share ?? 0)).toFixed(1)} % of its official stake, at least 95 % are asked`;

function newBreaks(previous: Manifest, next: Manifest): string[] {
  const known = new Set(previous.breaks.map(({round}) => round));
  const found = next.breaks.filter(({round, named}) => !named && !known.has(round));
  return found.map(({round, about}) => `a break at round ${round} that no rule names (${about})`);
}

function goneRounds(previous: Manifest, next: Manifest): number[] {
  const had = new Set(next.coverage.map(({round}) => round));
  return previous.coverage.filter(({round}) => !had.has(round)).map(({round}) => round);
}

function lostRows(previous: Manifest, next: Manifest, gone: readonly number[]): string[] {
  const faults = gone.length > 0 ? [`rounds ${spans(gone)} had rows and have none now`] : [];
  if (next.rows.kept >= previous.rows.kept) return faults;
  return [...faults, `${next.rows.kept} rows, ${previous.rows.kept} before`];
}
