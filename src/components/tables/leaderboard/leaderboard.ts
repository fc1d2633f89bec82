import {leastScored} from "../../base/catalogue/leaderboard.js";
import {meanSteps} from "../../base/catalogue/persistence.js";
import type {Panel, ScoreName} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {column, selectRows} from "../panel/select.js";
import {used} from "../panel/used.js";
import {known} from "../result/intervals.js";
import type {TableResult} from "../result/result.js";
import {tableOf} from "../result/table-of.js";

/**
 * Models by the mean of the outcome over the newest `trailing` resolved rounds of the newest score regime. Models with the outcome in fewer than half
 * of these rounds are left out and counted: the fewer the rounds, the more luck is in a mean.
 */
export function leaderboard(panel: Panel, settings: Settings): TableResult<"leaderboard"> {
  const {rounds, days, outcome, minStake, trailing} = settings;
  const chosen = selectRows(panel, {rounds, days, resolved: true, known: [outcome], minStake});
  const window = newestRounds(panel, chosen.rows, trailing);
  const inside = chosen.rows.filter((row) => window.has(panel.round[row]));
  const byModel = new Map<number, number[]>();
  for (const row of inside) byModel.set(panel.model[row], [...(byModel.get(panel.model[row]) ?? []), row]);
  const all = [...byModel].filter(([, rows]) => rows.length >= leastScored * window.size);
  const mean = (name: ScoreName, rows: readonly number[]) => {
    const values = rows.map((row) => column(panel, name)[row]).filter((value) => !Number.isNaN(value));
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  const lines = all
    .map(([model, rows]) => ({model, rows, mean: mean(outcome, rows)}))
    .sort((a, b) => Math.round(meanSteps * b.mean) - Math.round(meanSteps * a.mean) || a.model - b.model);
  const each = <T>(value: (line: (typeof lines)[number], i: number) => T) => lines.map(value);
  const means = (name: ScoreName) => each(({rows}) => known(mean(name, rows)));
  const {key, name, account} = panel.models;
  const table = tableOf("leaderboard", {
    rank: each((_, i) => i + 1),
    model: each(({model}) => key[model]),
    name: each(({model}) => name[model]),
    account: each(({model}) => account[model] ?? null),
    stake: each(({rows}) => panel.stake[rows[rows.length - 1]]),
    rounds: each(({rows}) => rows.length),
    mean: each((line) => line.mean),
    mmc: means("mmc"),
    corr: means("corr"),
    cwmm: means("cwmm"),
    payout: each(({rows}) => sumOf(rows.map((row) => column(panel, "payout")[row])))
  });
  const rows = inside.filter((row) => byModel.get(panel.model[row])!.length >= leastScored * window.size);
  const left = [
    ...chosen.left,
    {reason: "before the rounds looked back on", rows: chosen.rows.length - inside.length},
    {reason: "model with the outcome in fewer than half of these", rows: inside.length - rows.length}
  ];
  return {name: "leaderboard", settings, table, ...used(panel, rows), left};
}

/** The newest rounds with rows, of the newest one's score regime. */
function newestRounds({round, rounds}: Panel, rows: Int32Array, most: number): Set<number> {
  const found = new Set<number>();
  const regimes = new Map(rounds.map((of) => [of.round, of.score_regime]));
  const newest = regimes.get(round[rows[rows.length - 1]]);
  for (let i = rows.length - 1; i >= 0; --i) {
    const number = round[rows[i]];
    if (regimes.get(number) !== newest || (found.size === most && !found.has(number))) break;
    found.add(number);
  }
  return found;
}

function sumOf(values: readonly number[]): number | null {
  const told = values.filter((value) => !Number.isNaN(value));
  return told.length ? told.reduce((a, b) => a + b, 0) : null;
}
