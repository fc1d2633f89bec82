import type {Panel} from "../../base/snapshot/panel.js";
import {roundOffsets} from "../../base/rounds/rounds.js";
import {SettingError} from "../../base/settings/settings.js";
import type {Settings} from "../../base/settings/settings.js";
import {known} from "../result/intervals.js";
import type {TableResult} from "../result/result.js";
import {column, selectRows} from "../panel/select.js";
import {tableOf} from "../result/table-of.js";
import {used} from "../panel/used.js";
import {asIs, changed, payoutReason, whatIfRound} from "./rounds.js";
import type {Outcome, WhatIfRound} from "./rounds.js";

/**
 * One model's resolved rounds with a stake: weight, cwmm, MMC and payout as they were, and had its stake been another. `committed` is NMR in all
 * open rounds, `yearly` the payouts of a year of such rounds over it; `payout_reason` says why a payout is not known.
 */
export function whatIf(panel: Panel, settings: Settings): TableResult<"what-if"> {
  const {rows, left} = modelRows(panel, settings);
  const all = Array.from(rows, (row) => {
    const round = whatIfRound(panel, row, settings);
    return {row, round, before: asIs(round), after: changed(round, settings)};
  });
  const of = (value: (line: (typeof all)[number]) => number) => all.map((line) => known(value(line)));
  const pair = <X extends keyof Outcome, V extends number | null = number | null>(name: X) =>
    ({
      [name]: of(({before}) => before[name]),
      [`${name}_after`]: of(({after}) => after[name])
    }) as Record<X, V[]> & Record<`${X}_after`, (number | null)[]>;
  return {
    name: "what-if",
    settings,
    table: tableOf("what-if", {
      round: all.map(({round}) => round.round),
      stake: all.map(({round}) => round.stake),
      committed: of(({round}) => round.committed),
      ...pair<"weight", number>("weight"),
      ...pair<"cwmm", number>("cwmm"),
      ...{...pair("mmc"), ...pair("payout"), ...pair("yearly")},
      payout_reason: all.map(({round}) => payoutReason(round)),
      mmc_percentile: of(({row}) => percentile(panel, row)),
      flag: all.map(({round}) => round.quality),
      reason: all.map(({round}) => round.faults.join(", ") || null)
    }),
    ...used(panel, rows),
    left
  };
}

/** The rounds of the model at hand, for what is drawn of them. */
export const whatIfRounds = (panel: Panel, settings: Settings): WhatIfRound[] =>
  Array.from(modelRows(panel, settings).rows, (row) => whatIfRound(panel, row, settings));

/** The model's rows that take part. */
export function modelRows(panel: Panel, {rounds, model}: Pick<Settings, "rounds" | "model">) {
  const selected = selectRows(panel, {
    ...{rounds, resolved: true, minStake: 0},
    ...{known: ["cwmm"], stakeKnown: true}
  });
  const own = model === "" ? largest(panel, selected.rows) : modelNamed(panel, model);
  const rows = selected.rows.filter((row) => panel.model[row] === own);
  return {
    rows,
    model: own,
    left: [...selected.left, {reason: "of other models", rows: selected.rows.length - rows.length}]
  };
}

/** The model with the largest stake in the newest round, ties by key; -1 without rows. */
function largest({round, model, stake}: Panel, rows: Int32Array): number {
  let best = -1;
  for (let i = rows.length - 1; i >= 0 && round[rows[i]] === round[rows[rows.length - 1]]; --i)
    if (best < 0 || stake[rows[i]] >= stake[best]) best = rows[i];
  return best < 0 ? -1 : model[best];
}

/** By key, else by name (the first key of those with that name); throws SettingError. */
export function modelNamed({models: {key, name}}: Pick<Panel, "models">, text: string): number {
  const found = key.indexOf(text) >= 0 ? key.indexOf(text) : name.indexOf(text);
  if (found < 0) throw new SettingError(`model must be the name or key of a model in the snapshot, got ${text}`);
  return found;
}

/** Share of the round's staked models with less MMC, ties half; NaN where the row's own is not known. */
function percentile(panel: Panel, row: number): number {
  const mmc = column(panel, "mmc");
  if (Number.isNaN(mmc[row])) return NaN;
  const i = panel.rounds.findIndex((r) => r.round === panel.round[row]);
  const offsets = roundOffsets(panel);
  let [below, n] = [0, 0];
  for (let other = offsets[i]; other < offsets[i + 1]; ++other) {
    if (!(panel.stake[other] > 0) || Number.isNaN(mmc[other])) continue;
    ++n;
    below += mmc[other] < mmc[row] ? 1 : mmc[other] === mmc[row] ? 0.5 : 0;
  }
  return below / n;
}
