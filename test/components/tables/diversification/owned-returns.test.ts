import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {byAccount, ownedReturns} from "../../../../src/components/tables/diversification/owned-returns.js";
import {paidWorld} from "../../../../src/data/field-record/paid-world.js";

const panel = paidWorld(new Random(1), {
  cadence: "weekly",
  rounds: 3,
  accounts: [2, ...Array<number>(10).fill(1)],
  alike: 0
});
const {blocks, rows, left} = ownedReturns(panel, readSettings({}, {table: "diversification"}));

test("models whose account is not known are left out and counted, but are of the round's mean", () => {
  expect(rows).toHaveLength(6);
  expect(left.at(-1)).toEqual({reason: "account not known", rows: 30});
  const [{models, field, means}] = blocks;
  expect(field).toEqual([12, 12, 12]);
  expect(byAccount(models).get("a0")).toHaveLength(2);
  const all = Array.from({length: 12}, (_, i) => panel.scores.payout![i] / panel.stake[i]);
  const mean = all.reduce((sum, value) => sum + value, 0) / 12;
  expect(means[0]).toBeCloseTo(mean, 12);
  expect(models[1].own[0]).toBeCloseTo(all[1] - mean, 12);
  expect(models[1].returns[0]).toBeCloseTo(all[1], 12);
});
