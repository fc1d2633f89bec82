import {expect, expectTypeOf, test} from "vitest";
import type {QueryColumn, RowOf} from "../../../../src/components/base/catalogue/rows.js";
import {tableOf} from "../../../../src/components/tables/result/table-of.js";

const columns = {rule: ["first", "second"], lost: [2, 1], left: [3, 2]};

test("columns stand in the order of the declaration, whatever the order they come in", () => {
  const {left, lost, rule} = columns;
  expect(tableOf("event-attrition", {left, lost, rule}).objects()).toEqual([
    {rule: "first", lost: 2, left: 3},
    {rule: "second", lost: 1, left: 2}
  ]);
  expect(tableOf("event-attrition", {left, lost, rule}).columnNames()).toEqual(["rule", "lost", "left"]);
});

test("a column that is missing, misspelt, of another type or not declared does not compile", () => {
  const {rule, lost, left} = columns;
  const made = [
    // @ts-expect-error left is missing
    () => tableOf("event-attrition", {rule, lost}),
    // @ts-expect-error lost is misspelt
    () => tableOf("event-attrition", {rule, lots: lost, left}),
    // @ts-expect-error lost holds texts
    () => tableOf("event-attrition", {rule, lost: rule, left}),
    // @ts-expect-error lost is never null
    () => tableOf("event-attrition", {rule, lost: [2, null], left}),
    // @ts-expect-error kept is not declared
    () => tableOf("event-attrition", {...columns, kept: left})
  ];
  expect(made).toHaveLength(5);
});

test("a row has the ends that its declaration asks for, and a query none of them", () => {
  expectTypeOf<RowOf<"penalty">["cwmm_mean_low"]>().toEqualTypeOf<number | null>();
  expectTypeOf<RowOf<"penalty">["cwmm_mean"]>().toEqualTypeOf<number>();
  expectTypeOf<RowOf<"penalty">["corr_mean"]>().toEqualTypeOf<number | null>();
  expectTypeOf<RowOf<"trend-slope">["slope_low"]>().toEqualTypeOf<number | null>();
  expectTypeOf<RowOf<"rules">["kind"]>().toEqualTypeOf<"score" | "staking" | "payout">();
  expectTypeOf<RowOf<"event-path">>().not.toHaveProperty("mean_band");
  expectTypeOf<RowOf<"event-path">>().toHaveProperty("mean_band_low");
  expectTypeOf<QueryColumn<"event-fan">>().toEqualTypeOf<"score_regime" | "fan" | "time" | "events" | "own">();
});
