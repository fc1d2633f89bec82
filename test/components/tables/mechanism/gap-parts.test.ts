import {expect, test} from "vitest";
import type {RowOf} from "../../../../src/components/base/catalogue/rows.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import type {Panel} from "../../../../src/components/base/snapshot/panel.js";
import {gapParts} from "../../../../src/components/tables/mechanism/gap-parts.js";
import {stakeDeciles} from "../../../../src/components/tables/stake/deciles.js";
import {expectClose} from "../../../close.js";
import {linearWorld} from "../../../support/linear-world.js";

const texts = {groups: "2", recent: "0", rounds: "all"};
const gapRows = (panel: Panel) =>
  gapParts(panel, readSettings(texts, {table: "gap-parts"})).table.objects() as RowOf<"gap-parts">[];
const topOf = (panel: Panel) => gapRows(panel).at(-1)!;

const world = linearWorld();

test("same groups and means as stake-deciles; the two parts add up", () => {
  const rows = gapRows(world.panel);
  const plain = stakeDeciles(
    world.panel,
    readSettings(texts, {table: "stake-deciles"})
  ).table.objects() as RowOf<"gap-parts">[];
  expect(rows.length).toBe(2);
  rows.forEach((row, i) => {
    expect([row.group, row.n, row.rounds]).toEqual([plain[i].group, plain[i].n, plain[i].rounds]);
    expectClose(row.cwmm_mean, plain[i].cwmm_mean);
    expectClose(row.others_mean + row.own_mean, row.cwmm_mean);
    expectClose(row.gap_own + row.gap_selection, row.gap);
  });
});

test("stakes drawn at random give own weight and no selection", () => {
  const top = topOf(world.panel);
  expect(top.gap_own).toBeGreaterThan(0.02);
  expect(Math.abs(top.gap_selection)).toBeLessThan(top.gap_own / 2);
  expect(top.gap_selection_low!).toBeLessThan(0);
  expect(top.gap_selection_high!).toBeGreaterThan(0);
});

test("what own stakes do is arithmetic: it has no interval, and the caption says why; likeness with the others has one", () => {
  const {table, intervals} = gapParts(world.panel, readSettings(texts, {table: "gap-parts"}));
  const ends = table.columnNames().filter((name) => name.endsWith("_low"));
  expect(ends).toEqual(["cwmm_mean_low", "others_mean_low", "gap_low", "gap_selection_low"]);
  expect(intervals!.at(-1)).toEqual({columns: [], method: "own stakes' part: arithmetic, no interval"});
});

test("with nearly equal stakes own weight vanishes", () => {
  const top = topOf(linearWorld({stake: (m) => 1 + m / 1e6}).panel);
  // what is left: the same weight moves an unlike model more than a like one
  expect(Math.abs(top.gap_own)).toBeLessThan(topOf(world.panel).gap_own / 10);
});

test("where large stakes follow the others it is selection, where they flee them the reverse", () => {
  const stake = (m: number) => 1 + m / 10;
  const follows = topOf(linearWorld({stake, follow: (m) => (m > 12 ? 2 : 0)}).panel);
  const flees = topOf(linearWorld({stake, follow: (m) => (m > 12 ? 0 : 2)}).panel);
  expect(follows.gap_selection_low!).toBeGreaterThan(0.1);
  expect(flees.gap_selection_high!).toBeLessThan(-0.1);
});
