import {memberships, scorePairs} from "../../base/catalogue/convergence.js";
import type {ComparedScore, Membership} from "../../base/catalogue/convergence.js";
import {remembering} from "../../base/kit/memo.js";
import type {Panel, Round} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {pearson} from "../../statistics/numbers/correlation.js";
import {order} from "../../statistics/numbers/order.js";
import {meanRanks} from "../../statistics/numbers/rank-correlation.js";
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
  other: ComparedScore;
  members: Membership;
  n: number;
  /** NaN where one of the scores does not vary */
  correlation: number;
}

/** How alike two scores rank the staked models, round by round: all that are known are in it, so that it has no interval. */
export function convergence(panel: Panel, settings: Settings): TableResult<"convergence"> {
  const {rounds, days} = settings;
  return {name: "convergence", settings, ...remember(panel, {rounds, days}, () => compute(panel, settings))};
}

/** The newest one of a panel: what lays lines through it asks for it again. */
const remember = remembering<Panel, Omit<TableResult<"convergence">, "name" | "settings">>({newest: 1});

function compute(panel: Panel, settings: Settings): Omit<TableResult<"convergence">, "name" | "settings"> {
  const {rows, left} = scoredRows(panel, settings, {least: 2});
  const stretches = stretchesOf(panel, rows);
  const all = scorePairs
    .flatMap(({score, other}) => stretches.flatMap((stretch) => pairIn(panel, stretch, [score, other])))
    .sort((a, b) => a.round.round - b.round.round);
  const each = <T>(value: (of: Found) => T) => all.map(value);
  const table = tableOf("convergence", {
    round: each(({round}) => round.round),
    cadence: each(({round}) => round.cadence),
    score: each(({score}) => score),
    other: each(({other}) => other),
    members: each(({members}) => members),
    n: each(({n}) => n),
    correlation: each(({correlation}) => known(correlation))
  });
  return {table, ...used(panel, rows), left};
}

/** One pair in the rounds of a stretch, all models before fixed ones in each. */
function pairIn(panel: Panel, stretch: readonly RoundRows[], pair: [ComparedScore, ComparedScore]): Found[] {
  const [score, other] = pair;
  const scores = pair.map((name) => column(panel, name));
  const all = knownRows(stretch, scores);
  const fixed = new Map(fixedRows(panel, all).map(({round, rows}) => [round, rows]));
  return all.flatMap(({round, rows}) =>
    memberships.flatMap((members): Found[] => {
      const own = members === "all" ? rows : fixed.get(round);
      return own ? [{round, score, other, members, n: own.length, correlation: between(own, scores)}] : [];
    })
  );
}

/** Over rows of one round that have both. */
function between(rows: Int32Array, pair: readonly Float32Array[]): number {
  const places = rows.map((_, i) => i);
  const [x, y] = pair.map((scores) => {
    const values = new Float32Array(rows.length);
    for (let i = 0; i < rows.length; ++i) values[i] = scores[rows[i]];
    return meanRanks(values, order(values, places));
  });
  return pearson(x, y);
}
