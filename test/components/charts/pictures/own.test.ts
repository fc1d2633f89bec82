// @vitest-environment jsdom
import {expect, test} from "vitest";
import type {Own, OwnEvent, OwnGroup} from "../../../../src/components/base/my-model/own.js";
import {eventChangeChart} from "../../../../src/components/charts/events/change.js";
import {eventPathChart} from "../../../../src/components/charts/events/path.js";
import {stakeEventsChart} from "../../../../src/components/charts/events/stake-events.js";
import {gapPartsChart} from "../../../../src/components/charts/mechanism/gap-parts.js";
import {penaltyChart} from "../../../../src/components/charts/penalty/penalty.js";
import {stakeDecilesChart} from "../../../../src/components/charts/stake/deciles.js";
import {trendChart} from "../../../../src/components/charts/trend/two-lines.js";
import {whatIfCurveChart} from "../../../../src/components/charts/what-if/what-if.js";
import {ownPath} from "../../../../src/components/figures/own/events.js";
import {plainTable} from "../../../../src/components/page/plain-table.js";
import {gapParts} from "../../../../src/components/tables/mechanism/gap-parts.js";
import {fallsByRegime} from "../../../../src/components/tables/penalty/falls-by-regime.js";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {raise, tablesOf} from "../../../support/events.js";
import {linearWorld} from "../../../support/linear-world.js";
import {calendar, numbers, panelOf} from "../../../support/panel.js";
import {expectPicture} from "../../../support/picture.js";
import {partsOf, penaltyOf, shapeOf} from "../../../support/tables.js";

const name = "a_name_from_a_stranger";

const group = (more: Partial<OwnGroup>): OwnGroup => ({
  ...{name, score_regime: "from 1", round: 9, group: 2, n: 9, stake: 5, means: {}},
  ...more
});

const deciles = plainTable(
  [0.31, 0.34, 0.38, 0.46].map((cwmm_mean, i) => ({
    ...{score_regime: "from 1", group: i + 1, cwmm_mean, cwmm_median: cwmm_mean},
    ...{cwmm_mean_low: cwmm_mean - 0.03, cwmm_mean_high: cwmm_mean + 0.03}
  }))
);

/** What is drawn in the reserved colour. */
const inOwnColour = (drawn: Element) =>
  [...drawn.querySelectorAll("[fill='var(--own)'], [stroke='var(--own)']")].filter((node) => node.matches("g, path"));
const texts = (drawn: Element) => [...drawn.querySelectorAll("text")].map((node) => node.textContent);

test("a model stands over its group with its name; beyond the axis a triangle at the edge points to it", async () => {
  const groups = [
    group({means: {cwmm_mean: 0.42}}),
    group({name: "far", group: 4, means: {cwmm_mean: 2}}),
    group({name: "none", group: 1, means: {cwmm_mean: NaN}}),
    group({name: "elsewhere", score_regime: "from 9", means: {cwmm_mean: 0.4}})
  ];
  const draw = (width: number) => stakeDecilesChart(deciles, {width, own: {groups, text: ""}});
  await expectPicture("own-stake-deciles", draw);
  const said = texts(draw(640)).join(" ");
  expect(said).toContain("a_name_from_a_stran… 0.42");
  expect(said).toContain("far 2.00");
  expect(said).not.toMatch(/none|elsewhere/);
});

test("nothing is drawn of nobody, nor of a model without a place in the figure", () => {
  for (const own of [undefined, {text: "it has no stake"}, {text: "", groups: []}])
    expect(inOwnColour(stakeDecilesChart(deciles, {width: 640, own}))).toEqual([]);
});

test("MMC and CORR of a model over the bar of its group", async () => {
  const plain = penaltyOf([0.008, 0.006, 0.002, -0.002], {regime: "from 1", corr: [0.01, 0.012, 0.014, 0.013]});
  const falls = fallsByRegime(plain, {shape: shapeOf(plain, {reach: 0.002})});
  const own: Own = {groups: [group({means: {cwmm_mean: 0.2, mmc_mean: 0.005, corr_mean: -0.05}})], text: ""};
  await expectPicture("own-penalty", (width) => penaltyChart(falls, {width, own}), {only: true});
});

test("a line of a model beside the two lines of the field, cut where its rounds are", async () => {
  const rounds = calendar(numbers(1, 40).map((round) => ({round})));
  const found = partsOf(numbers(1, 40), (round) => 0.5 + round / 400, {calendar: rounds, plain: () => 0.45});
  const run = (from: number, to: number) => numbers(from, to).map((round) => ({round, value: 0.6 + round / 900}));
  const lines = [run(3, 12), run(20, 38), run(40, 40)].map((points) => ({name, cadence: "weekly" as const, points}));
  const own = {lines: [...lines, {name: "saturday", cadence: "saturday" as const, points: run(1, 9)}], text: ""};
  const draw = (width: number) => trendChart(found, {width, rounds, own});
  await expectPicture("own-trend", draw);
  expect(texts(draw(640)).join(" ")).not.toContain("saturday");
});

test("a raise of a model: its path thin, its two levels thick, in the panel of its score regime", async () => {
  const world = raise();
  const {path, summary, settings} = tablesOf(world, {rounds: "all"});
  const own = ownPath(panelOf(world), {kind: "model", name: "m3"}, settings);
  const options = {outcome: "mmc", level: "event", label: "MMC"} as const;
  const draw = (width: number, drawn: Own) =>
    eventPathChart(path.table, summary.table, {...options, width, own: drawn});
  await expectPicture("own-event-path", (width) => draw(width, own), {only: true});
  const other = own.events!.map((event) => ({...event, score_regime: "from 9"}));
  expect(inOwnColour(draw(640, own)).length).toBeGreaterThan(2);
  expect(inOwnColour(draw(640, {events: other, text: ""}))).toEqual([]);
});

test("its newest raise stands under the dumbbell of each outcome, with both numbers", async () => {
  const summary = plainTable(
    (["mmc", "corr"] as const).map((outcome, i) => ({
      ...{score_regime: "from 1", outcome, adjust: "round", events: 9, models: 8, before: 0.004 + i / 100},
      ...{after: 0.001, change: -0.003 - i / 100, change_share: null}
    }))
  );
  const event = (round: number, before: number): OwnEvent => ({
    ...{name, model: name, score_regime: "from 1", round, outcome: "mmc", before, after: -0.001, path: []}
  });
  const own = {events: [event(30, 0.006), event(20, 0.5)], text: ""};
  const draw = (width: number) => eventChangeChart(summary, {width, own});
  await expectPicture("own-event-change", draw);
  expect(texts(draw(640)).join(" ")).toMatch(/a_name_from_a_stran… 0.0060 → −0.0010/);
});

test("its raises among all raises, by key and round", async () => {
  const {events} = tablesOf(raise(), {rounds: "all"});
  const raised = {score_regime: "from 1", outcome: "mmc", before: NaN, after: NaN, path: []} as const;
  const own = [
    {...raised, name, model: "m3", round: 31},
    {...raised, name: "not then", model: "m4", round: 30}
  ];
  const draw = (width: number) => stakeEventsChart(events.table, {width, regimes: [], own: {events: own, text: ""}});
  await expectPicture("own-stake-events", draw, {only: true});
  expect(texts(draw(640)).join(" ")).not.toContain("not then");
});

test("what of its similarity is its own weight, over its stake group", async () => {
  const {panel} = linearWorld({rounds: 4});
  const rows = rowsOf(gapParts(panel, readSettings({groups: "2", rounds: "all"}, {table: "gap-parts"})));
  const own = {groups: [group({group: 1, means: {cwmm_mean: 0.4, own_mean: 0.0123}})], text: ""};
  const draw = (width: number) => gapPartsChart(rows, {width, own});
  expect(texts(draw(640)).join(" ")).toContain("a_name_from_a_stran… 0.400, own weight 0.012");
  expect(texts(draw(320)).join(" ")).toContain("a_name_from… 0.400 ");
  expect(inOwnColour(gapPartsChart(rows, {width: 640}))).toEqual([]);
});

test("its stake of today on the curves over the stake", () => {
  const points = [0, 1, 2].map((k) => ({k, measure: "cwmm" as const, mean: 0.5 + k / 20, low: null, high: null}));
  const own = {points: [{name, round: 9, stake: 5, cwmm: 0.55}], text: ""};
  const draw = (drawn?: Own) => whatIfCurveChart(points, {width: 640, k: 2, turn: null, own: drawn});
  expect(texts(draw(own)).join(" ")).toContain("a_name_from…");
  expect([inOwnColour(draw(own)).length > 0, inOwnColour(draw())]).toEqual([true, []]);
});
