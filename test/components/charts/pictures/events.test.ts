// @vitest-environment jsdom
import {test} from "vitest";
import {eventChangeChart} from "../../../../src/components/charts/events/change.js";
import {eventFanChart} from "../../../../src/components/charts/events/fan.js";
import type {LuckLine} from "../../../../src/components/charts/events/luck.js";
import {eventDoseChart, eventMechanicsChart} from "../../../../src/components/charts/events/mechanics.js";
import {eventOutcomesChart} from "../../../../src/components/charts/events/outcomes.js";
import {pathPanel} from "../../../../src/components/charts/events/panel.js";
import type {PathRow} from "../../../../src/components/charts/events/panel.js";
import {eventPartsChart} from "../../../../src/components/charts/events/parts.js";
import {eventPathSmall} from "../../../../src/components/charts/events/path-small.js";
import {eventPathChart} from "../../../../src/components/charts/events/path.js";
import {eventPlaceboChart} from "../../../../src/components/charts/events/placebo.js";
import {eventSpecificationsChart} from "../../../../src/components/charts/events/specifications.js";
import {eventStrip} from "../../../../src/components/charts/events/strip.js";
import {eventTestsChart} from "../../../../src/components/charts/events/tests.js";
import {stakeEventsChart} from "../../../../src/components/charts/events/stake-events.js";
import {plainTable} from "../../../../src/components/page/plain-table.js";
import {madeRow} from "../../../support/made-row.js";
import {expectPicture} from "../../../support/picture.js";

const regime = {score_regime: "from 1"};
const times = [-3, -2, -1, 0, 1, 2];

/** A path that climbs to the raise and falls at it; the first scores after it were known in part, the last time has few events. */
const path = (level: number, fall: number) =>
  times.map((time): PathRow => {
    const mean = level + (time < 0 ? 0.001 * (time + 3) : fall);
    const bounds = {
      mean_low: mean - 0.002,
      mean_high: mean + 0.002,
      mean_level_low: mean - 0.002,
      mean_level_high: mean + 0.002
    };
    const band = time < 2 ? 0.003 : null;
    const [band_low, band_high] = band ? [mean - band, mean + band] : [null, null];
    return madeRow("event-path", {
      ...{...regime, time, events: time === 2 ? 6 : 12, models: time === 2 ? 5 : 10, partly: time === 0 ? 12 : 0},
      ...{mean, mean_level: mean, ...bounds, mean_band_low: band_low, mean_band_high: band_high},
      ...{mean_level_band_low: band_low, mean_level_band_high: band_high}
    });
  });

/** MMC falls, CORR rises, likeness rises. */
const summary = [
  {
    ...regime,
    outcome: "mmc",
    adjust: "round",
    events: 12,
    before: 0.008,
    after: 0.004,
    change: -0.004,
    change_share: -0.5
  },
  {
    ...regime,
    outcome: "corr",
    adjust: "round",
    events: 11,
    before: 0.01,
    after: 0.012,
    change: 0.002,
    change_share: null
  },
  {...regime, outcome: "cwmm", adjust: "round", events: 12, before: 0.3, after: 0.5, change: 0.2, change_share: null}
] as const;

test("before and after of each outcome: ring and dot, each figure on its outer side, the change and its share at the edge", async () => {
  await expectPicture("event-change", (width) => eventChangeChart(plainTable(summary), {width}));
});

const luck: LuckLine[] = [
  {lasts: "skill", estimate: 0.002, low: 0.001, high: 0.003},
  {lasts: "shared", estimate: 0.006, low: null, high: null}
];

test("the path around a raise over its events: levels before and after in figures, what luck alone would leave dashed", async () => {
  const rest = {
    outcome: "mmc",
    level: "event",
    label: "↑ MMC (correlation points)",
    luck: new Map([["from 1", luck]])
  } as const;
  await expectPicture("event-path", (width) =>
    eventPathChart(plainTable(path(0.007, -0.003)), plainTable(summary), {width, ...rest})
  );
});

test("a path that rises has its figures on the other sides of their lines, the larger one above", async () => {
  const sides = {...madeRow("event-summary", summary[1]), before: 0.01, after: 0.012};
  const options = {height: 240, outcome: "corr", level: "none", domain: [0, 0.02] as [number, number]} as const;
  await expectPicture(
    "event-panel",
    (width) => pathPanel(path(0.008, 0.004), sides, {width, heading: "CORR: 11 events", ...options}),
    {only: true}
  );
});

test("the path in short: one panel of the newest score regime", async () => {
  await expectPicture(
    "event-path-small",
    (width) => eventPathSmall(plainTable(path(0.007, -0.003)), plainTable(summary), {width}),
    {only: true}
  );
});

test("the strip under a path: bars as high as its events, lines at its models, pale where events are few", async () => {
  await expectPicture("event-strip", (width) => eventStrip(path(0.007, -0.003), {width}), {only: true});
});

test("outcomes side by side: a unit of score is as high in every panel but that of cwmm", async () => {
  const paths = new Map([
    ["mmc", plainTable(path(0.007, -0.003))],
    ["cwmm", plainTable(path(0.3, 0.2))]
  ] as const);
  await expectPicture(
    "event-outcomes",
    (width) => eventOutcomesChart(paths, plainTable(summary), {width, level: "event"}),
    {only: true}
  );
});

test("other models' paths as thin threads with their mean and their middle 95 %, the events' own path over them", async () => {
  const table = plainTable(
    times.map((time) => ({
      ...{...regime, fan: "same dates", time, events: 12, others: 300, own: 0.005 - 0.001 * time},
      ...{mean: 0.002, from: -0.002, to: 0.006}
    }))
  );
  const values = [...times.map((time) => 100 * time), ...times.map((time) => (time === 1 ? null : 300))];
  const paths = [{...regime, fan: "same dates", values}] as never;
  await expectPicture("event-fan", (width) => eventFanChart({table, paths}, {width, outcome: "mmc"}));
});

test("tests with their intervals: scores on one axis, likeness on its own, the smallest change that would be seen", async () => {
  const row = {...regime, adjust: "round", n: 12, p: 0.01, p_holm: 0.03, mde: 0.003, clean: null};
  const rows = [
    {...row, test: "change", outcome: "mmc", estimate: -0.004, estimate_low: -0.006, estimate_high: -0.002},
    {...row, test: "pre-trend", outcome: "mmc", estimate: 0.002, estimate_low: null, estimate_high: null, p_holm: null},
    {...row, test: "jump", outcome: "cwmm", estimate: 0.15, estimate_low: 0.1, estimate_high: 0.2, clean: true}
  ];
  await expectPicture("event-tests", (width) => eventTestsChart(plainTable(rows), {width}));
});

test("placebos with their intervals, under each what luck and what crowding say of it", async () => {
  const row = {...regime, outcome: "mmc", n: 12, mde: 0.003, luck: "falls: nothing lasts", crowding: "stays"};
  const rows = [
    {...row, placebo: "raises", change: -0.004, change_low: -0.006, change_high: -0.002},
    {...row, placebo: "other models", n: 300, change: 0.001, change_low: null, change_high: null, mde: null},
    {...row, placebo: "decreases", outcome: "cwmm", change: -0.1, change_low: -0.15, change_high: -0.05}
  ];
  await expectPicture("event-placebo", (width) => eventPlaceboChart(plainTable(rows), {width}));
});

test("definitions from the lowest change to the highest, a cross where none has an event, each with its choices", async () => {
  const row = {...regime, outcome: "mmc", events: 12};
  const rows = [
    {...row, ratio: 5, base: 1, window: 20, change: -0.001, change_low: -0.003, change_high: 0.001},
    {...row, ratio: 2, base: 1, window: 20, change: -0.004, change_low: -0.006, change_high: -0.002},
    {...row, ratio: 5, base: 10, window: 10, change: 0.002, change_low: null, change_high: null},
    {...row, ratio: 10, base: 10, window: 10, events: 0, change: null, change_low: null, change_high: null}
  ];
  await expectPicture("event-specifications", (width) => eventSpecificationsChart(plainTable(rows), {width}));
});

test("the parts of a change as bars that add up, the own stake's thinner, and how many events tell it", async () => {
  const parts = ["change", "accuracy", "overlap", "market", "own"];
  const rows = parts.map((part, i) => ({
    ...{...regime, part, events: part === "own" ? 10 : 12, estimate: [-0.004, -0.001, -0.002, -0.001, -0.0005][i]},
    ...(part === "own" ? {estimate_low: null, estimate_high: null} : {estimate_low: -0.005, estimate_high: 0.001})
  }));
  await expectPicture("event-parts", (width) => eventPartsChart(plainTable(rows), {width}));
});

test("what happens at a raise: weight, likeness, CORR and MMC on one time, with the line of MMC at the old stake", async () => {
  const rows = times.slice(2, 5).map((time) => {
    const late = time >= 0;
    const cwmm = late ? 0.45 : 0.4;
    const mmc = late ? 0.004 : 0.006;
    return madeRow("event-mechanics", {
      ...{...regime, time, events: 12, weight: late ? 0.03 : 0.006},
      ...{cwmm, cwmm_low: cwmm - 0.05, cwmm_high: cwmm + 0.05, corr: 0.01, corr_low: 0.005, corr_high: 0.015},
      ...{mmc, mmc_low: mmc - 0.002, mmc_high: mmc + 0.002, own: late ? -0.001 : 0, mmc_unmoved: late ? 0.005 : 0.006}
    });
  });
  await expectPicture("event-mechanics", (width) =>
    eventMechanicsChart(rows, {width, against: "less the round’s mean"})
  );
});

/** Jumps of three events; with a steep slope the fitted line begins below that of slope 1, with a flat one above. */
const dose = (slope: number | null) =>
  [-0.004, -0.002, -0.001].map((predicted, i) => ({
    ...{
      ...regime,
      model: `m${i}`,
      round: 10 + i,
      stake_before: 10,
      stake_after: 60,
      weight_before: 0.01,
      weight_after: 4 + i
    },
    ...{jump: [-0.006, 0.001, -0.002][i], predicted, predicted_market: 0, own: predicted, slope, slope_low: null},
    ...{slope_high: null, own_mean: -0.002}
  }));

test("jumps over what the stake alone does: the fitted line, and the line of slope 1 named on its other side", async () => {
  await expectPicture("event-dose", (width) => eventDoseChart(dose(2), {width}));
  await expectPicture("event-dose-flat", (width) => eventDoseChart(dose(0.2), {width}), {only: true});
});

test("every event from its stake before to its stake after, grey where it does not count, new scores named", async () => {
  const rows = [
    {model: "a", round: 10, stake_before: 10, stake_after: 60, ratio: 6, counts: true},
    {model: "b", round: 10, stake_before: 1, stake_after: 900, ratio: 900, counts: true},
    {model: "c", round: 24, stake_before: 5, stake_after: 40, ratio: 8, counts: false}
  ];
  await expectPicture("stake-events", (width) =>
    stakeEventsChart(plainTable(rows), {width, regimes: ["from 1", "from 18"]})
  );
});
