import {expect, test} from "vitest";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import {Random} from "../../../../src/components/base/kit/random.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {transitions} from "../../../../src/components/tables/persistence/transitions.js";
import {persistenceWorld} from "../../../../src/data/field-record/persistence-world.js";

const of = (skill: number) =>
  rowsOf(
    transitions(
      persistenceWorld(new Random(4), {cadence: "weekly", rounds: 90, skill, market: 0}).panel,
      readSettings({groups: "3"}, {table: "transitions"})
    )
  );

test("the shares of a group add up to 1, at the shortest lag without a shared day", () => {
  const rows = of(0);
  expect(rows).toHaveLength(9);
  for (const group of [1, 2, 3]) {
    const own = rows.filter((row) => row.group === group);
    expect(own.reduce((sum, {share}) => sum + share, 0)).toBeCloseTo(1, 12);
    for (const row of own) expect(row).toMatchObject({lag: 4, pairs: 86, n: 86 * 14});
  }
  for (const {chance} of rows) expect(chance).toBeCloseTo(1 / 3, 12);
});

test("luck alone leaves chance inside, lasting skill keeps the ends where they are", () => {
  const [stay, , leave] = of(0);
  for (const row of [stay, leave]) {
    expect(row.share_low!).toBeLessThan(row.chance);
    expect(row.share_high!).toBeGreaterThan(row.chance);
  }
  const [low, , fall, , , , rise, , top] = of(0.9);
  for (const row of [low, top]) expect(row.share_low!).toBeGreaterThan(row.chance);
  for (const row of [fall, rise]) expect(row.share_high!).toBeLessThan(row.chance);
});
