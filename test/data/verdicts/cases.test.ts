import {expect, test} from "vitest";
import {Random} from "../../../src/components/base/kit/random.js";
import {claimedFall} from "../../../src/components/base/kit/constants.js";
import {readSettings} from "../../../src/components/base/settings/settings.js";
import {typicalSummary} from "../../../src/data/coverage/typical.js";
import {lightWorld} from "../../../src/data/coverage/world.js";
import {cases, costShare} from "../../../src/data/verdicts/cases.js";

const named = (name: string) => cases.filter((one) => one.name.startsWith(name));
const wrongIn = (name: string, verdict: string) => named(name).map(({wrong}) => wrong[verdict] ?? []);

test("every case has a name of its own, and is there at both paces", () => {
  expect(new Set(cases.map(({name}) => name)).size).toBe(cases.length);
  const paces = (cadence: string) => cases.filter((one) => one.world.cadence === cadence).length;
  expect([paces("weekly"), paces("daily")]).toEqual([cases.length / 2, cases.length / 2]);
});

test("that crowding is borne out is wrong where raises do nothing to cwmm, and only there", () => {
  const events = cases.filter(({wrong}) => "crowding" in wrong);
  expect(events.filter(({world}) => !world.jump).length).toBe(10);
  for (const {wrong, finds, world} of events) {
    expect(wrong.crowding!.includes("supported")).toBe(!world.jump);
    expect(finds.crowding?.includes("supported") ?? false).toBe(Boolean(world.jump));
  }
});

test("that there is no cost of the claimed size is wrong where a raise costs as much or more", () => {
  expect(wrongIn("raisers come 0.05 closer", "crowding").flat()).toEqual([]);
  expect(wrongIn("raisers come 0.19 closer", "crowding").every((words) => words.includes("contradicted"))).toBe(true);
  expect(wrongIn("closeness costs 35 %", "crowding")).toHaveLength(4);
  for (const {world, wrong} of named("closeness costs 35 %")) {
    expect(costShare(world)).toBeCloseTo(claimedFall, 12);
    expect(wrong.crowding).toEqual(["contradicted"]);
  }
});

test("the cost that a case counts on is that of its worlds, also where raisers had luck before", () => {
  const settings = readSettings({base: "0"}, {table: "event-tests"});
  const planted = cases.filter(({world, wrong}) => world.jump && wrong.crowding && world.cadence === "weekly");
  expect(planted.length).toBe(6);
  planted.forEach(({world, wrong}) => {
    const of = [1, 2, 3, 4, 5].map((seed) => {
      const all = typicalSummary(lightWorld(new Random(seed), world), {...settings, adjust: "none"});
      return all.find(({outcome}) => outcome === "mmc")!.before;
    });
    const before = of.reduce((a, b) => a + b, 0) / of.length;
    const share = (world.market! * world.jump!) / before;
    expect(share >= 0.97 * claimedFall, `${share}`).toBe(wrong.crowding!.includes("contradicted"));
  });
});

test("a direction is wrong where similarity goes nowhere; where weights move, of the models alone", () => {
  const ways = ["rises", "falls"];
  for (const verdict of ["weighted", "same models", "growth"])
    expect(wrongIn("similarity goes nowhere", verdict)).toEqual([ways, ways, ways, ways]);
  for (const {wrong, finds} of named("models close to the meta-model raise")) {
    expect(wrong).toEqual({"same models": ways, growth: ways});
    expect(finds.mover).toEqual(["weights"]);
  }
  expect(wrongIn("similarity falls", "growth")).toEqual([["rises"], ["rises"]]);
  expect(named("similarity rises").map(({finds}) => finds.growth)).toEqual([["rises"], ["rises"]]);
});

test("a fall of MMC is wrong where closeness costs none, a place of it where it lies on a straight line", () => {
  expect(wrongIn("closeness costs no MMC", "fall")).toEqual([
    ["rises", "falls"],
    ["rises", "falls"]
  ]);
  for (const {wrong, finds} of named("MMC falls on a straight line")) {
    expect(wrong.shape).toEqual(["top", "elsewhere"]);
    expect(finds).toEqual({fall: ["falls"]});
  }
  for (const {wrong, finds} of named("MMC falls mostly at the top")) {
    expect(wrong.shape).toEqual(["elsewhere"]);
    expect(finds.shape).toEqual(["top"]);
  }
});
