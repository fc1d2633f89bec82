import {expect, test} from "vitest";
import {foundShare, ratesOf, timesOf, whatOf, wrongShare} from "../../../../src/components/base/verdicts/rates.js";
import type {JudgedCase} from "../../../../src/components/base/verdicts/rates.js";

const nothing: JudgedCase = {
  ...{name: "raises do nothing, weekly rounds", cadence: "weekly", rounds: 21, models: 410, kind: "null", worlds: 50},
  counts: {crowding: {supported: 1, contradicted: 40, unclear: 9}, mmc: {falls: 3, unclear: 47}},
  ...{wrong: {crowding: ["supported"]}, finds: {}}
};
const planted: JudgedCase = {
  ...{
    name: "raisers come 0.05 closer, weekly rounds",
    cadence: "weekly",
    rounds: 21,
    models: 410,
    kind: "planted",
    worlds: 20
  },
  counts: {crowding: {supported: 13, contradicted: 2, unclear: 5}},
  ...{wrong: {crowding: ["contradicted"]}, finds: {crowding: ["supported"]}}
};
const daily: JudgedCase = {
  ...{...planted, name: "raisers come 0.05 closer, daily rounds", cadence: "daily"},
  counts: {crowding: {supported: 16, unclear: 4}}
};

test("a verdict is wrong where it says what is not so, and finds what is there where it says so", () => {
  expect([wrongShare(nothing, "crowding"), foundShare(nothing, "crowding")]).toEqual([0.02, null]);
  expect([wrongShare(planted, "crowding"), foundShare(planted, "crowding")]).toEqual([0.1, 0.65]);
  expect([wrongShare(daily, "crowding"), foundShare(daily, "crowding")]).toEqual([0, 0.8]);
});

test("of a verdict that nothing is wrong or found of there is no share", () => {
  expect([wrongShare(nothing, "mmc"), foundShare(nothing, "mmc")]).toEqual([null, null]);
  expect(wrongShare({...nothing, worlds: 0}, "crowding")).toBeNull();
  expect(timesOf(nothing, "shape", ["top"])).toBe(0);
});

test("a verdict's rates are its worst kind of worlds without anything, and both paces of the first thing planted", () => {
  const worse = {...nothing, name: "luck, daily rounds", worlds: 25, counts: {crowding: {supported: 2, unclear: 23}}};
  const later = {...planted, name: "raisers come 0.19 closer, weekly rounds", counts: {crowding: {supported: 20}}};
  expect(ratesOf({cases: [nothing, worse, planted, daily, later]}, "crowding")).toEqual({
    wrong: 0.08,
    worlds: 25,
    missed: {what: "raisers come 0.05 closer", share: 0.1},
    planted: {what: "raisers come 0.05 closer", least: 0.65, most: 0.8}
  });
  expect(ratesOf({cases: [nothing]}, "crowding")).toMatchObject({planted: null, missed: null});
  expect(ratesOf({cases: [planted]}, "crowding")).toBeNull();
});

test("what is so in a case is its name without the pace of its rounds", () => {
  expect(whatOf(daily)).toBe("raisers come 0.05 closer");
});
