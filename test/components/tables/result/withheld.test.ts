import {table} from "arquero";
import {expect, test} from "vitest";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {plainTable} from "../../../../src/components/page/plain-table.js";
import type {TableResult} from "../../../../src/components/tables/result/result.js";
import {withhold} from "../../../../src/components/tables/result/withheld.js";
import type {Reliability, Passes} from "../../../../src/components/tables/result/withheld.js";

/** Weekly rounds. */
const tests: TableResult = {
  name: "event-tests",
  settings: readSettings({}, {table: "event-tests"}),
  table: table({
    test: ["change", "jump", "pre-trend"],
    outcome: ["mmc", "cwmm", "mmc"],
    adjust: ["round", "round", "round"],
    estimate: [1, 2, 3],
    estimate_low: [0.5, 1, null],
    estimate_high: [1.5, 3, null],
    p: [0.01, 0.02, 0.03],
    mde: [0.1, 0.2, 0.3]
  }),
  used: 1,
  models: 1,
  rounds: [200, 201],
  left: [],
  intervals: [{columns: ["estimate"], method: "t"}]
};

const reliability: Reliability = {
  "event-tests": {
    intervals: {"change mmc round": {weekly: 0.88, daily: true}, "jump cwmm round": {weekly: true, daily: 0.8}},
    tests: {"change mmc round": {weekly: true}, "jump cwmm round": {weekly: true}, "pre-trend mmc round": {weekly: 0.9}}
  }
};

test("what fails is blank, with its reason; what passes stays", () => {
  const result = withhold(tests, reliability);
  expect(result.table.objects()).toEqual([
    {
      ...{test: "change", outcome: "mmc", adjust: "round", estimate: 1},
      ...{estimate_low: null, estimate_high: null, p: 0.01, mde: null}
    },
    {
      ...{test: "jump", outcome: "cwmm", adjust: "round", estimate: 2},
      ...{estimate_low: 1, estimate_high: 3, p: 0.02, mde: 0.2}
    },
    {
      ...{test: "pre-trend", outcome: "mmc", adjust: "round", estimate: 3},
      ...{estimate_low: null, estimate_high: null, p: null, mde: 0.3}
    }
  ]);
  expect(result.table.columnNames()).toEqual(tests.table.columnNames());
  expect(result.intervals!.map(({method}) => method)).toEqual([
    "t",
    "interval hidden for change MMC less the round's mean: in simulations it covered the truth only 88 % of the time",
    "p-value hidden for pre-trend MMC less the round's mean: in simulations without an effect it was below 0.05 in 10 %"
  ]);
});

test("daily rounds are judged by daily worlds, and a panel with both by both", () => {
  const lows = (rounds: number[]) => withhold({...tests, rounds}, reliability).table.array("estimate_low");
  expect(lows([500, 501])).toEqual([0.5, null, null]);
  expect(lows([200, 500])).toEqual([null, null, null]);
});

/** A row of this test with an interval or without, of rounds of these numbers, where its worlds found this. */
const oneRow = (row: Record<string, unknown>, rounds: number[], found: NonNullable<Reliability["event-tests"]>) =>
  withhold(
    {...tests, rounds, table: table(Object.fromEntries(Object.entries(row).map(([k, v]) => [k, [v]])))},
    {
      "event-tests": found
    }
  );
const change = {test: "change", outcome: "mmc", adjust: "round", estimate: 1, estimate_low: 0, estimate_high: 2};
const of = (standing: Passes) => ({intervals: {"change mmc round": standing}, tests: {"change mmc round": standing}});

test("both paces must hold where the rounds are of both, and the one that holds less is told", () => {
  const both = [200, 500];
  const said = (standing: Passes) =>
    oneRow(change, both, of(standing))
      .intervals!.slice(1)
      .map(({method}) => method);
  expect(said({weekly: true, daily: true})).toEqual([]);
  expect(said({weekly: true, daily: 0.9})[0]).toContain("only 90 %");
  expect(said({weekly: 0.9, daily: true})[0]).toContain("only 90 %");
  expect(said({weekly: 0.9, daily: 0.8})[0]).toContain("only 80 %");
  expect(said({weekly: 0.8, daily: 0.9})[0]).toContain("only 80 %");
  expect(said({weekly: 0.99, daily: 0.8})[0]).toContain("only 80 %");
  expect(said({weekly: true})[0]).toContain("no simulation tests it");
});

test("an interval that holds more than it should stays, and is called wide; one that holds less goes", () => {
  const shown = (standing: Passes) => {
    const {table: got, intervals} = oneRow({...change, p: 0.01, mde: 0.4}, [200, 500], of(standing));
    return [got.array("estimate_low")[0], got.array("p")[0], got.array("mde")[0], intervals!.at(-1)!.method];
  };
  const wide =
    "wide: in simulations the interval of change MMC less the round's mean covered the truth 99 % of the time";
  expect(shown({weekly: 0.99, daily: true})).toEqual([0, 0.01, 0.4, wide]);
  expect(shown({weekly: 0.951, daily: true}).slice(0, 2)).toEqual([0, 0.01]);
  expect(shown({weekly: 0.949, daily: true}).slice(0, 3)).toEqual([null, null, null]);
  expect(shown({weekly: 0.99, daily: 0.9}).slice(0, 3)).toEqual([null, null, null]);
});

test("an interval that was never there is not said to be withheld, nor is a p-value", () => {
  const failing = of({weekly: 0.8});
  const bare = {...change, estimate_low: null, estimate_high: null, p: null, mde: 0.4};
  expect(oneRow(bare, [200], failing).intervals).toEqual(tests.intervals);
  const endDifferences = [{regime: "from 168", column: "mmc_mean", estimate: 1, low: null, high: null}];
  const penalty = {...tests, name: "penalty" as const, settings: readSettings({}, {table: "penalty"}), endDifferences};
  expect(withhold({...penalty, table: table({group: [1]})}, {}).endDifferences).toEqual(endDifferences);
});

test("what could have been seen goes with the interval that it follows from, and stays with one that holds", () => {
  const seen = {...change, mde: 0.4};
  expect(oneRow(seen, [200], of({weekly: 0.8})).table.array("mde")[0]).toBeNull();
  expect(oneRow(seen, [200], of({weekly: true})).table.array("mde")[0]).toBe(0.4);
});

test("a p-value is judged by worlds in which there is nothing, an interval by those with a truth", () => {
  const row = {...change, p: 0.01};
  const [own, other] = [{weekly: true}, {weekly: 0.8}] as const;
  const cells = (intervals: Passes, sizes: Passes) => {
    const key = "change mmc round";
    const {table: got} = oneRow(row, [200], {intervals: {[key]: intervals}, tests: {[key]: sizes}});
    return [got.array("estimate_low")[0], got.array("p")[0]];
  };
  expect(cells(own, other)).toEqual([0, null]);
  expect(cells(other, own)).toEqual([null, 0.01]);
});

test("an estimator that no world was made for has no interval", () => {
  const {table: bare, intervals} = withhold(tests, {});
  expect(bare.array("estimate_low")).toEqual([null, null, null]);
  expect(bare.array("p")).toEqual([null, null, null]);
  expect(intervals![1].method).toContain("no simulation tests it");
});

test("columns are judged by their names, end groups apart, and pooled groups by worlds of their own", () => {
  const penalty = (ranking: string): TableResult => ({
    ...tests,
    name: "penalty",
    settings: readSettings({ranking}, {table: "penalty"}),
    table: table({
      group: [1],
      mmc_mean: [1],
      mmc_mean_low: [0],
      mmc_mean_high: [2],
      cwmm_mean: [1],
      cwmm_mean_low: [0],
      cwmm_mean_high: [3]
    }),
    endDifferences: [{regime: "from 168", column: "mmc_mean", estimate: 1, low: 0, high: 2}]
  });
  const only: Reliability = {
    penalty: {
      intervals: {
        mmc_mean: {weekly: true},
        cwmm_mean: {weekly: 0.91},
        "mmc_mean, last less first group": {weekly: 0.9}
      },
      tests: {}
    }
  };
  const within = withhold(penalty("within"), only);
  expect(within.table.objects()).toEqual([
    {group: 1, mmc_mean: 1, mmc_mean_low: 0, mmc_mean_high: 2, cwmm_mean: 1, cwmm_mean_low: null, cwmm_mean_high: null}
  ]);
  expect(within.endDifferences).toEqual([
    {regime: "from 168", column: "mmc_mean", estimate: 1, low: null, high: null, withheld: true}
  ]);
  expect(within.intervals!.at(-1)!.method).toBe(
    "intervals hidden, with how often they covered the truth in simulations, instead of 95 %: cwmm_mean (91 %) and mmc_mean, last less first group (90 %)"
  );
  expect(withhold(penalty("pooled"), only).table.array("mmc_mean_low")).toEqual([null]);
});

test("a table in which all passes is the same table", () => {
  const whole = {...tests, table: plainTable(tests.table.objects(), ["test", "outcome", "adjust", "estimate"])};
  expect(withhold(whole, {})).toBe(whole);
});

/** One row for each score; worlds tell that all is well with MMC beside others, and nothing else. */
const heldOf = (adjust: string) => {
  const columns = {outcome: ["mmc", "corr"], change: [1, 2], change_low: [0.5, 1], change_high: [1.5, 3]};
  const settings = readSettings({adjust}, {table: "event-summary"});
  const summary = {...tests, name: "event-summary", settings, table: table(columns)} as const;
  const intervals: Record<string, Passes> = {
    "change of mmc, others": {weekly: true},
    "change of corr, others": {weekly: 0.88},
    "change of mmc, round": {weekly: 0.85},
    "change of corr, round": {weekly: true}
  };
  return withhold(summary, {"event-summary": {intervals, tests: {}}});
};

test("what passes for one score is not withheld as another fails, nor by one adjustment as by another", () => {
  expect(heldOf("others").table.array("change_low")).toEqual([0.5, null]);
  expect(heldOf("round").table.array("change_low")).toEqual([null, 1]);
  expect(heldOf("others").intervals!.at(-1)!.method).toContain(
    "interval hidden for change of CORR, against others: in simulations it covered the truth only 88 %"
  );
  expect(heldOf("round").intervals!.at(-1)!.method).toContain(
    "interval hidden for change of MMC, less the round's mean"
  );
});

test("claims lose interval, size and direction with the estimator that theirs come from, and say so; arithmetic keeps its own", () => {
  const rows = {
    estimate: [1, 2, 3],
    ...{estimate_low: [0, 1, 2], estimate_high: [2, 3, 4]},
    ...{size: ["same", "other", "other"], decides: [7, 9, null], why: ["CORR stands in", null, "arithmetic"]},
    ...{direction: ["supported", "supported", null], behind_low: [1, 1, 1], behind_high: [2, 2, 2]},
    behind_of: ["trend: cwmm_mean", "trend: cwmm_mean; event-summary: before of mmc, others", null],
    behind_why: [null, null, null],
    ...{interval_of: ["event-summary: before of mmc, others", "trend: cwmm_mean", null]},
    ...{instead_of: ["trend: cwmm_mean", null, "event-dose: own_mean"], instead: [1, 1, 1]},
    ...{instead_low: [0, 0, 0], instead_high: [2, 2, 2]}
  };
  const claims = {...tests, name: "claims" as const, table: table(rows), endDifferences: []};
  const pass = {intervals: {cwmm_mean: {weekly: true, daily: true}}, tests: {}} as const;
  const failing = {intervals: {"before of mmc, others": {weekly: 0.8, daily: 0.8}}, tests: {}};
  const got = withhold(claims, {trend: pass, "event-summary": failing}).table.objects() as Record<string, unknown>[];
  expect(got[0]).toMatchObject({
    ...{estimate: 1, estimate_low: null, estimate_high: null, size: "unclear", decides: null},
    ...{direction: "supported", behind_low: 1, instead_low: 0, instead_high: 2}
  });
  expect(got[0].why).toMatch(/^CORR stands in; interval hidden for /);
  expect(got[0].why).toContain("before of MMC, against others: in simulations it covered the truth only 80 %");
  expect(got[1]).toMatchObject({estimate_low: 1, size: "other", decides: 9, why: null});
  expect(got[1]).toMatchObject({direction: "unclear", behind_low: null, behind_high: null});
  expect(got[1].behind_why).toContain("only 80 %");
  expect(got[2]).toMatchObject({estimate_low: 2, size: "other", why: "arithmetic", instead_low: null, direction: null});
});

/** What is said of the first test, where so many worlds held, as an interval and as a p-value. */
const wordsFor = (share: number) =>
  oneRow({...change, p: 0.01}, [200], of({weekly: share}))
    .intervals!.slice(1)
    .map(({method}) => /(?:only|in) ([\d.]+ %)/.exec(method)![1]);

test("shares next to none have a digit more: below 1 %", () => {
  expect(wordsFor(0.01)).toEqual(["1 %", "99 %"]);
  expect(wordsFor(0.008)).toEqual(["0.8 %", "99.2 %"]);
});

test("what failed and what was never held to a truth are said apart, intervals before p-values", () => {
  const {intervals} = withhold(tests, {
    "event-tests": {
      intervals: {"change mmc round": {weekly: 0.88}},
      tests: {"change mmc round": {weekly: 0.9}}
    }
  });
  expect(intervals!.map(({method}) => method)).toEqual([
    "t",
    expect.stringMatching(/^interval hidden for change MMC less the round's mean: .* 88 %/),
    expect.stringMatching(/^interval hidden, as no simulation tests it: jump /),
    expect.stringMatching(/^p-value hidden for change MMC less the round's mean: .* 10 %/),
    expect.stringMatching(/^p-value hidden, as no simulation tests it: jump .* and pre-trend /)
  ]);
  for (const {columns} of intervals!.slice(1)) expect(columns).toEqual([]);
});

test("a table without end groups has none afterwards, and what is withheld of a claim stands in the caption too", () => {
  expect("ends" in withhold(tests, {})).toBe(false);
  const rows = {
    ...{estimate: [1], estimate_low: [0], estimate_high: [2], size: ["another era"], decides: [7], why: [null]},
    ...{direction: ["supported"], behind_of: [null], behind_low: [1], behind_high: [2], behind_why: [null]},
    ...{interval_of: ["trend: cwmm_mean"], instead_of: [null], instead_low: [0], instead_high: [2]}
  };
  const claims = {...tests, name: "claims" as const, table: table(rows)};
  const got = withhold(claims, {trend: {intervals: {cwmm_mean: {weekly: 0.8}}, tests: {}}});
  expect(got.intervals!.map(({method}) => method)).toEqual(["t", got.table.array("why")[0]]);
  expect(got.table.array("why")[0]).toContain("only 80 %");
  expect(got.table.array("instead_low")).toEqual([0]);
  expect([got.table.array("size"), got.table.array("direction")]).toEqual([["another era"], ["supported"]]);
});
