import {expect, test} from "vitest";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import {Random} from "../../../../src/components/base/kit/random.js";
import {roundTimes} from "../../../../src/components/base/rounds/calendar.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {halves} from "../../../../src/components/tables/persistence/halves.js";
import {persistence} from "../../../../src/components/tables/persistence/persistence.js";
import {ratedRows, ratingsOf} from "../../../../src/components/tables/persistence/rated.js";
import {seriesOf} from "../../../../src/components/tables/persistence/series.js";
import {persistenceWorld} from "../../../../src/data/field-record/persistence-world.js";
import {calendar, numbers, panelOf} from "../../../support/panel.js";

const inputs = numbers(170, 224).map((round) => ({
  ...{round, ...roundTimes(round), cadence: "weekly" as const},
  ...{score_regime: round < 207 ? "from 168" : "from 207", payout_regime: round < 188 ? "from 168" : "from 188"}
}));
/** Stakes of 0 to 11 NMR; model 12's stake is not known, model 13's payout is not. Round 175 pays nothing. */
const rows = inputs.flatMap(({round}) =>
  numbers(0, 13).map((m) => ({
    ...{round, model: `m${m}`, stake: m === 12 ? null : m, mmc: m / round},
    payout: m === 13 ? null : round === 175 ? 0 : (m * (m - 6)) / round
  }))
);
const panel = panelOf({rows, rounds: calendar(inputs)});
const settings = readSettings({"ranked-by": "return"}, {table: "persistence"});

test("a return is the payout over the stake, where both are known and there is a stake", () => {
  const chosen = ratedRows(panel, settings);
  expect(chosen.rows).toHaveLength(54 * 11);
  const returns = ratingsOf(panel, "return");
  for (const row of chosen.rows) {
    const m = panel.stake[row];
    expect(returns[row]).toBeCloseTo((m - 6) / panel.round[row], 12);
  }
  expect(ratingsOf(panel, "return")).toBe(returns);
  panel.stake.forEach((stake, row) => expect(Number.isNaN(returns[row]) || stake > 0).toBe(true));
});

test("rounds that pay nothing are left out, and counted; scores are not touched by it", () => {
  expect(ratedRows(panel, settings).left.at(-1)).toEqual({reason: "round that pays nothing", rows: 11});
  expect(ratedRows(panel, {...settings, rankedBy: "mmc"}).left.at(-1)!.reason).toMatch(/^stake not above/);
  const unpaid = ratedRows(panel, {...settings, rounds: "175:175"});
  expect(unpaid.rows).toHaveLength(0);
  expect(unpaid.left.at(-1)).toMatchObject({rows: 11, none: "No round pays anything at these settings"});
});

test("returns of two payout rules are never set beside each other, scores are", () => {
  const rules = (outcome: "return" | "mmc") =>
    seriesOf(panel, ratedRows(panel, {...settings, rankedBy: outcome}).rows, {outcome}).map(
      ({regime, payoutRegime, rounds}) => [regime, payoutRegime, rounds.length]
    );
  expect(rules("return")).toEqual([
    ["from 168", "from 168", 17],
    ["from 168", "from 188", 19],
    ["from 207", "from 188", 18]
  ]);
  expect(rules("mmc")).toEqual([
    ["from 168", "any", 37],
    ["from 207", "any", 18]
  ]);
});

test("nor are halves of two payout rules", () => {
  const whole = rowsOf(halves(panel, settings)).filter(({adjust}) => adjust === "none");
  expect(whole.map(({last_before: before, first_after: after}) => [before, after])).toEqual([
    [178, 182],
    [196, 200],
    [215, 219]
  ]);
  expect(whole.map(({payout_regime: regime}) => regime)).toEqual(["from 168", "from 188", "from 188"]);
});

const world = (skill: number) =>
  persistenceWorld(new Random(4), {cadence: "weekly", rounds: 90, skill, market: 0, pays: true});
const lagsOf = (skill: number) =>
  rowsOf(persistence(world(skill).panel, settings)).filter(({lag}) => lag === 4 || lag === 5);

test("skill that lasts is found in returns, luck alone is not", () => {
  for (const row of lagsOf(0.6)) expect(row.excess_low!, `lag ${row.lag}`).toBeGreaterThan(0);
  for (const row of lagsOf(0)) {
    expect(row).toMatchObject({outcome: "return", overlap: 0});
    expect(row.excess_low!).toBeLessThan(0);
    expect(row.excess_high!).toBeGreaterThan(0);
  }
});

test("returns rank models as no single score does, and what all stakes are multiplied by changes nothing", () => {
  const {panel: paid} = world(0.6);
  const of = (made: typeof paid, name: string) =>
    rowsOf(persistence(made, {...settings, rankedBy: name as "mmc"})).map(({autocorrelation}) => autocorrelation);
  const returns = of(paid, "return");
  expect(returns[0]).not.toBeCloseTo(of(paid, "mmc")[0], 3);
  const factor = paid.round.map((round) => 1 + (round % 3));
  const other = {...paid, scores: {...paid.scores, payout: paid.scores.payout!.map((nmr, i) => nmr * factor[i])}};
  of(other, "return").forEach((value, i) => expect(value).toBeCloseTo(returns[i], 12));
});
