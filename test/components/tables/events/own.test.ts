import {expect, test} from "vitest";
import type {RowOf} from "../../../../src/components/base/catalogue/rows.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {timesStake} from "../../../../src/components/statistics/crowding/stake-change.js";
import {eventDose} from "../../../../src/components/tables/events/dose.js";
import {eventMechanics} from "../../../../src/components/tables/events/mechanics.js";
import {ownWindows} from "../../../../src/components/tables/events/own.js";
import {stakeEvents} from "../../../../src/components/tables/events/stake-events.js";
import {expectClose} from "../../../close.js";
import {linearWorld} from "../../../support/linear-world.js";

/** One model raises its stake six times in round 13. */
const {panel, exact} = linearWorld({stake: (m, _, round) => (m === 3 && round >= 13 ? 60 : 10)});
const texts = {before: "8", after: "8", "min-scored": "4", rounds: "all", adjust: "none"};

test("before the event nothing is the stake's, after it the algebra's part", () => {
  const settings = readSettings(texts, {table: "event-mechanics"});
  const found = stakeEvents(panel, settings);
  expect(found.counting.length).toBe(1);
  const {own, weight, width, before} = ownWindows(panel, found.counting, settings);
  for (let place = 0; place < width; ++place) {
    const {models, meta} = exact[13 - 1 - before + place];
    expectClose(weight[place], models[3].weight);
    const unmoved = place < before ? models[3].mmc : timesStake(models[3], meta, 1 / 6).model.mmc;
    expectClose(own[place], models[3].mmc - unmoved, 1e-5);
  }
});

test("the path carries MMC had the stake stayed", () => {
  const rows = eventMechanics(
    panel,
    readSettings(texts, {table: "event-mechanics"})
  ).table.objects() as RowOf<"event-mechanics">[];
  expect(rows.map((r) => r.time)).toEqual(Array.from({length: 16}, (_, i) => i - 8));
  for (const row of rows) {
    expect(row.events).toBe(1);
    expectClose(row.mmc_unmoved!, row.mmc! - row.own!);
    const {models, meta} = exact[13 - 1 + row.time];
    const before = row.time < 0 ? models[3].mmc : timesStake(models[3], meta, 1 / 6).model.mmc;
    expectClose(row.mmc_unmoved!, before, 1e-5);
  }
});

test("the dose is the part at the event, its mean that over the rounds from it on", () => {
  const [row] = eventDose(panel, readSettings(texts, {table: "event-dose"})).table.objects() as RowOf<"event-dose">[];
  const at = (t: number) => exact[t - 1];
  const own = (t: number) => at(t).models[3].mmc - timesStake(at(t).models[3], at(t).meta, 1 / 6).model.mmc;
  expect([row.round, row.stake_before, row.stake_after]).toEqual([13, 10, 60]);
  expectClose(row.jump, at(13).models[3].mmc - at(12).models[3].mmc, 1e-5);
  expectClose(row.predicted, own(13), 1e-5);
  const mean = Array.from({length: 8}, (_, i) => own(13 + i)).reduce((a, b) => a + b, 0) / 8;
  expectClose(row.own, mean, 1e-5);
  expectClose(row.own_mean, row.own);
  expect(row.slope).toBeNull();
});
