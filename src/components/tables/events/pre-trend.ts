import {fewestPreTrend, preTrendBlocks, testedOutcomes} from "../../base/events/tests.js";
import type {Panel} from "../../base/snapshot/panel.js";
import {preTrend} from "../../statistics/comparison/pre-trend.js";
import type {TestRow, Where} from "./test-row.js";
import {eventWays} from "./event-errors.js";
import {linesOf, outcomeEvents} from "./stake-events.js";
import type {StakeEvents} from "./stake-events.js";

/** Block means of the path before: the first less the last, and whether all are one, jointly. */
export function preTrends(panel: Panel, found: StakeEvents, {regime, settings}: Where): TestRow[] {
  return testedOutcomes.map((outcome) => {
    const followed = outcomeEvents(panel, found, {outcome, settings: {...settings, adjust: "others"}});
    const lines = linesOf(panel, followed, regime);
    const {width, before, scores} = followed.windows;
    const own = new Float64Array(lines.length * width);
    lines.forEach((line, i) => own.set(scores.subarray(line * width, (line + 1) * width), i * width));
    const {accounts, dates} = eventWays(
      panel,
      lines.map((line) => followed.entries[line])
    );
    const blocks = Math.min(preTrendBlocks, before);
    const {test, first, events, mdeOfStep} = preTrend(
      {scores: own, width, before},
      {blocks, clusters: accounts.codes, dates: dates.codes}
    );
    const row = {test: "pre-trend", outcome, adjust: "others" as const, n: events, clean: null};
    const isTested = events >= fewestPreTrend;
    const untold = {...first, low: NaN, high: NaN};
    if (!isTested) return {...row, estimate: events ? untold : null, p: null, mde: null};
    return {...row, estimate: first, p: test.p, mde: mdeOfStep};
  });
}
