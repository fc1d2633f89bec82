import {describe, expect, test} from "vitest";
import type {TableName} from "../../../../src/components/base/catalogue/index.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import type {OwnMaker} from "../../../../src/components/page/own.js";
import {
  byGapStake,
  byPartsSimilarity,
  bySimilarity,
  byStake,
  groupMarks,
  ownByGapStake,
  ownByPartsSimilarity,
  ownBySimilarity,
  ownByStake
} from "../../../../src/components/figures/own/groups.js";
import type {Grouping} from "../../../../src/components/figures/own/groups.js";
import {tables} from "../../../../src/components/tables/index.js";
import {expectClose} from "../../../close.js";
import {linearWorld} from "../../../support/linear-world.js";
import {calendar, numbers, panelOf} from "../../../support/panel.js";
import type {Row} from "../../../support/panel.js";

const groupings: [table: TableName, grouping: Grouping, maker: OwnMaker][] = [
  ["stake-deciles", byStake, ownByStake],
  ["gap-parts", byGapStake, ownByGapStake],
  ["penalty", bySimilarity, ownBySimilarity],
  ["penalty-parts", byPartsSimilarity, ownByPartsSimilarity]
];

describe.each(groupings)("in %s", (table, {groups, columns}, maker) => {
  const {panel} = linearWorld({rounds: 1});
  const settings = readSettings({groups: "2", rounds: "all"}, {table});
  const models = panel.models.name.map((name, model) => ({model, name}));

  test("all models together are the table's groups, with its means", () => {
    const marks = groupMarks(panel, groups(panel, settings), {models, columns: columns(panel)});
    const rows = tables[table](panel, settings).table.objects() as Record<string, number>[];
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      const own = marks.filter(({group}) => group === row.group);
      expect(own).toHaveLength(row.n);
      const compared = Object.keys(own[0].means).filter((name) => name in row);
      expect(compared.length).toBeGreaterThan(0);
      for (const name of compared)
        expectClose(own.reduce((sum, {means}) => sum + means[name], 0) / own.length, row[name], 1e-6);
    }
  });

  test("one model has one mark, and a line that says so; one that is not there has none", () => {
    const own = maker(panel, {kind: "model", name: panel.models.name[3]}, settings);
    expect(own.groups).toHaveLength(1);
    expect(own.text).toContain(`${panel.models.name[3]}: mean of its one round, at its group of round 1`);
    expect(maker(panel, {kind: "model", name: "nobody"}, settings)).toEqual({
      text: "no model of these data is named nobody"
    });
  });
});

/** Twenty models in two rounds; `own` stakes little, then much. */
const rows: Row[] = [1, 2].flatMap((round) => [
  ...numbers(1, 19).map((i) => ({round, model: `m${i}`, stake: 10 + i, cwmm: 0.3})),
  {round, model: "own", account: "me", stake: round === 1 ? 1 : 1000, cwmm: round === 1 ? 0.2 : 0.5}
]);
const settings = readSettings({groups: "2", rounds: "all"}, {table: "stake-deciles"});
const world = (more: Row[] = []) => panelOf({rows: [...rows, ...more], rounds: calendar([{round: 1}, {round: 2}])});

test("it stands at the group of its newest round, with the mean of all of them", () => {
  const {groups} = ownByStake(world(), {kind: "model", name: "own"}, settings);
  expect(groups).toMatchObject([{group: 2, round: 2, n: 2, stake: 1000}]);
  expectClose(groups![0].means.cwmm_mean, 0.35, 1e-6);
});

test("where a figure is about stakes its stake and weight are said", () => {
  const {panel} = linearWorld({rounds: 2});
  const {text} = ownByGapStake(
    panel,
    {kind: "model", name: "m03"},
    readSettings({groups: "2", rounds: "all"}, {table: "gap-parts"})
  );
  expect(text).toMatch(/^m03: mean of its 2 rounds, at its group of round 2 \([\d.]+ NMR\); mean weight [\d.]+ %$/);
});

test("what it lacks is said: a stake, or these rounds", () => {
  const panel = world([
    {round: 1, model: "unstaked", stake: 0, cwmm: 0.4},
    {round: 2, model: "late", stake: 10, cwmm: 0.4}
  ]);
  const of = (name: string, rounds: string) => ownByStake(panel, {kind: "model", name}, {...settings, rounds}).text;
  expect(of("unstaked", "all")).toBe("unstaked has no stake in these rounds");
  expect(of("late", "1:1")).toBe("late takes no part in these rounds");
  expect(of("late", "2:2")).toBe("late: mean of its one round, at its group of round 2");
});

test("of an account the three largest stakes are drawn, and it is said how many there are", () => {
  const more = [5, 50, 500, 5000].map((stake, i) => ({round: 2, model: `a${i}`, account: "me", stake, cwmm: 0.3}));
  const {groups, text} = ownByStake(world(more), {kind: "account", name: "me"}, settings);
  expect(groups!.map(({name}) => name)).toEqual(["a3", "own", "a2"]);
  expect(text).toBe(
    "3 of the 5 models of me with the largest stakes: means of their own rounds, each at its newest group"
  );
  expect(ownByStake(world(), {kind: "account", name: "me"}, settings).text).toMatch(/^the model of me: /);
});
