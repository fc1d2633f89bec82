import {expect, test} from "vitest";
import {selectList} from "../../../../src/components/sql/result/select-list.js";

test("columns stand in the order of the declaration, without ends and without what is written once", () => {
  expect(selectList("events", {ratio: "stake_after / stake_before"})).toBe(
    "model, round, stake_before, stake_after, stake_after / stake_before AS ratio, n_before, n_after, counts"
  );
  expect(selectList("event-fan")).toBe("score_regime, fan, time, events, own");
});

test("words of SQL are quoted, and long lists go over several lines", () => {
  expect(selectList("penalty")).toMatch(/^score_regime, "group", n,/);
  const lines = selectList("drift-parts", {estimate: "x".repeat(100)}).split("\n");
  expect(lines[0]).toContain('"from", "to"');
  expect(lines[1]).toBe(`  ${"x".repeat(100)} AS estimate`);
});

test("a column that the query does not yield does not compile", () => {
  const made = [
    // @ts-expect-error others is written once
    () => selectList("event-fan", {others: "1"}),
    // @ts-expect-error ends come from no query
    () => selectList("penalty", {mmc_mean_low: "1"})
  ];
  expect(made).toHaveLength(2);
});
