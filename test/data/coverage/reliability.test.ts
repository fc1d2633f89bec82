import {expect, test} from "vitest";
import {table} from "arquero";
import {readSettings} from "../../../src/components/base/settings/settings.js";
import type {TableResult} from "../../../src/components/tables/result/result.js";
import {withhold} from "../../../src/components/tables/result/withheld.js";
import {eventVerdict, partsTitle} from "../../../src/components/texts/events/verdict.js";
import {howLines} from "../../../src/components/page/figure.js";
import type {FigureSpec} from "../../../src/components/page/figure.js";
import type {Meta} from "../../../src/components/page/meta.js";
import type {Count} from "../../../src/data/coverage/coverage.js";
import {reliabilityOf} from "../../../src/data/coverage/reliability.js";

const of = (table: Count["table"], key: string, hits: number, rest: Partial<Count> = {}): Count => ({
  ...{case: "made up", cadence: "weekly", table, key, where: "", kind: "interval"},
  ...{intervals: 2000, held: hits},
  ...rest
});

const partNames = ["change", "accuracy", "overlap", "market", "together"];
/** A record in which every line passes. */
const whole = [
  ...partNames.map((part) => of("event-parts", `${part}, others`, 1900)),
  ...["change mmc round", "jump cwmm round", "jump mmc less corr round", "stacked cwmm round"].flatMap((key) => [
    of("event-tests", key, 1900),
    of("event-tests", key, 1900, {kind: "size"})
  ])
];

/** The same with one line that fails. */
const failing = whole.map((line) =>
  line.table === "event-parts" && line.key === "overlap, others" ? of("event-parts", line.key, 1760) : line
);

test("an estimator passes where each of its lines does; else its worst line is told, too little before too much; naive readings decide nothing", () => {
  const lines = [
    of("penalty", "mmc_mean", 1999),
    of("penalty", "mmc_mean", 1980, {where: "less so"}),
    of("penalty", "corr_mean", 1999),
    of("penalty", "corr_mean", 1790, {where: "too little"}),
    of("trend", "cwmm_mean", 1900),
    of("trend", "cwmm_mean", 1700, {where: "one"}),
    of("trend", "cwmm_mean", 1760, {where: "other"}),
    of("trend", "cwmm_mean", 1910, {cadence: "daily"}),
    of("trend", "gap_mean", 100, {kind: "naive"}),
    of("event-tests", "pre-trend mmc round", 1800, {kind: "size"})
  ];
  expect(reliabilityOf({lines, worlds: 2000})).toEqual({
    penalty: {intervals: {mmc_mean: {weekly: 1}, corr_mean: {weekly: 0.895}}, tests: {}},
    trend: {intervals: {cwmm_mean: {weekly: 0.85, daily: true}}, tests: {}},
    "event-tests": {intervals: {}, tests: {"pre-trend mmc round": {weekly: 0.9}}}
  });
});

test("what has an interval in fewer than three tenths of its worlds is not judged by them", () => {
  const judged = (intervals: number) =>
    reliabilityOf({lines: [of("trend", "cwmm_mean", 0.95 * intervals, {intervals})], worlds: 1000}).trend;
  expect(judged(299)).toBeUndefined();
  expect(judged(300)).toEqual({intervals: {cwmm_mean: {weekly: true}}, tests: {}});
});

function tables() {
  const at = {score_regime: "from 168", adjust: "round"};
  const columns = (rows: Record<string, unknown>[]) =>
    table(Object.fromEntries(Object.keys(rows[0]).map((name) => [name, rows.map((row) => row[name])])));
  const parts = partNames.map((part) => ({
    ...{...at, part, events: 40, estimate: -0.004, estimate_low: -0.006, estimate_high: -0.002}
  }));
  const row = {
    ...at,
    p: 0.001,
    mde: 0.002,
    estimate: -0.004,
    estimate_low: -0.006,
    estimate_high: -0.002,
    clean: null
  };
  const tests = [
    {...row, test: "change", outcome: "mmc"},
    {...row, test: "jump", outcome: "cwmm", clean: false},
    {...row, test: "jump", outcome: "mmc less corr", clean: false},
    {...row, test: "stacked", outcome: "cwmm"}
  ];
  const result = <N extends "event-parts" | "event-tests">(
    name: N,
    rows: Record<string, unknown>[]
  ): TableResult<N> => ({
    ...{name, settings: readSettings({}, {table: name}), table: columns(rows)},
    ...{used: 1, models: 1, rounds: [200, 201], left: [], intervals: []}
  });
  return [result("event-parts", parts), result("event-tests", tests)] as const;
}

const meta = {
  ...{source: "import", simulated: false, seed: null},
  asOf: {round: 300, time: "2022-01-01T00:00:00Z"}
} as unknown as Meta;
const figure = {id: "parts", title: "", about: "", alt: "", meta} as unknown as FigureSpec;

test("with a made-up record that fails: no interval, no verdict, and the fold under the figure says why", () => {
  const shown = (lines: Count[]) => {
    const [parts, tests] = tables();
    return [
      withhold(parts, reliabilityOf({lines, worlds: 2000})),
      withhold(tests, reliabilityOf({lines, worlds: 2000}))
    ] as const;
  };
  const [parts, tests] = shown(whole);
  expect(eventVerdict(parts, tests).join(" ")).toContain("More overlap costs MMC");
  expect(howLines({...figure, result: parts}).join(" ")).not.toContain("no interval");
  const [without, others] = shown(failing);
  expect(eventVerdict(without, others).join(" ")).toContain("Whether more overlap costs MMC is unclear");
  expect(partsTitle(without)).not.toContain("verlap");
  expect(howLines({...figure, result: without}).join(" ")).toContain(
    "Interval hidden for overlap, against others: in simulations it covered the truth only 88 % of the time"
  );
});
