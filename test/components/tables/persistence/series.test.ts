import {expect, test} from "vitest";
import {defaultSettings} from "../../../../src/components/base/settings/settings.js";
import {inPairs, pairsAt, reachOf, seriesOf} from "../../../../src/components/tables/persistence/series.js";
import {ratedRows} from "../../../../src/components/tables/persistence/rated.js";
import {roundTimes} from "../../../../src/components/base/rounds/calendar.js";
import {calendar, numbers, panelOf} from "../../../support/panel.js";

const settings = defaultSettings("persistence");
const inputs = numbers(170, 230).map((round) => ({
  ...{round, ...roundTimes(round), cadence: "weekly" as const},
  score_regime: round < 226 ? "from 168" : "from 226"
}));
const rows = inputs
  .filter(({round}) => round !== 180)
  .flatMap(({round}) => numbers(0, 13).map((m) => ({round, model: `m${m}`, stake: m === 13 ? 0 : 1, mmc: m / round})));
const panel = panelOf({rows, rounds: calendar(inputs)});
const chosen = ratedRows(panel, settings);
const [first, second] = seriesOf(panel, chosen.rows, settings);

test("a series is of one score regime and cadence, pairs of its rounds are as far apart in the calendar", () => {
  expect([first.rounds.length, second.rounds.length]).toEqual([55, 5]);
  const pairs = pairsAt(panel, first, 1);
  // the missing round is in no pair, and none goes over it
  expect(pairs).toHaveLength(53);
  for (const {before, after, rows: sides, overlap} of pairs) {
    expect(after.position - before.position).toBe(1);
    expect(sides.map((side) => side.length)).toEqual([13, 13]);
    expect(overlap).toBe(0.75);
  }
  expect(pairsAt(panel, first, 4)[0].overlap).toBe(0);
});

test("a score that rests on no return shares none", () => {
  const [alone] = seriesOf(panel, chosen.rows, {outcome: "cwmm"});
  expect(pairsAt(panel, alone, 1)[0].overlap).toBe(0);
});

test("few models in both make no pair", () => {
  const few = panelOf({rows: rows.filter(({model}) => model < "m16"), rounds: calendar(inputs)});
  const [of] = seriesOf(few, ratedRows(few, settings).rows, settings);
  expect(pairsAt(few, of, 1)).toEqual([]);
});

test("neighbours that share returns, and twice as far; none where too few rounds are independent", () => {
  expect(reachOf(first, pairsAt(panel, first, 1))).toEqual({overlap: 4, lag: 8});
  expect(reachOf(second, pairsAt(panel, second, 1))).toBeNull();
});

test("rows that are in no pair are counted", () => {
  const {rows: used, left} = inPairs(chosen, pairsAt(panel, second, 1));
  expect(used).toHaveLength(5 * 13);
  expect(left.at(-1)!.rows).toBe(chosen.rows.length - 5 * 13);
});
