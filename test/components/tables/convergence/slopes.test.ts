import {describe, expect, test} from "vitest";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import {Random} from "../../../../src/components/base/kit/random.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {convergenceSlopes} from "../../../../src/components/tables/convergence/slopes.js";
import {headline, wayOf} from "../../../../src/components/texts/convergence/convergence.js";
import {convergenceWorld} from "../../../../src/data/field-record/convergence.js";

const settings = readSettings({rounds: "all"}, {table: "convergence-slopes"});
const slopesOf = (seed: number, world: Parameters<typeof convergenceWorld>[1]) =>
  rowsOf(convergenceSlopes(convergenceWorld(new Random(seed), world), settings));

/** What the intervals of a line say in a few worlds. */
function waysIn(series: string, world: Parameters<typeof convergenceWorld>[1]): string[] {
  return [1, 2, 3, 4, 5, 6].map((seed) =>
    wayOf(
      headline(slopesOf(seed, world), "all").find((slope) => slope.measure === "correlation" && slope.series === series)
    )
  );
}

describe.each([
  ["weekly", 80],
  ["daily", 320]
] as const)("%s", (cadence, rounds) => {
  const world = {cadence, rounds, stay: 18, places: 6};

  test("two scores that come to go together are found", {timeout: 60_000}, () => {
    const ways = waysIn("bmc and fnc", {...world, toward: 0.8});
    expect(ways.filter((way) => way === "closer").length).toBeGreaterThanOrEqual(5);
  });

  test("where nothing moves it is unclear, for the mean as well", {timeout: 60_000}, () => {
    for (const series of ["bmc and fnc", "mean"])
      expect(waysIn(series, world).filter((way) => way === "unclear").length).toBeGreaterThanOrEqual(5);
  });
});

test("rounds worth too few independent ones have a line without an interval", () => {
  const rows = slopesOf(1, {cadence: "daily", rounds: 120, stay: 12, places: 0});
  const weekday = rows.filter((row) => row.cadence === "weekday");
  expect(weekday.length).toBeGreaterThan(20);
  for (const row of weekday) {
    expect(row.rounds).toBeGreaterThanOrEqual(40);
    expect(row.periods).toBeLessThan(10);
    expect([row.slope === null, row.slope_low, row.slope_high]).toEqual([false, null, null]);
  }
});

test("CORJ60 takes three times as many rounds", () => {
  const rows = slopesOf(2, {cadence: "weekly", rounds: 60, stay: 12, places: 0});
  const of = (series: string) => rows.find((row) => row.series === series && row.members === "all")!;
  expect(of("mmc").periods / of("corj60").periods).toBeGreaterThan(2);
  expect([of("mmc").slope_low === null, of("corj60").slope_low === null]).toEqual([false, true]);
});
