/** Points of a table beside the table: what pages draw first is what they draw in the end, but for the intervals. */
import {expect} from "vitest";
import {defaultSettings} from "../../src/components/base/settings/settings.js";
import type {Settings} from "../../src/components/base/settings/settings.js";
import {tables} from "../../src/components/tables/index.js";
import type {TableFunction} from "../../src/components/tables/modules.js";
import {panelOf} from "./panel.js";
import {world} from "./worlds.js";

const panel = panelOf(world({seed: 3, models: 40, accounts: 9}));
const base = {rounds: "all", groups: 3};
const changes: Partial<Settings>[] = [
  {},
  {groups: 2},
  {ranking: "pooled"},
  {rounds: "8:30"},
  {minStake: 5},
  {staked: false}
];

/** Every column but the ends of intervals, and those named in `without`, is that of the table. */
export function expectPoints(name: "penalty" | "stake-deciles", points: TableFunction, without: string[] = []): void {
  let compared = 0;
  for (const change of changes) {
    const settings = {...defaultSettings(name), ...base, ...change};
    const [few, whole] = [points(panel, settings), tables[name](panel, settings)];
    expect([few.left, few.used, few.rounds, few.models]).toEqual([whole.left, whole.used, whole.rounds, whole.models]);
    for (const column of whole.table.columnNames()) {
      const [own, full] = [few.table.array(column), whole.table.array(column)].map((values) => Array.from(values));
      if (/_(low|high)$/.test(column)) expect(own.every((value) => value === null)).toBe(true);
      else if (!without.includes(column)) expect(own, column).toEqual(full);
      compared += full.length;
    }
  }
  expect(compared).toBeGreaterThan(100);
}
