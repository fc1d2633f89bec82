/** A manifest of invented rounds, for the texts and views that read one. */
import type {Coverage, Manifest} from "../../src/components/base/snapshot/manifest.js";
import {observationColumns} from "../../src/components/base/snapshot/columns.js";
import {numbers} from "./panel.js";

/** Ten rounds, all of the official stake, one slope. */
export function manifest(changes: Partial<Manifest> = {}): Manifest {
  return {
    format: 2,
    source: "import",
    simulated: false,
    arguments: {files: "rounds.csv", rounds: null},
    seed: null,
    as_of: {round: 10, time: "2021-05-05T20:00:00Z"},
    rows: {read: 1000, kept: 1000, merged: 0, dropped: {}},
    rounds: 10,
    models: 100,
    accounts: null,
    inputs: [],
    examples: [],
    coverage: coverage(),
    breaks: [],
    stake_steps: [],
    rule_differences: [],
    columns: observationColumns.map(({column}) => ({column, nulls: 0, min: null, max: null})),
    version: "0.0.0",
    ...changes
  };
}

/** Rounds 1 to 10; `change` says what differs in a round. */
export function coverage(change: (round: number) => Partial<Coverage> = () => ({})): Coverage[] {
  return numbers(1, 10).map((round) => ({
    round,
    rows: 100,
    staked: 50,
    at_stake: 1000,
    at_stake_official: 1000,
    payout: 10,
    payout_official: 10,
    slope: 1.25,
    ...change(round)
  }));
}
