import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import type {Panel} from "../../../../src/components/base/snapshot/panel.js";
import {knotSlope} from "../../../../src/components/statistics/numbers/knot.js";
import type {KnotSums} from "../../../../src/components/statistics/numbers/knot.js";
import {quantileGroups} from "../../../../src/components/tables/groups/groups.js";
import {column} from "../../../../src/components/tables/panel/select.js";
import {knotColumns, knotMoves, knotNames} from "../../../../src/components/tables/penalty/knot.js";
import {expectClose} from "../../../close.js";
import {calendar, numbers, panelOf} from "../../../support/panel.js";
import type {Row} from "../../../support/panel.js";

/** MMC falls by `steep` a unit of cwmm above .4 and by nothing below, with some noise. */
function fallOf({steep = 0.1, noise = 0.001, moved = 0} = {}): Panel {
  const random = new Random(11);
  const rows = numbers(1, 6).flatMap((round): Row[] =>
    numbers(1, 41).map((i) => {
      const cwmm = 0.2 + (0.4 * (i - 1)) / 40;
      const mmc = 0.01 - steep * Math.max(0, cwmm - 0.4) + noise * random.normal() + (i === 41 ? moved : 0);
      return {round, model: `m${100 + i}`, stake: 1, cwmm, mmc};
    })
  );
  return panelOf({rows, rounds: calendar(numbers(1, 6).map((round) => ({round})))});
}

function slopeIn(panel: Panel) {
  const rows = Int32Array.from({length: panel.length}, (_, i) => i);
  const grouped = quantileGroups(panel, rows, column(panel, "cwmm"), {groups: 4, ranking: "within"});
  const columns = knotColumns(panel, grouped, grouped.cells);
  const sums = Object.fromEntries(
    knotNames.map((name, i) => [name, columns[i].reduce((a, b) => a + b, 0)])
  ) as unknown as KnotSums;
  return {slope: knotSlope(sums), moves: knotMoves(panel, grouped, {cells: grouped.cells, sums})};
}

test("the slope above the median cwmm is as much steeper as the worlds' own", () => {
  expectClose(slopeIn(fallOf({noise: 0})).slope, -0.1, 1e-6);
});

test("rows' moves sum to nothing, and say how far the slope goes when their MMC does", () => {
  const {slope, moves} = slopeIn(fallOf());
  expectClose(
    moves.by.reduce((a, b) => a + b, 0),
    0,
    1e-9
  );
  // least squares is linear in MMC: what the last model's rows add to the slope grows by the same amount for every step
  const [once, twice] = [0.001, 0.002].map((moved) => slopeIn(fallOf({moved})));
  expectClose(twice.slope - once.slope, once.slope - slope, 1e-9);
  const ofLast = ({moves: {rows, by}}: typeof once) =>
    rows.reduce((sum, row, i) => sum + (row % 41 === 40 ? by[i] : 0), 0);
  expect(Math.sign(ofLast(twice) - ofLast(once))).toBe(Math.sign(once.slope - slope));
});
