import {expect, test} from "vitest";
import {select, selectList} from "../../../../src/components/sql/result/select-list.js";

test("columns stand in the order of the declaration, without ends and without what is written once", () => {
  const columns =
    "model, round, stake_before, stake_after, stake_after / stake_before AS ratio, n_before, n_after, counts";
  expect(selectList("events", {ratio: "stake_after / stake_before"})).toBe(
    `SELECT\n  ${columns.replaceAll(", ", ",\n  ")}`
  );
  expect(selectList("event-fan")).toBe("SELECT score_regime, fan, time, events, own");
});

test("words of SQL are quoted, and a long list has a line for each column", () => {
  expect(selectList("penalty")).toMatch(/^SELECT\n {2}score_regime,\n {2}"group",\n {2}n,/);
  const lines = selectList("drift-parts", {estimate: "x".repeat(100)}).split("\n");
  expect(lines).toContain(`  ${"x".repeat(100)} AS estimate`);
  expect(select(["a", "b"])).toBe("SELECT a, b");
  expect(select(["a", "b\n    + c"], {indent: "    "})).toBe("SELECT\n    a,\n    b\n    + c");
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
