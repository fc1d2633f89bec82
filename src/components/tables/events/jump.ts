import {median} from "d3-array";
import type {Panel} from "../../base/snapshot/panel.js";
import {positions} from "../../base/rounds/positions.js";
import {floats, integers} from "../../base/kit/arrays.js";
import {histories} from "../panel/histories.js";
import {eventMean} from "./event-errors.js";
import {roundsByPosition} from "./parts.js";
import {testRow} from "./test-row.js";
import type {TestRow, Where} from "./test-row.js";
import {outcomeWindows} from "./windows.js";
import {roundPlanes} from "../mechanism/planes.js";
import {linesOf} from "./stake-events.js";
import type {StakeEvents} from "./stake-events.js";
import {isClean} from "../trend/timeline.js";

/**
 * From event time -1 to 0, less what the others did: cwmm, and MMC less the regime's slope times CORR, which leaves what does
 * not come from accuracy. Both rounds' scores are luck to come where the jump is clean (daily rounds): then past luck
 * cancels. Where a part of round -1 was known when the stake was set, it shows luck seen early as well. Clean events and
 * others have rows of their own.
 */
export function jumps(panel: Panel, found: StakeEvents, where: Where): TestRow[] {
  const {regime} = where;
  const {entries, isClean, mmc, cwmm, corr} = jumpsByEvent(panel, found, where);
  const slope = slopeOf(panel, regime);
  const rows = [
    ["cwmm", cwmm],
    ["corr", corr],
    ["mmc", mmc],
    ["mmc less corr", mmc.map((value, i) => value - slope * corr[i])]
  ] as const;
  const kinds = [true, false].filter((clean) => isClean.includes(clean));
  return kinds.flatMap((clean) =>
    rows.map(([outcome, values]) => {
      const known = Array.from(values.keys()).filter((i) => values[i] === values[i] && isClean[i] === clean);
      const estimate = eventMean(panel, {
        entries: integers(known, (i) => entries[i]),
        values: known.map((i) => values[i]),
        adjust: "others"
      });
      return {...testRow({test: "jump", outcome, adjust: "others", n: known.length}, estimate), clean};
    })
  );
}

/** The jumps of the counted events of a regime, less the others': NaN where one of the two rounds has no score, or the others are too few. */
export function jumpsByEvent(panel: Panel, {counting}: StakeEvents, {regime, settings}: Where) {
  const all = {entries: counting, lines: integers(counting, (_, line) => line)};
  const lines = linesOf(panel, all, regime);
  const own = {...settings, adjust: "others" as const};
  const jumpOf = (outcome: "mmc" | "cwmm" | "corr") => {
    const {scores, width, before} = outcomeWindows(panel, counting, {outcome, settings: own});
    return floats(lines, (line) => scores[line * width + before] - scores[line * width + before - 1]);
  };
  const entries = lines.map((line) => counting[line]);
  const isClean = Array.from(entries, (entry) => hasCleanJump(panel, entry));
  return {entries, isClean, mmc: jumpOf("mmc"), cwmm: jumpOf("cwmm"), corr: jumpOf("corr")};
}

/** MMC per unit of CORR: the median over the rounds of a regime. */
function slopeOf(panel: Panel, regime: string): number {
  const planes = roundPlanes(panel);
  const slopes = panel.rounds.flatMap((r, i) => (r.score_regime === regime && r.resolved ? [planes[i].slope] : []));
  return median(slopes.filter((slope) => slope === slope)) ?? NaN;
}

function hasCleanJump(panel: Panel, entry: number): boolean {
  const now = histories(panel).round[entry];
  const {cadence, position} = positions(panel);
  const before = roundsByPosition(panel)[cadence[now]][position[now] - 1];
  return before !== undefined && isClean(panel, before, now);
}
