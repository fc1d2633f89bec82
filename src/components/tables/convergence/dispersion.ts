import {comparedScores, memberships} from "../../base/catalogue/convergence.js";
import type {ComparedScore, Membership} from "../../base/catalogue/convergence.js";
import {remembering} from "../../base/kit/memo.js";
import type {Panel, Round} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {covariance} from "../../statistics/numbers/correlation.js";
import {quantileInPlace} from "../../statistics/numbers/quantile.js";
import {column} from "../panel/select.js";
import {used} from "../panel/used.js";
import {known} from "../result/intervals.js";
import type {TableResult} from "../result/result.js";
import {tableOf} from "../result/table-of.js";
import {fixedRows, knownRows, scoredRows, stretchesOf} from "./members.js";
import type {RoundRows} from "./members.js";

interface Found {
  round: Round;
  score: ComparedScore;
  members: Membership;
  n: number;
  sd: number;
  iqr: number;
}

/** How far apart the staked models score, round by round: all that are known are in it, so that it has no interval. */
export function dispersion(panel: Panel, settings: Settings): TableResult<"dispersion"> {
  const {rounds, days} = settings;
  return {name: "dispersion", settings, ...remember(panel, {rounds, days}, () => compute(panel, settings))};
}

/** The newest one of a panel: what lays lines through it asks for it again. */
const remember = remembering<Panel, Omit<TableResult<"dispersion">, "name" | "settings">>({newest: 1});

function compute(panel: Panel, settings: Settings): Omit<TableResult<"dispersion">, "name" | "settings"> {
  const {rows, left} = scoredRows(panel, settings, {least: 1});
  const stretches = stretchesOf(panel, rows);
  const all = comparedScores
    .flatMap((score) => stretches.flatMap((stretch) => scoreIn(panel, stretch, score)))
    .sort((a, b) => a.round.round - b.round.round);
  const each = <T>(value: (of: Found) => T) => all.map(value);
  const table = tableOf("dispersion", {
    round: each(({round}) => round.round),
    cadence: each(({round}) => round.cadence),
    score: each(({score}) => score),
    members: each(({members}) => members),
    n: each(({n}) => n),
    sd: each(({sd}) => known(sd)),
    iqr: each(({iqr}) => iqr)
  });
  return {table, ...used(panel, rows), left};
}

/** One score in the rounds of a stretch, all models before fixed ones in each. */
function scoreIn(panel: Panel, stretch: readonly RoundRows[], score: ComparedScore): Found[] {
  const values = column(panel, score);
  const all = knownRows(stretch, [values]);
  const fixed = new Map(fixedRows(panel, all).map(({round, rows}) => [round, rows]));
  return all.flatMap(({round, rows}) =>
    memberships.flatMap((members): Found[] => {
      const own = members === "all" ? rows : fixed.get(round);
      return own ? [{round, score, members, ...spread(gather(values, own))}] : [];
    })
  );
}

function gather(values: Float32Array, rows: Int32Array): Float64Array {
  const result = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; ++i) result[i] = values[rows[i]];
  return result;
}

/** The deviation of a sample: NaN of one value. */
function spread(values: Float64Array): Pick<Found, "n" | "sd" | "iqr"> {
  const n = values.length;
  const sd = Math.sqrt((covariance(values, values) * n) / (n - 1));
  return {n, sd, iqr: quantileInPlace(values, 0.75) - quantileInPlace(values, 0.25)};
}
