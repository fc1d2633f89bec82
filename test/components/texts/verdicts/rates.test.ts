import {expect, test} from "vitest";
import type {JudgedCase} from "../../../../src/components/base/verdicts/rates.js";
import {percentText, rateText} from "../../../../src/components/texts/verdicts/rates.js";

const one = (more: Partial<JudgedCase>): JudgedCase => ({
  ...{
    name: "nothing, weekly rounds",
    cadence: "weekly",
    rounds: 21,
    models: 410,
    kind: "null",
    worlds: 1000,
    counts: {}
  },
  ...{wrong: {growth: ["rises", "falls"]}, finds: {}},
  ...more
});
const nothing = one({counts: {growth: {rises: 5, falls: 7, open: 988}}});
const planted = (rises: number, cadence: "weekly" | "daily" = "weekly") =>
  one({
    ...{name: `similarity rises by 0.03 a year, ${cadence} rounds`, cadence, kind: "planted", worlds: 200},
    ...{counts: {growth: {rises, open: 200 - rises}}, wrong: {growth: ["falls"]}, finds: {growth: ["rises"]}}
  });

test("the rates beside a verdict are those of the record", () => {
  expect(rateText({cases: [nothing, planted(124), planted(160, "daily")]}, "growth")).toBe(
    "In simulated worlds where nothing is there, this verdict is wrong in at most 1.2 % of 1,000 of a kind; where similarity rises by 0.03 a year, it says so in 62 to 80 %."
  );
  expect(rateText({cases: [nothing, planted(200)]}, "growth")).toContain("it says so in 100 %.");
  expect(rateText({cases: [nothing]}, "growth")).toMatch(/wrong in at most 1\.2 % of 1,000 of a kind\.$/);
});

test("none of so many is said as that, and wrong words where something is there as well", () => {
  const right = one({counts: {growth: {open: 1000}}});
  expect(rateText({cases: [right]}, "growth")).toContain("wrong in none of 1,000 of a kind.");
  const reversed = {...planted(124), counts: {growth: {rises: 124, falls: 40, open: 36}}};
  expect(rateText({cases: [right, reversed]}, "growth")).toMatch(
    /; where similarity rises by 0\.03 a year, it says so in 62 %; where similarity rises by 0\.03 a year, it is wrong in 20 %\.$/
  );
});

test("of a verdict that was not judged nothing is said", () => {
  expect(rateText({cases: [nothing]}, "shape")).toBe("");
});

test("small shares have a decimal, none and large ones have none", () => {
  expect([0, 0.004, 0.0994, 0.1, 0.666, 1].map(percentText)).toEqual(["0", "0.4", "9.9", "10", "67", "100"]);
});
