import {expect, it} from "vitest";
import {foundLines, ruleWarnings} from "../../src/bin/rule-lines.js";

it("warns once for each way in which rules differ, with its rounds", () => {
  const rule_differences = [
    {about: "clip 1, not 0.05", rounds: [1343, 1344, 1345, 1350]},
    {about: "mmc x 3, not x 2.25", rounds: [1200]}
  ];
  expect(ruleWarnings({rule_differences})).toEqual([
    "rounds 1343-1345, 1350: the API says clip 1, not 0.05 as the rule table has it; the API's is taken",
    "round 1200: the API says mmc x 3, not x 2.25 as the rule table has it; the API's is taken"
  ]);
  expect(ruleWarnings({rule_differences: []})).toEqual([]);
});

it("prints breaks that no rule names, and steps in stakes with what explains them, not what is named or a break already", () => {
  const about = "NMR at stake goes from 10 in round 299 to 30";
  const breaks = [
    {round: 294, named: true, step: 1, about: "a rule"},
    {round: 400, named: false, step: null, about: `${about}; no staking rule names it`}
  ];
  const stake_steps = [
    {round: 300, ratio: 3, about, explained: "so do the staked rows, from 5 to 15"},
    {round: 400, ratio: 3, about, explained: null}
  ];
  expect(foundLines({breaks, stake_steps})).toEqual([
    `a break at round 400: ${about}; no staking rule names it`,
    `a step at round 300, explained: ${about}; so do the staked rows, from 5 to 15`
  ]);
});
