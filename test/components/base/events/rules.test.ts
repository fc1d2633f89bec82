import {expect, test} from "vitest";
import {raiseRules, rowRules, scoredRules} from "../../../../src/components/base/events/rules.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";

test("rules say the settings that they ask for", () => {
  const texts = {ratio: "3", base: "7", persistence: "4", "cool-off": "6", events: "spaced", "min-scored": "2"};
  const settings = readSettings(texts, {table: "events"});
  const {small, dust} = rowRules(settings);
  expect([small, dust]).toEqual(["stake not raised to 3 times the one before", "stake before the raise below 7 NMR"]);
  const {persistence, coolOff, pick} = raiseRules(settings);
  expect(persistence).toContain("within 4 rounds");
  expect([coolOff, pick]).toEqual([
    "another raise in the 6 rounds before",
    "fewer than 20 rounds behind the last one taken"
  ]);
  expect(scoredRules(settings, "corr").before).toBe("fewer than 2 rounds with corr before the raise");
});
