import {expect, test} from "vitest";
import {turnover} from "../../../../src/components/tables/claims/leaderboard.js";
import {contextIn, crowd} from "../../../support/claims.js";

test("nobody leaves the top of a steady world", () => {
  const found = turnover({places: 10, roundsOn: 20})(contextIn(crowd()));
  expect(found).toMatchObject({estimate: 0, n: 40, before: 1});
});

test("places that change hands are counted, 20 rounds on", () => {
  const world = crowd();
  // three of the ten largest fall behind for good in round 30
  for (const row of world.rows) if (row.round >= 30 && ["m239", "m238", "m237"].includes(row.model)) row.stake = 1;
  const found = turnover({places: 10, roundsOn: 20})(contextIn(world));
  // rounds 10 to 29 look beyond round 30, rounds 1 to 9 and 30 to 40 do not
  expect(found.estimate).toBeCloseTo((0.3 * 20) / 40, 12);
});

test("too few stakes make no leaderboard", () => {
  expect(turnover({places: 50, roundsOn: 20})(contextIn(crowd({models: 60}))).estimate).toBeNull();
});
