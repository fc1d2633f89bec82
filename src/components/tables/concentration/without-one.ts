import type {HolderUnit} from "../../base/catalogue/concentration.js";
import {holderUnits} from "../../base/catalogue/concentration.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {betsWithout} from "../../statistics/crowding/without.js";
import {poolRounds} from "../mechanism/crowding-rounds.js";
import type {PoolRound} from "../mechanism/crowding-rounds.js";
import {column, selectRows} from "../panel/select.js";
import {used} from "../panel/used.js";
import {known} from "../result/intervals.js";
import type {TableResult} from "../result/result.js";
import {tableOf} from "../result/table-of.js";
import {largestOf} from "./holders.js";
import type {Holder} from "./holders.js";
import {newestRows} from "./newest.js";

/** A holder, and the covariance of its part of the meta-model over the meta-model's deviation. */
interface Part extends Holder {
  /** sum of stake times published cwmm */
  product: number;
}

/** What the meta-model would be without one of its largest holders. */
export function withoutOne(panel: Panel, settings: Settings): TableResult<"without-one"> {
  const {rounds, days} = settings;
  const {rows: all, left} = selectRows(panel, {rounds, days, known: ["cwmm"], stakeKnown: true, minStake: 0});
  const rows = newestRows(panel, all);
  const found = rows.length ? holderUnits.flatMap((unit) => rowsOf(panel, rows, unit)) : [];
  const each = <T>(value: (of: (typeof found)[number]) => T) => found.map(value);
  const table = tableOf("without-one", {
    round: each(({round}) => round),
    unit: each(({unit}) => unit),
    rank: each(({rank}) => rank),
    holder: each(({key}) => key),
    models: each(({models}) => models),
    stake: each(({stake}) => stake),
    share: each(({share}) => share),
    bets: each(({bets}) => known(bets)),
    without_least: each(({least}) => known(least)),
    without_most: each(({most}) => known(most))
  });
  const older = {reason: "not of the newest round", rows: all.length - rows.length};
  return {name: "without-one", settings, table, ...used(panel, rows), left: [...left, older]};
}

function rowsOf(panel: Panel, rows: Int32Array, unit: HolderUnit) {
  const round = panel.round[rows[0]];
  const pool = poolRounds(panel)[panel.rounds.findIndex((r) => r.round === round)];
  return largestOf(holdersOf(panel, rows, unit)).map((holder, i) => {
    const share = holder.stake / pool.stake;
    return {...holder, round, unit, rank: i + 1, share, bets: pool.bets, ...boundsOf(holder as Part, pool)};
  });
}

function boundsOf({stake, product, models}: Part, {stake: total, sigma, factor}: PoolRound) {
  const [weight, reach] = [stake / total, product / total / factor];
  return betsWithout({weight, reach, models}, {sigma});
}

/** Models, or accounts with those whose account is not known as they are. */
function holdersOf(panel: Panel, rows: Int32Array, unit: HolderUnit): Part[] {
  const cwmm = column(panel, "cwmm");
  const {key, name, account} = panel.models;
  const found = new Map<string, Part>();
  for (const row of rows) {
    const model = panel.model[row];
    const owner = unit === "account" ? (account[model] ?? null) : null;
    const own = {key: owner ?? key[model], name: owner ?? name[model], account: owner !== null};
    const id = JSON.stringify([own.key, own.account]);
    const {models, stake, product} = found.get(id) ?? {models: 0, stake: 0, product: 0};
    const more = panel.stake[row];
    found.set(id, {...own, models: models + 1, stake: stake + more, product: product + more * cwmm[row]});
  }
  return [...found.values()];
}
