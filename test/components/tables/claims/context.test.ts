import {expect, test} from "vitest";
import {evidenceOf, noEvidence, periodsOf, roundsIn, rowsIn} from "../../../../src/components/tables/claims/context.js";
import {contextIn, crowd} from "../../../support/claims.js";

test("a table is made once, and its newest regime is the context's", () => {
  const world = crowd({rounds: 12});
  world.rounds.forEach((r) => (r.score_regime = r.round > 6 ? "from 7" : "from 1"));
  const context = contextIn(world, "all");
  expect(context.regime).toBe("from 7");
  expect(context.table("penalty", {groups: "4"})).toBe(context.table("penalty", {groups: "4"}));
  const result = context.table("stake-deciles", {recent: "0"});
  expect(roundsIn(context, result)).toEqual([7, 8, 9, 10, 11, 12]);
  expect(new Set(rowsIn(context, result.table).map((r) => r.score_regime))).toEqual(new Set(["from 7"]));
  expect(contextIn(world, "1:5").regime).toBe("from 1");
});

test("evidence has the ends of its row, what it rests on, and a reason where ends are missing", () => {
  const context = contextIn(crowd({rounds: 60}));
  const result = context.table("penalty");
  const rest = {unit: "model-rounds", grows: true} as const;
  const own = {n: 7, x: 0.5, x_low: 0.4, x_high: null};
  expect(evidenceOf(context, {result, row: own, column: "x"}, rest)).toMatchObject({
    estimate: 0.5,
    low: 0.4,
    high: null,
    n: 7,
    rounds: 60
  });
  expect(evidenceOf(context, {result, row: own, column: "x"}, rest).why).toMatch(/too few/);
  expect(evidenceOf(context, {result, row: undefined, column: "x"}, rest)).toEqual(
    noEvidence(context, "these rounds do not yield the statistic")
  );
});

test("weekly rounds share returns with three others", () => {
  const {panel} = contextIn(crowd({rounds: 60, models: 30}));
  const rounds = panel.rounds.map((r) => r.round);
  expect(periodsOf(panel, rounds)).toBeGreaterThan(14);
  expect(periodsOf(panel, rounds)).toBeLessThan(17);
  expect(periodsOf(panel, [])).toBeNull();
});
