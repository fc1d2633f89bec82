import {expect, test} from "vitest";
import {
  daysNotes,
  excessNotes,
  halvesAlt,
  halvesTitle,
  lagsAlt,
  lagsTitle,
  newestSeries,
  persistenceAnswer,
  seriesName,
  transitionsAlt,
  transitionsTitle
} from "../../../../src/components/texts/persistence/persistence.js";
import {madeRow} from "../../../support/made-row.js";
import {beyond, limits} from "../../../support/reading.js";

const row = (cells: Parameters<typeof madeRow<"persistence">>[1]) =>
  madeRow("persistence", {
    ...{
      score_regime: "from 238",
      payout_regime: "any",
      cadence: "weekly",
      lag: 4,
      pairs: 60,
      models: 1500,
      days: 28,
      overlap: 0,
      luck: 0
    },
    ...{autocorrelation: 0.12, autocorrelation_low: 0.05, autocorrelation_high: 0.19, excess: 0.12},
    ...cells
  });
const near = row({lag: 1, days: 7, overlap: 0.75, luck: 0.73, autocorrelation: 0.51, excess: -0.22});
const none = {autocorrelation_low: null, autocorrelation_high: null};
const around = {autocorrelation_low: -0.05, autocorrelation_high: 0.3};
const below = {autocorrelation: -0.2, autocorrelation_low: -0.3, autocorrelation_high: -0.1};

test("the answer is told where no return is shared, as its interval says", () => {
  expect(persistenceAnswer([near, row({})], "mmc")).toBe(
    "Yes: over rounds 28 days apart, which share no return, the models’ ranks by MMC correlate 0.12 on average."
  );
  expect(persistenceAnswer([near, row(around)], "mmc")).toMatch(/^Unclear: .* and may be zero\.$/);
  expect(persistenceAnswer([near, row(none)], "mmc")).toMatch(/^Unclear: .* from too few independent rounds\.$/);
  expect(persistenceAnswer([near, row(below)], "mmc")).toMatch(/^No, the reverse: /);
  expect(persistenceAnswer([near], "mmc")).toMatch(/^All rounds here share days of return/);
  expect(persistenceAnswer([], "mmc")).toMatch(/^No two rounds hold enough/);
  expect(persistenceAnswer([row({})], "cwmm")).not.toContain("return");
});

test("answers and titles keep to their limits, in every case", () => {
  for (const rows of [[], [near], [row({})], [row(around)], [row(none)], [row(below)]])
    for (const outcome of ["mmc", "cwmm"] as const) {
      expect(beyond(persistenceAnswer(rows, outcome), limits.answer)).toEqual([]);
      expect(beyond(lagsTitle(rows, outcome), limits.title)).toEqual([]);
    }
});

test("the newest regime is told, its Saturdays only where they are alone", () => {
  const saturday = row({cadence: "saturday"});
  const old = row({score_regime: "from 168"});
  expect(newestSeries([old, row({}), saturday])).toEqual([row({})]);
  expect(newestSeries([old, saturday])).toEqual([saturday]);
  expect(seriesName(saturday)).toBe("scores from 238, Saturday rounds");
  expect(lagsAlt([old, near], "mmc")).toContain("scores from 168");
});

test("beside luck a correlation is lower or higher only where its interval is", () => {
  expect(excessNotes([{...near, excess_low: -0.3, excess_high: -0.1}])[0]).toContain("is lower than");
  expect(excessNotes([{...near, excess_low: 0.1, excess_high: 0.3}])[0]).toContain("is higher than");
  expect(excessNotes([near])[0]).toContain("is not clearly different from");
  expect(excessNotes([row({})])).toEqual([]);
  expect(excessNotes([])).toEqual([]);
});

const cell = (cells: Parameters<typeof madeRow<"transitions">>[1]) =>
  madeRow("transitions", {
    ...{
      score_regime: "from 238",
      payout_regime: "any",
      cadence: "weekly",
      group: 5,
      later: 5,
      lag: 4,
      pairs: 60,
      n: 900
    },
    ...{share: 0.28, share_low: 0.22, share_high: 0.34, chance: 0.2, ...cells}
  });

test("who returns to the top group is set beside chance", () => {
  expect(transitionsTitle([cell({})])).toBe("28 % of the top fifth stay there, more than by chance");
  expect(transitionsTitle([cell({share_low: 0.1})])).toContain("which may be chance");
  expect(transitionsTitle([cell({share_low: null})])).toContain("too few rounds to judge");
  expect(transitionsTitle([cell({share: 0.1, share_low: 0.05, share_high: 0.15})])).toContain("fewer than");
  expect(transitionsTitle([])).toMatch(/^No two rounds/);
  expect(transitionsAlt([])).toMatch(/^No two rounds/);
  for (const cells of [{}, {share_low: 0.1}, {share_low: null}])
    expect(beyond(transitionsTitle([cell(cells)]), limits.title)).toEqual([]);
});

const half = (cells: Parameters<typeof madeRow<"halves">>[1]) =>
  madeRow("halves", {
    ...{
      score_regime: "from 238",
      payout_regime: "any",
      adjust: "cwmm",
      models: 400,
      rounds_before: 30,
      rounds_after: 27
    },
    ...{correlation: 0.3, correlation_low: 0.2, correlation_high: 0.4, ...cells}
  });

test("the halves are told as their interval says", () => {
  expect(halvesTitle([half({})])).toContain("tended to do better later");
  expect(halvesTitle([half({correlation_low: -0.4, correlation_high: -0.2})])).toContain("worse later");
  expect(halvesTitle([half({correlation_low: -0.1})])).toContain("unclear");
  expect(halvesTitle([])).toMatch(/^No rules/);
  expect(halvesAlt([half({})], "mmc")).toContain("less what goes with cwmm: 0.30 (0.20 to 0.40) over 400 models");
  expect(halvesAlt([], "mmc")).toMatch(/^No rules/);
});

test("returns are told with the rule that pays them", () => {
  const paid = {payout_regime: "from 474"};
  expect(seriesName(row(paid))).toBe("scores from 238, payouts from 474, weekly rounds");
  expect(persistenceAnswer([near, row({})], "return")).toContain("ranks by return correlate");
  expect(lagsTitle([near, row({})], "return")).toBe("The order by return outlasts the days that rounds share");
  const older = row({payout_regime: "from 205"});
  expect(newestSeries([older, row(paid)])).toEqual([row(paid)]);
  expect(halvesAlt([half(paid)], "return")).toContain("scores from 238, payouts from 474, less what goes");
  for (const text of [lagsTitle([row(paid)], "return"), lagsTitle([row(around)], "return")])
    expect(beyond(text, limits.title)).toEqual([]);
  expect(beyond(persistenceAnswer([row(none)], "return"), limits.answer)).toEqual([]);
});

test("how many days the rounds of a pair lie apart is told at both ends", () => {
  expect(daysNotes([near, row({lag: 20, days: 140.2})])).toEqual([
    "On average rounds 1 apart open 7 days apart, and rounds 20 apart 140 days (scores from 238, weekly rounds)"
  ]);
  expect(daysNotes([near])).toEqual(["On average rounds 1 apart open 7 days apart (scores from 238, weekly rounds)"]);
  expect(daysNotes([])).toEqual([]);
});
