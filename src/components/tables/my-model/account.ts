import type {Panel} from "../../base/snapshot/panel.js";
import {SettingError} from "../../base/settings/settings.js";
import type {Settings} from "../../base/settings/settings.js";
import {column, selectRows} from "../panel/select.js";
import {used} from "../panel/used.js";
import {known} from "../result/intervals.js";
import type {TableResult} from "../result/result.js";
import {tableOf} from "../result/table-of.js";
import {modelRows} from "../what-if/what-if.js";

/** The models of one account in their resolved rounds with cwmm, staked or not. */
export function account(panel: Panel, settings: Settings): TableResult<"account"> {
  const selected = selectRows(panel, {rounds: settings.rounds, resolved: true, known: ["cwmm"]});
  const owner = accountAsked(panel, settings);
  const own = selected.rows.filter((row) => owner !== null && panel.models.account[panel.model[row]] === owner);
  const groups = byModel(panel, own);
  const of = <T>(value: (rows: number[]) => T) => groups.map(value);
  const mean = (name: "cwmm" | "mmc" | "corr") => of((rows) => average(rows, column(panel, name)));
  const table = tableOf("account", {
    score_regime: of((rows) => regimeOf(panel, rows[0])),
    model: of((rows) => panel.models.key[panel.model[rows[0]]]),
    name: of((rows) => panel.models.name[panel.model[rows[0]]]),
    n: of((rows) => rows.length),
    newest_round: of((rows) => panel.round[rows[rows.length - 1]]),
    stake: of((rows) => known(panel.stake[rows[rows.length - 1]])),
    cwmm_mean: mean("cwmm") as number[],
    mmc_mean: mean("mmc"),
    corr_mean: mean("corr"),
    payout: of((rows) => sum(rows, column(panel, "payout")))
  });
  const left = [...selected.left, {reason: "of other accounts", rows: selected.rows.length - own.length}];
  return {name: "account", settings, table, ...used(panel, own), left};
}

/** Throws SettingError where no account has the name; null where the largest model's is not known. */
function accountAsked(panel: Panel, {account, rounds}: Settings): string | null {
  if (account === "") {
    const {model} = modelRows(panel, {rounds, model: ""});
    return model < 0 ? null : (panel.models.account[model] ?? null);
  }
  if (!panel.models.account.includes(account))
    throw new SettingError(`account must be the name of an account in the snapshot, got ${account}`);
  return account;
}

const regimeOf = (panel: Panel, row: number) =>
  panel.rounds.find(({round}) => round === panel.round[row])!.score_regime;

/** Rows of each score regime and model, regimes in the order of their rounds. */
function byModel(panel: Panel, rows: Int32Array): number[][] {
  const found = new Map<string, Map<number, number[]>>();
  for (const row of rows) {
    const regime = regimeOf(panel, row);
    const models = found.get(regime) ?? new Map<number, number[]>();
    found.set(regime, models);
    models.set(panel.model[row], [...(models.get(panel.model[row]) ?? []), row]);
  }
  return [...found.values()].flatMap((models) => [...models].sort(([a], [b]) => a - b).map(([, own]) => own));
}

const sum = (rows: readonly number[], values: ArrayLike<number>): number | null => {
  const told = rows.map((row) => values[row]).filter((value) => !Number.isNaN(value));
  return told.length ? told.reduce((a, b) => a + b, 0) : null;
};

function average(rows: readonly number[], values: ArrayLike<number>): number | null {
  const n = rows.filter((row) => !Number.isNaN(values[row])).length;
  const total = sum(rows, values);
  return total === null ? null : total / n;
}
