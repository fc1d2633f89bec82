import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {defaultSettings} from "../../../../src/components/base/settings/settings.js";
import {intervalOver} from "../../../../src/components/tables/persistence/over-pairs.js";
import {ratedRows} from "../../../../src/components/tables/persistence/rated.js";
import {pairsAt, seriesOf} from "../../../../src/components/tables/persistence/series.js";
import {persistenceWorld} from "../../../../src/data/field-record/persistence-world.js";

const world = (rounds: number) =>
  persistenceWorld(new Random(2), {cadence: "weekly", rounds, skill: 0, market: 0}).panel;

function interval(rounds: number, moved: number) {
  const panel = world(rounds);
  const settings = defaultSettings("persistence");
  const [series] = seriesOf(panel, ratedRows(panel, settings).rows, settings);
  const all = pairsAt(panel, series, 4).map((pair, t) => {
    const [rows] = pair.rows;
    return {pair, value: t % 2, rows, moves: Array.from(rows, (row) => (panel.model[row] % 2 ? moved : -moved))};
  });
  return intervalOver(panel, series, all);
}

test("accounts that move every pair alike make it wider", () => {
  const [narrow, wide] = [interval(70, 0)!, interval(70, 1)!];
  expect((narrow.low + narrow.high) / 2).toBeCloseTo(0.5, 1);
  expect(wide.high - wide.low).toBeGreaterThan(2 * (narrow.high - narrow.low));
});

test("none where the rounds are worth too few", () => {
  expect(interval(30, 0)).toBeNull();
});
