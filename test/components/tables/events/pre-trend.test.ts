import {expect, test} from "vitest";
import {testedOutcomes} from "../../../../src/components/base/events/tests.js";
import {Random} from "../../../../src/components/base/kit/random.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {preTrends} from "../../../../src/components/tables/events/pre-trend.js";
import {stakeEvents} from "../../../../src/components/tables/events/stake-events.js";
import {raise} from "../../../support/events.js";
import {numbers, panelOf} from "../../../support/panel.js";
import {rounds} from "../../../support/stakes.js";

const settings = readSettings({rounds: "all"}, {table: "event-tests"});
const run = (options: Parameters<typeof raise>[0]) => {
  const panel = panelOf(raise(options));
  return preTrends(panel, stakeEvents(panel, settings), {regime: panel.rounds[0].score_regime, settings});
};

/** Models that climb by luck of their own before they raise, on some dates; 12 more never do. */
function climb(raised: number, dates: number) {
  const random = new Random(5);
  const rows = numbers(1, raised + 12).flatMap((i) =>
    numbers(1, 80).map((round) => {
      const at = i <= raised ? 30 + (i % dates) : Infinity;
      return {round, model: `m${i}`, stake: round < at ? 10 : 60, mmc: random.normal(), corr: 0, cwmm: 0};
    })
  );
  return {rows, rounds: rounds(80)};
}

test("the first block of the path before less the last, with an interval, for each score", () => {
  const rows = run({mmc: (r) => (r < 31 ? 0.001 * r : 0.01)});
  expect(rows.map((r) => r.outcome)).toEqual([...testedOutcomes]);
  const [mmc] = rows;
  // blocks of five rounds each, three of them apart: 0.015; the twenty others stay where they are
  expect(mmc.estimate!.estimate).toBeCloseTo(-0.015, 7);
  expect(mmc.n).toBe(12);
});

test("fewer than 20 events are not tested, nor are many of one date; 20 on six dates are", () => {
  const tested = (raised: number, dates: number) => {
    const panel = panelOf(climb(raised, dates));
    const [mmc] = preTrends(panel, stakeEvents(panel, settings), {regime: "from 1", settings});
    return [mmc.n, mmc.p !== null && mmc.p >= 0, mmc.estimate!.low <= mmc.estimate!.high, (mmc.mde ?? 0) > 0];
  };
  expect(tested(20, 6)).toEqual([20, true, true, true]);
  expect(tested(19, 6)).toEqual([19, false, false, false]);
  expect(tested(20, 5)).toEqual([20, false, false, false]);
});

test("a flat path has no step", () => {
  const [mmc] = run({mmc: () => 0.01});
  expect(mmc.estimate!.estimate).toBeCloseTo(0, 9);
});
