/** Worlds in which something is not known that every page asks for, and the world in which all is. */
import type {ScoreName} from "../../src/components/base/snapshot/panel.js";
import {crowd} from "./claims.js";
import type {Row, World} from "./panel.js";

const raised = 27;

/** 120 models over 50 weekly rounds with every score, their stakes and payouts; every eighth one raises its stake in the middle. */
export function whole(): World {
  const {rows, rounds} = crowd({models: 120, rounds: 50, noise: 0.004});
  return {rows: rows.map(filled), rounds};
}

function filled(row: Row): Row {
  const number = Number(row.model.slice(1));
  const up = number % 8 === 0 && row.round >= raised;
  const {mmc, corr} = row as {mmc: number; corr: number};
  return {
    ...row,
    stake: row.stake! * (up ? 6 : 1),
    ...{corj60: corr / 2, bmc: mmc / 2, fnc: corr / 3, payout: row.stake! * (corr + mmc) * 0.1},
    ...{corr_multiplier: 1, mmc_multiplier: number % 2}
  };
}

type Name = ScoreName | "stake";

/** The same world, some columns null in all rows, or in those that are asked for. */
export function without(names: readonly Name[], where: (row: Row) => boolean = () => true): World {
  const {rows, rounds} = whole();
  const nulls = Object.fromEntries(names.map((name) => [name, null]));
  return {rounds, rows: rows.map((row) => (where(row) ? {...row, ...nulls} : row))};
}

/** The same world with other rounds, or fewer rows. */
export const only = (keep: (row: Row) => boolean): World => {
  const {rows, rounds} = whole();
  return {rows: rows.filter(keep), rounds};
};

/** The rounds from one on are not resolved. */
export const resolvedBelow = (from: number, {rows, rounds}: World): World => ({
  rows,
  rounds: rounds.map((round) => ({...round, resolved: round.round < from}))
});

/** Every model has its account. */
export const owned = ({rows, rounds}: World): World => ({
  rounds,
  rows: rows.map((row) => ({...row, account: `of ${Number(row.model.slice(1)) % 40}`}))
});

export const unstaked = ({rows, rounds}: World): World => ({rounds, rows: rows.map((row) => ({...row, stake: 0}))});
