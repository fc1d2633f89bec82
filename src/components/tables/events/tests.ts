import {adjustments, levelTest, testedOutcomes, testedParts} from "../../base/events/tests.js";
import type {Panel} from "../../base/snapshot/panel.js";
import type {Settings} from "../../base/settings/settings.js";
import {floats} from "../../base/kit/arrays.js";
import {holm} from "../../statistics/comparison/adjusted-p.js";
import {changeOf} from "./change.js";
import {eventMean, eventMethods, noneAsScored} from "./event-errors.js";
import {jumps} from "./jump.js";
import {partsOf} from "./parts.js";
import {preTrends} from "./pre-trend.js";
import {luckAfter} from "./luck.js";
import {stackedChange} from "./stack.js";
import {testRow} from "./test-row.js";
import type {TestRow, Where} from "./test-row.js";
import {estimateColumns} from "../result/estimates.js";
import type {EventResult} from "../result/result.js";
import {eventCounts, eventRegimes, linesOf, outcomeEvents, stakeEvents} from "./stake-events.js";
import type {StakeEvents} from "./stake-events.js";
import {tableOf} from "../result/table-of.js";

/**
 * The event study's tests, one block per score regime: changes, the path before, the jump at the raise, the comparison with
 * models that did not raise, and what regression to the mean alone makes of the mean after.
 * `p_holm` keeps its level over the four kinds of test of MMC in a score regime. `quick` leaves out luck, `p_holm` and of
 * the comparison what no verdict reads: they look at all models, seconds at some hundred thousand rows. `judged` leaves all out that the verdict on
 * crowding does not read, for who wants it of many worlds.
 */
export function eventTests(
  panel: Panel,
  settings: Settings,
  {quick = false, judged = false} = {}
): EventResult<"event-tests"> {
  const found = stakeEvents(panel, settings);
  const rowsOf = judged ? judgedRows : quick ? quickRows : allRows;
  const all = eventRegimes(panel, found).flatMap((regime) =>
    rowsOf(panel, found, {regime, settings}).map((row) => ({regime, ...row}))
  );
  const adjusted = holmOf(rowsOf === allRows ? all : []);
  const columnOf = <K extends keyof (typeof all)[number]>(name: K) => all.map((r) => r[name]);
  const known = (value: number | null) => (value !== null && Number.isFinite(value) ? value : null);
  const result = tableOf("event-tests", {
    score_regime: columnOf("regime"),
    test: columnOf("test"),
    outcome: columnOf("outcome"),
    adjust: columnOf("adjust"),
    n: columnOf("n"),
    ...estimateColumns("estimate", columnOf("estimate")),
    p: columnOf("p").map(known),
    p_holm: all.map((row) => adjusted.get(row) ?? null),
    mde: columnOf("mde").map(known),
    clean: columnOf("clean")
  });
  const intervals = eventMethods<"event-tests">(panel, ["estimate"], {adjust: "others"});
  intervals[0].note = `${noneAsScored}; stacked: over the original models; after by luck: 2,000 cluster-bootstrap draws; pre-trend: the p-value is of a joint Wald test of block means, the interval of the first less the last`;
  return {name: "event-tests", settings, table: result, ...eventCounts(panel, settings, found), intervals};
}

function plainRows(panel: Panel, found: StakeEvents, where: Where): TestRow[] {
  return [
    ...changes(panel, found, where),
    levelBefore(panel, found, where),
    ...preTrends(panel, found, where),
    ...jumps(panel, found, where),
    ...partTests(panel, found, where)
  ];
}

/** The comparison of cwmm is a part of the verdict on crowding. */
const quickRows = (panel: Panel, found: StakeEvents, where: Where): TestRow[] => [
  ...plainRows(panel, found, where),
  ...stackedChange(panel, found, where, {outcomes: ["cwmm"]})
];

const allRows = (panel: Panel, found: StakeEvents, where: Where): TestRow[] => [
  ...plainRows(panel, found, where),
  ...stackedChange(panel, found, where),
  ...luckAfter(panel, found, where)
];

const judgedRows = (panel: Panel, found: StakeEvents, where: Where): TestRow[] => [
  ...changes(panel, found, where, {adjusts: ["others"], outcomes: ["mmc"]}),
  levelBefore(panel, found, where),
  ...partTests(panel, found, where, {adjusts: ["others"]}),
  ...stackedChange(panel, found, where, {outcomes: ["cwmm"]})
];

/** One test of MMC of each kind: those whose p-values are read together. A jump with luck seen early in it is no test. */
const isHeadline = ({test, outcome, adjust, clean}: TestRow) =>
  adjust === "others" &&
  ((outcome === "mmc" && ["change", "pre-trend", "stacked"].includes(test)) ||
    (outcome === "mmc less corr" && test === "jump" && clean === true));

/** Holm's p-values over the headline tests of a score regime; those without a p-value are no tests. */
function holmOf<R extends TestRow & {regime: string}>(rows: readonly R[]): Map<R, number> {
  const told = rows.filter((row) => isHeadline(row) && row.p !== null && Number.isFinite(row.p));
  const result = new Map<R, number>();
  for (const regime of new Set(told.map((row) => row.regime))) {
    const own = told.filter((row) => row.regime === regime);
    const adjusted = holm(own.map((row) => row.p!));
    own.forEach((row, i) => result.set(row, adjusted[i]));
  }
  return result;
}

/** Which of several rows of a kind. */
interface Wanted {
  adjusts?: readonly Settings["adjust"][];
  outcomes?: readonly (typeof testedOutcomes)[number][];
}

function changes(
  panel: Panel,
  found: StakeEvents,
  {regime, settings}: Where,
  {adjusts = adjustments, outcomes = testedOutcomes}: Wanted = {}
): TestRow[] {
  return adjusts.flatMap((adjust) =>
    outcomes.map((outcome) => {
      const followed = outcomeEvents(panel, found, {outcome, settings: {...settings, adjust}});
      const {events: n, change} = changeOf(panel, followed, {regime, adjust});
      return testRow({test: "change", outcome, adjust, n}, change);
    })
  );
}

/** The level of MMC before, as scored: what its change and its parts are set against. */
function levelBefore(panel: Panel, found: StakeEvents, {regime, settings}: Where): TestRow {
  const adjust = "others";
  const followed = outcomeEvents(panel, found, {outcome: "mmc", settings: {...settings, adjust}});
  const lines = linesOf(panel, followed, regime);
  const estimate = eventMean(panel, {
    entries: lines.map((line) => followed.entries[line]),
    values: floats(lines, (line) => followed.sides.before[line]),
    adjust
  });
  return testRow({test: levelTest, outcome: "mmc", adjust, n: lines.length}, estimate);
}

/** The parts of MMC's change with the smallest that could be seen; their estimates are those of event-parts. */
function partTests(
  panel: Panel,
  found: StakeEvents,
  {regime, settings}: Where,
  {adjusts = adjustments}: Pick<Wanted, "adjusts"> = {}
): TestRow[] {
  return adjusts.flatMap((adjust) => {
    const {parts, lines} = partsOf(panel, found.counting, {...settings, adjust});
    const own = linesOf(panel, {entries: found.counting, lines}, regime);
    const entries = own.map((line) => found.counting[line]);
    return testedParts.map((part) => {
      const values = floats(own, (line) => parts[part][line]);
      return testRow({test: "part", outcome: part, adjust, n: own.length}, eventMean(panel, {entries, values, adjust}));
    });
  });
}
