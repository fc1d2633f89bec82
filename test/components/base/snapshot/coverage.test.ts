import {expect, test} from "vitest";
import {agreementOf, slopeRows, spans, stakeCoverage} from "../../../../src/components/base/snapshot/coverage.js";
import {observationColumns} from "../../../../src/components/base/snapshot/columns.js";
import {observationColumns as stored} from "../../../../src/data/snapshot/derive.js";
import {coverage, manifest} from "../../../support/manifest.js";

test("a share of the official stake; none where no total is known or it is nothing", () => {
  const shares = stakeCoverage(
    coverage((r) => ({at_stake: 900, at_stake_official: r === 1 ? null : r === 2 ? 0 : 1000}))
  ).map((r) => r.share);
  expect(shares).toEqual([null, null, ...Array(8).fill(0.9)]);
});

test("agreement to a part in 1,000, its edge included; a payout of nothing is no total", () => {
  const rows = coverage((r) => ({at_stake: r === 3 ? 998.99 : r === 4 ? 999 : 1000, payout: null, payout_official: 0}));
  expect(agreementOf(rows, "at_stake")).toEqual({known: rows.map((r) => r.round), off: [3]});
  expect(agreementOf(rows, "payout")).toEqual({known: [], off: []});
  expect(
    agreementOf(
      coverage((r) => ({payout: r === 5 ? null : -10, payout_official: -10})),
      "payout"
    ).off
  ).toEqual([5]);
});

test("each round with the median slope of its regime, unknown slopes apart", () => {
  const slope = (round: number) => (round === 2 ? null : round < 6 ? round : 10);
  const breaks = [{round: 6, named: true, step: 4, about: "a change"}];
  const rows = slopeRows(manifest({coverage: coverage((r) => ({slope: slope(r)})), breaks}));
  expect(rows.map((r) => r.regime)).toEqual([1, 1, 1, 1, 1, 6, 6, 6, 6, 6]);
  expect(rows[0].regime_slope).toBe(3.5);
  expect(rows[9].regime_slope).toBe(10);
  expect(slopeRows(manifest({coverage: coverage(() => ({slope: null}))}))[0].regime_slope).toBeNull();
});

test("runs of rounds", () => {
  expect(spans([])).toBe("");
  expect(spans([1, 2, 3, 5, 7, 8])).toBe("1–3, 5, 7–8");
});

test("the columns described are those stored, in their order and types", () => {
  const typeOf = {INTEGER: "integer", VARCHAR: "text", DOUBLE: "double", FLOAT: "double", BOOLEAN: "boolean"};
  const written = Object.entries(stored).map(([column, type]) => [column, typeOf[type]]);
  expect(observationColumns.map(({column, type}) => [column, type])).toEqual(written);
});
