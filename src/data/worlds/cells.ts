/** The five figures of one world: points and lines of each, the verdict that the site makes of its tables, and what is true. */
import {rowsOf} from "../../components/base/catalogue/rows.js";
import type {TableOf} from "../../components/base/catalogue/rows.js";
import {claimedFall, fewestJudged} from "../../components/base/kit/constants.js";
import {leavesOut, negated} from "../../components/base/kit/interval.js";
import type {Estimated, OrNull} from "../../components/base/kit/interval.js";
import {crowdingOf} from "../../components/base/events/crowding.js";
import type {Crowding} from "../../components/base/events/crowding.js";
import {decimals} from "../../components/base/worlds/world.js";
import type {Cell, Point, Question} from "../../components/base/worlds/world.js";
import type {Sign} from "../../components/base/worlds/outcome.js";
import {fixed} from "../../components/base/words/format.js";
import type {EventResult} from "../../components/tables/result/result.js";
import {newestBlock, rowOf} from "../../components/texts/events/words.js";
import {findings} from "../../components/texts/findings/takeaways.js";
import type {Argument, FindingName, State} from "../../components/texts/findings/takeaways.js";
import {stakeDifference} from "../../components/texts/stake/stake.js";
import {headline} from "../../components/texts/trend/trend.js";
import type {Truths} from "./truths.js";

/** What the first page rests on, and the path of cwmm. */
export interface Evidence extends Argument {
  cwmmPath: EventResult<"event-path">;
}

type Drawn = Pick<Cell, "points" | "beside" | "lines">;
type Judged = Pick<Cell, "estimate" | "said">;

export function cellsOf(evidence: Evidence, truths: Truths): Record<Question, Cell> {
  const {stake, falls, stretches, events, cwmmPath} = evidence;
  const states = new Map(findings(evidence).map(({name, state}) => [name, state]));
  const of = (name: FindingName, estimate: Cell["estimate"] | undefined): Judged => ({
    estimate: estimate ?? unknown,
    said: saidBy[states.get(name)!]
  });
  const crowding = crowdingOf(events.tests);
  const cost = of("stake-events", crowding?.overlap);
  return {
    stake: {
      ...groups(rowsOf(stake), "cwmm_mean"),
      ...of("stake", stakeDifference(stake)),
      truth: truthIn("stake", truths.stake)
    },
    penalty: {
      ...groups(falls.at(-1)?.rows ?? [], "mmc_mean"),
      ...of("penalty", changeOf(falls.at(-1))),
      truth: truthIn("penalty", truths.penalty)
    },
    trend: {...trendOf(stretches), ...of("trend", slopeOf(stretches)), truth: truthIn("trend", truths.trend)},
    cost: {...pathOf(events.mmcPath, events, "mmc"), ...cost, truth: costTruth(truths.cost, cost, crowding)},
    closer: {
      ...pathOf(cwmmPath, events, "cwmm"),
      ...closerBy(events.tests, crowding),
      truth: truthIn("closer", truths.closer)
    }
  };
}

const unknown = {estimate: null, low: null, high: null};

const saidBy: Record<State, Sign | null> = {holds: 1, absent: 0, reversed: -1, unclear: null, unknown: null};

/** Which sign of its number the argument expects. */
const expected: Record<Question, 1 | -1> = {stake: 1, penalty: -1, trend: 1, cost: -1, closer: 1};

/** What no mechanism makes, and what prints as nothing, is nothing. */
function truthIn(question: Question, {value, made}: Truths[Question]): Cell["truth"] {
  const isNone = !made || Number(fixed(Math.abs(value), decimals[question])) === 0;
  return {value, made, direction: isNone ? 0 : (Math.sign(value * expected[question]) as Sign)};
}

/** "Contradicted" denies a cost of the claimed size alone. */
function costTruth(truth: Truths["cost"], {said}: Judged, crowding: Crowding | null): Cell["truth"] {
  const found = truthIn("cost", truth);
  const isSmall = truth.value > -claimedFall * (crowding?.before.estimate ?? 0);
  return said === 0 && isSmall ? {...found, direction: 0} : found;
}

/** Against models without a raise on the same dates; from as many events as the verdict on the cost asks for. */
function closerBy({table}: {table: TableOf<"event-tests">}, crowding: Crowding | null): Judged {
  const row = rowsOf({table}).findLast(
    (r) => r.test === "stacked" && r.outcome === "cwmm" && r.score_regime === crowding?.regime
  );
  if (!row) return {estimate: unknown, said: null};
  const estimate = {estimate: row.estimate, low: row.estimate_low, high: row.estimate_high};
  const isClear = crowding!.events >= fewestJudged && leavesOut(estimate);
  return {estimate, said: isClear ? (Math.sign(estimate.low!) as Sign) : null};
}

const changeOf = (fall: Argument["falls"][number] | undefined): OrNull<Estimated> | undefined =>
  fall && {estimate: -fall.fall, ...(fall.interval ? negated(fall.interval) : {low: null, high: null})};

function slopeOf(stretches: Argument["stretches"]): OrNull<Estimated> | undefined {
  const line = headline(stretches)?.slopes?.cwmm_stake_mean;
  return line && {estimate: line.slope, low: line.slope_low, high: line.slope_high};
}

type Row<Name extends string> = {group: number} & {[K in Name | `${Name}_low` | `${Name}_high`]?: number | null};

function groups<Name extends string>(rows: readonly Row<NoInfer<Name>>[], name: Name): Drawn {
  const points = (rows as readonly Record<string, number | null>[]).map((row) => ({
    ...{x: row.group!, y: row[name]},
    ...{low: row[`${name}_low`] ?? null, high: row[`${name}_high`] ?? null}
  }));
  return {points, lines: []};
}

/** So many points at most are drawn of a line. */
const most = 90;

function trendOf(stretches: Argument["stretches"]): Drawn {
  const found = headline(stretches);
  const rows = found?.rows ?? [];
  const thin = rows.filter((_, i) => i % Math.ceil(rows.length / most) === 0);
  const points = thin.map((row): Point => {
    const {round, cwmm_stake_mean: y, cwmm_stake_mean_low: low = null, cwmm_stake_mean_high: high = null} = row;
    return {x: round, y, low, high};
  });
  const beside = thin.map(({round, cwmm_mean: y}): Point => ({x: round, y, low: null, high: null}));
  const [from, to] = found?.fits.cwmm_stake_mean ?? [];
  const lines = from && to ? [{x1: from.round, x2: to.round, y1: from.value, y2: to.value}] : [];
  return {points, beside, lines};
}

/** The path, and the means before and after as level lines. */
function pathOf({table}: EventResult<"event-path">, {summary}: Argument["events"], outcome: "mmc" | "cwmm"): Drawn {
  const block = newestBlock(summary);
  const rows = rowsOf({table}).filter((r) => r.score_regime === block?.regime && r.events > 0);
  const points = rows.map((r): Point => ({x: r.time, y: r.mean_level, low: r.mean_level_low, high: r.mean_level_high}));
  const sides = block && rowOf(block, outcome);
  if (!sides || !points.length) return {points, lines: []};
  const {before, after} = sides;
  return {
    points,
    lines: [
      {x1: points[0].x, x2: 0, y1: before, y2: before},
      {x1: 0, x2: points.at(-1)!.x, y1: after, y2: after}
    ]
  };
}
