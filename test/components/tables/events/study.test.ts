/** The event study's tables on worlds whose truth is known. */
import {expect, test} from "vitest";
import {Random} from "../../../../src/components/base/kit/random.js";
import type {TableName} from "../../../../src/components/base/catalogue/index.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {tables} from "../../../../src/components/tables/index.js";
import {calendar, numbers, panelOf} from "../../../support/panel.js";
import type {RoundInput, Row, World} from "../../../support/panel.js";

const last = 60;
const market = (round: number) => 0.02 + 0.01 * Math.sin(round);

interface Planted {
  /** added to cwmm, and to accuracy, from the raise on */
  overlap?: number;
  accuracy?: number;
  rounds?: readonly RoundInput[];
  noise?: number;
}

/** 120 models, of which 40 raise their stake at rounds 26 to 35: MMC = c - cwmm c_M in every round, CORR = c / 0.8. */
function planted({overlap = 0, accuracy = 0, rounds, noise = 1}: Planted = {}): World {
  const random = new Random(7);
  const rows = numbers(1, 120).flatMap((i) => {
    const raised = i <= 40 ? 26 + (i % 10) : Infinity;
    const own = 0.3 + 0.1 * random.normal();
    return numbers(1, last).map((round): Row => {
      const on = round >= raised;
      const cwmm = own + 0.01 * noise * random.normal() + (on ? overlap : 0);
      const c = 0.01 + 0.004 * noise * random.normal() + (on ? accuracy : 0);
      return {round, model: `m${i}`, stake: on ? 60 : 10, cwmm, corr: c / 0.8, mmc: c - cwmm * market(round)};
    });
  });
  return {rows, rounds: calendar(rounds ?? numbers(1, last).map((round) => ({round})))};
}

type Cells = Record<string, number | string | boolean | null>;
const rowsOf = (name: TableName, world: World, texts: Record<string, string> = {}) =>
  tables[name](panelOf(world), readSettings({adjust: "none", ...texts}, {table: name})).table.objects() as Cells[];
const part = (rows: Cells[], name: string) => rows.find((r) => r.part === name)!;

test("parts add up to the change, and each planted effect is found in its own part", () => {
  const overlap = rowsOf("event-parts", planted({overlap: 0.2}), {adjust: "others"});
  const values = overlap.map((r) => r.estimate as number);
  expect(values[1] + values[2] + values[3] + values[4]).toBeCloseTo(values[0], 12);
  expect(part(overlap, "change").events).toBe(40);
  expect(Math.abs((part(overlap, "overlap").estimate as number) + 0.2 * 0.02)).toBeLessThan(0.0005);
  expect(part(overlap, "overlap").estimate_high).toBeLessThan(0);
  const [low, high] = [part(overlap, "accuracy").estimate_low, part(overlap, "accuracy").estimate_high] as number[];
  expect([low < 0.0005, high > -0.0005]).toEqual([true, true]);
  const accuracy = rowsOf("event-parts", planted({accuracy: -0.004}));
  expect(Math.abs((part(accuracy, "accuracy").estimate as number) + 0.004)).toBeLessThan(0.0006);
  expect(Math.abs(part(accuracy, "overlap").estimate as number)).toBeLessThan(0.0002);
});

test("the jump is that of the planted effect, MMC's without what comes from accuracy", () => {
  const jump = (world: World) =>
    Object.fromEntries(rowsOf("event-tests", world).flatMap((r) => (r.test === "jump" ? [[r.outcome, r]] : [])));
  const overlap = jump(planted({overlap: 0.2}));
  expect(overlap.cwmm.estimate_low).toBeGreaterThan(0.15);
  expect(overlap["mmc less corr"].estimate_high).toBeLessThan(-0.002);
  const accuracy = jump(planted({accuracy: -0.02, noise: 0.2}));
  expect(accuracy.mmc.estimate_high).toBeLessThan(-0.015);
  expect(Math.abs(accuracy["mmc less corr"].estimate as number)).toBeLessThan(0.0005);
});

test("a jump is clean where no return of the round before was known at the close, by the dates", () => {
  const at = (round: number, days: number) => new Date(Date.UTC(2024, 0, 1 + round + days, 15)).toISOString();
  const dated = (wait: number) =>
    planted({
      rounds: numbers(1, last).map((round) => ({
        round,
        opens: at(round, 0),
        closes: at(round, 0),
        first_score: at(round, wait),
        resolves: at(round, wait + 20)
      }))
    });
  const clean = (wait: number) =>
    rowsOf("event-tests", dated(wait)).flatMap((r) => (r.test === "jump" ? [r.clean] : []));
  expect(clean(4)).toEqual([true, true, true, true]);
  expect(clean(2)).toEqual([false, false, false, false]);
});

test("the stacked comparison finds the change beyond that of the others on the same dates", () => {
  const world = planted({accuracy: -0.004, noise: 0.5});
  const shifted = {...world, rows: world.rows.map((r) => ({...r, mmc: r.mmc! + 0.001 * r.round}))};
  const stacked = (w: World) => rowsOf("event-tests", w).find((r) => r.test === "stacked" && r.outcome === "mmc")!;
  expect(Math.abs((stacked(world).estimate as number) + 0.004)).toBeLessThan(0.001);
  expect(stacked(shifted).estimate).toBeCloseTo(stacked(world).estimate as number, 6);
  expect(stacked(world).estimate_high).toBeLessThan(0);
});

test("without an effect no test but chance sees one, and each says what it could have seen", () => {
  const rows = rowsOf("event-tests", planted()).filter(
    (r) => r.p !== null && !["before", "after", "level before"].includes(String(r.test))
  );
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter((r) => (r.p as number) < 0.01)).toEqual([]);
  for (const r of rows) expect(r.mde).toBeGreaterThan(0);
});

test("placebos: other models on the same dates, and cuts as the mirror of raises", () => {
  const up = planted({overlap: 0.2});
  const down: World = {...up, rows: up.rows.map((r) => ({...r, stake: 600 / r.stake!}))};
  const raises = rowsOf("event-placebo", up);
  const cuts = rowsOf("event-placebo", down, {events: "first"});
  expect(cuts).toEqual([]);
  const others = raises.find((r) => r.placebo === "other models" && r.outcome === "cwmm")!;
  expect(others.n).toBeGreaterThan(500);
  expect(others.p).toBeLessThan(0.02);
  const both: World = {
    ...up,
    rows: up.rows.map((r) => (Number(r.model.slice(1)) > 60 ? {...r, stake: r.round >= 30 ? 10 : 60} : r))
  };
  const decreases = rowsOf("event-placebo", both).filter((r) => r.placebo === "decreases");
  expect(decreases.map((r) => [r.outcome, r.n])).toEqual([
    ["mmc", 60],
    ["cwmm", 60],
    ["corr", 60]
  ]);
});

test("attrition runs from the rows to the events that count", () => {
  const rows = rowsOf("event-attrition", planted(), {persistence: "10"});
  expect(rows[0]).toEqual({rule: "a model in a round that takes part", lost: 0, left: 120 * last});
  for (let i = 1; i < rows.length; ++i)
    expect(rows[i].left).toBe((rows[i - 1].left as number) - (rows[i].lost as number));
  expect(rows[rows.length - 1].left).toBe(40);
});

test("every definition has a row per regime, those without an event too, the default among them", () => {
  const world = planted({accuracy: -0.004});
  const rows = rowsOf("event-specifications", world);
  expect(rows).toHaveLength(3 * 4 * 3);
  expect(rows.filter((r) => (r.events as number) > 0)).toHaveLength(2 * 3 * 3);
  const own = rows.find((r) => r.ratio === 5 && r.base === 1 && r.window === 20)!;
  const summary = rowsOf("event-summary", world).find((r) => r.outcome === "mmc")!;
  expect([own.change, own.change_low, own.events]).toEqual([summary.change, summary.change_low, summary.events]);
});
