import {floats} from "../../base/typed.js";
import type {UnitPanel} from "./unit-panel.js";

/** An effect with the influence of each unit on it (times the number of units): its error is root(sum of squares) / n. */
export interface Influenced {
  effect: number;
  se: number;
  influence: Float64Array;
}

/** The average effect on the units first treated at `cohort`, at `time`. */
export interface GroupTime extends Influenced {
  cohort: number;
  time: number;
}

/**
 * Callaway and Sant'Anna's group-time effects (2021) without covariates: the change of a cohort since the time before its
 * treatment (before it: since the time before) less that of never or not yet treated units. `cohorts`: first treated
 * time of each unit, NaN = never. A robustness check of stackedDid; with one event per date it is the same thing.
 */
export function groupTimeEffects(
  panel: UnitPanel,
  cohorts: ArrayLike<number>,
  {controls = "never"}: {controls?: "never" | "notyet"} = {}
): GroupTime[] {
  const groups = [...new Set(Array.from(cohorts))].filter(Number.isFinite).sort((a, b) => a - b);
  const isControl = (unit: number, cohort: number, time: number) =>
    Number.isNaN(cohorts[unit]) || (controls === "notyet" && cohorts[unit] !== cohort && cohorts[unit] > time);
  return groups
    .filter((cohort) => cohort > 0)
    .flatMap((cohort) =>
      Array.from({length: panel.times - 1}, (_, i) => i + 1).map((time) => {
        const base = time >= cohort ? cohort - 1 : time - 1;
        const treated = (unit: number) => cohorts[unit] === cohort;
        const other = (unit: number) => isControl(unit, cohort, time);
        return {cohort, time, ...comparison(panel, {time, base, treated, other})};
      })
    );
}

type Picks = (unit: number) => boolean;

function comparison(
  {outcome, units, times}: UnitPanel,
  {time, base, treated, other}: {time: number; base: number; treated: Picks; other: Picks}
): Influenced {
  const influence = new Float64Array(units);
  const change = (unit: number) => outcome[unit * times + time] - outcome[unit * times + base];
  const side = (picks: Picks, sign: number) => {
    const members = Array.from({length: units}, (_, unit) => unit).filter(
      (u) => picks(u) && Number.isFinite(change(u))
    );
    const mean = members.reduce((sum, unit) => sum + change(unit), 0) / members.length;
    for (const unit of members) influence[unit] += (sign * units * (change(unit) - mean)) / members.length;
    return mean;
  };
  return withError(side(treated, 1) - side(other, -1), influence);
}

function withError(effect: number, influence: Float64Array): Influenced {
  const squares = influence.reduce((sum, value) => sum + value * value, 0);
  return {effect, se: Math.sqrt(squares) / influence.length, influence};
}

/** Mean of group-time effects weighted with the size of their cohorts; the error counts that sizes are estimated too. */
export function averageEffect(cells: readonly GroupTime[], cohorts: ArrayLike<number>): Influenced {
  const n = cohorts.length;
  const shares = cells.map(({cohort}) => Array.from(cohorts).filter((other) => other === cohort).length / n);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const effect = cells.reduce((sum, cell, c) => sum + (shares[c] / total) * cell.effect, 0);
  const influence = new Float64Array(n);
  cells.forEach((cell, c) => {
    for (let unit = 0; unit < n; ++unit) {
      const size = Number(cohorts[unit] === cell.cohort) - shares[c];
      influence[unit] += (shares[c] / total) * cell.influence[unit] + (size / total) * (cell.effect - effect);
    }
  });
  return withError(effect, influence);
}

/** Effects by time since treatment, and their plain mean from 0 on. */
export function dynamicEffects(cells: readonly GroupTime[], cohorts: ArrayLike<number>) {
  const since = [...new Set(cells.map(({cohort, time}) => time - cohort))].sort((a, b) => a - b);
  const path = since.map((time) => ({
    time,
    ...averageEffect(
      cells.filter((cell) => cell.time - cell.cohort === time),
      cohorts
    )
  }));
  const after = path.filter(({time}) => time >= 0);
  const influence = floats(cohorts, (_, unit) =>
    after.reduce((sum, point) => sum + point.influence[unit] / after.length, 0)
  );
  const overall = withError(
    after.reduce((sum, {effect}) => sum + effect / after.length, 0),
    influence
  );
  return {path, overall};
}
