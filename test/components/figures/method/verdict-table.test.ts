// @vitest-environment jsdom
import {expect, test} from "vitest";
import type {JudgedCase, JudgedVerdicts} from "../../../../src/components/base/verdicts/rates.js";
import {verdictTable, verdictText} from "../../../../src/components/figures/method/verdict-table.js";

const nothing: JudgedCase = {
  ...{name: "raises do nothing, weekly rounds", cadence: "weekly", rounds: 21, models: 410, kind: "null", worlds: 1000},
  counts: {crowding: {supported: 12, contradicted: 900, unclear: 88}, mmc: {unclear: 1000}},
  ...{wrong: {crowding: ["supported"]}, finds: {}}
};
const planted: JudgedCase = {
  ...{
    name: "raisers come 0.05 closer, daily rounds",
    cadence: "daily",
    rounds: 130,
    models: 410,
    kind: "planted",
    worlds: 200
  },
  counts: {crowding: {supported: 124, unclear: 76}},
  ...{wrong: {}, finds: {crowding: ["supported"]}}
};
const judged: JudgedVerdicts = {seed: 1, current: true, cases: [nothing, planted]};

test("says how many worlds of each kind, and whether the code has changed", () => {
  expect(verdictText(judged)).toBe(
    "1 kind of worlds in which nothing is there, 1,000 of each; 1 kind of worlds with something planted, 200 of each; seed 1, made with this code."
  );
  expect(verdictText({...judged, current: false})).toContain("older than the code");
});

test("a table for each verdict, a line for each case that it was judged in, with its words, wrong and found", () => {
  const tables = [...verdictTable(judged).querySelectorAll("table")].map((table) =>
    [...table.querySelectorAll("tr")].map((row) => [...row.children].map((cell) => cell.textContent.trim()))
  );
  expect(tables).toEqual([
    [
      [
        "Simulated worlds in which",
        "Rounds",
        "Models",
        "Worlds",
        "supported",
        "contradicted",
        "unclear",
        "Wrong",
        "Found"
      ],
      ["raises do nothing", "21 weekly", "410", "1,000", "1.2 %", "90 %", "8.8 %", "1.2 %", "–"],
      ["raisers come 0.05 closer", "130 daily", "410", "200", "62 %", "0 %", "38 %", "–", "62 %"]
    ],
    [
      ["Simulated worlds in which", "Rounds", "Models", "Worlds", "unclear", "Wrong", "Found"],
      ["raises do nothing", "21 weekly", "410", "1,000", "100 %", "–", "–"]
    ]
  ]);
});
