import {expect, test} from "vitest";
import type {JudgedCase} from "../../../../src/components/base/verdicts/rates.js";
import {percentText, rateText} from "../../../../src/components/texts/verdicts/rates.js";

const one = (more: Partial<JudgedCase>): JudgedCase => ({
  ...{name: "nothing, weekly rounds", cadence: "weekly", kind: "null", worlds: 1000, counts: {}},
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
    "In simulated worlds where nothing is there, this verdict is wrong in at most 1.2 %; where similarity rises by 0.03 a year, it says so in 62 to 80 %."
  );
  expect(rateText({cases: [nothing, planted(200)]}, "growth")).toContain("it says so in 100 %.");
  expect(rateText({cases: [nothing]}, "growth")).toMatch(/wrong in at most 1\.2 %\.$/);
});

test("of a verdict that was not judged nothing is said", () => {
  expect(rateText({cases: [nothing]}, "shape")).toBe("");
});

test("small shares have a decimal, none and large ones have none", () => {
  expect([0, 0.004, 0.0994, 0.1, 0.666, 1].map(percentText)).toEqual(["0", "0.4", "9.9", "10", "67", "100"]);
});
