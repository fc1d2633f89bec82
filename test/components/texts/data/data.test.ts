import {expect, test} from "vitest";
import {
  breakLine,
  coverageAlt,
  coverageNotes,
  coverageTitle,
  dataAnswer,
  differenceLines,
  droppedText,
  foundLines,
  slopeAlt,
  slopeTitle
} from "../../../../src/components/texts/data/data.js";
import type {Coverage} from "../../../../src/components/base/snapshot/manifest.js";
import {coverage, manifest} from "../../../support/manifest.js";

test("the answer says whether every row was used and how far the stakes add up", () => {
  expect(dataAnswer(manifest())).toBe(
    "Every row was used: 1,000 rows of 100 models in 10 rounds. Their stakes match the official totals."
  );
  const rows = {read: 1015, kept: 1000, merged: 5, dropped: {"not a number": 7, twice: 3}};
  const lost = manifest({rows, coverage: coverage((r) => ({at_stake: r < 4 ? 900 : 1000}))});
  expect(dataAnswer(lost)).toBe(
    "Of 1,015 rows read, 10 were dropped; the others cover 10 rounds. In some rounds their stakes miss the official totals."
  );
  expect(droppedText(lost)).toBe("10 of 1,015 rows dropped, 5 doubles merged");
  expect(coverageNotes(lost)).toEqual(["7 of 10 rounds agree to a part in 1,000; the others are 1–3"]);
  expect(droppedText(manifest())).toBe("No row dropped");
  expect(dataAnswer(manifest({rows: {...rows, dropped: {}}}))).toMatch(/^Every row was used, doubles as one: /);
  const of = (change: () => Partial<Coverage>) => dataAnswer(manifest({coverage: coverage(change)}));
  expect(of(() => ({at_stake: 900}))).toMatch(/In no round do their stakes match/);
  expect(of(() => ({at_stake_official: null}))).toMatch(/No official total is known/);
  expect(of(() => ({at_stake: null}))).toMatch(/No stake is known\.$/);
});

test("the title of the coverage follows the data: all, some, more than all, none known", () => {
  expect(coverageTitle(manifest())).toBe("The rows hold all of the official stake in every round");
  const partly = {coverage: coverage((r) => ({at_stake_official: r < 3 ? null : 1000}))};
  expect(coverageTitle(partly)).toBe("Every round with an official total has all of its stake");
  const some = {coverage: coverage((r) => ({at_stake: r === 4 ? 950 : 1000}))};
  expect(coverageTitle(some)).toBe("The rows miss the official stake in 1 round");
  expect(coverageAlt(some)).toMatch(/100.0 % in round 1, 100.0 % in round 10, furthest .* round 4 with 95.0 %/);
  const more = {coverage: coverage((r) => ({at_stake: r > 4 ? 1200 : 1000}))};
  expect(coverageTitle(more)).toBe("The rows miss the official stake in 6 rounds");
  const none = {coverage: coverage(() => ({at_stake_official: null}))};
  expect(coverageTitle(none)).toMatch(/^No round has an official total/);
  expect(coverageAlt(none)).toMatch(/^No round has an official total/);
});

const step = {round: 6, named: true, step: 0.62, about: "a change of target"};
const broken = (breaks: (typeof step)[]) =>
  manifest({coverage: coverage((r) => ({slope: r < 6 ? 1.25 : 0.78})), breaks});

test("the title of the slopes follows the data: steady, a step, many, a rule without a step, none known", () => {
  expect(slopeTitle(manifest())).toBe("MMC keeps its scale across these rounds");
  expect(slopeTitle(broken([step]))).toBe("MMC changes its scale at round 6");
  expect(slopeTitle(broken([step, {...step, round: 8, step: 2}]))).toBe("MMC changes its scale at 2 rounds");
  expect(slopeTitle(broken([{...step, step: 0.95}]))).toMatch(/keeps its scale/);
  expect(slopeTitle(manifest({coverage: coverage(() => ({slope: null}))}))).toMatch(/cannot be computed/);
  expect(slopeAlt(broken([step]))).toMatch(/median is 1.25, then 0.78\. Breaks are marked at round 6\./);
});

test("a break says who names it", () => {
  expect(breakLine(step)).toMatch(/by the rule table .*times 0.62.*: a change of target\.$/);
  expect(breakLine({...step, named: false, step: null})).toMatch(/found in the data, named by no rule .*not known/);
});

test("warns once for each way in which rules differ, with its rounds", () => {
  const rule_differences = [
    {about: "clip 1, not 0.05", rounds: [1343, 1344, 1345, 1350]},
    {about: "mmc x 3, not x 2.25", rounds: [1200]}
  ];
  expect(differenceLines({rule_differences})).toEqual([
    "rounds 1343–1345, 1350: the API says clip 1, not 0.05 as the rule table has it; the API's is taken",
    "round 1200: the API says mmc x 3, not x 2.25 as the rule table has it; the API's is taken"
  ]);
  expect(differenceLines({rule_differences: []})).toEqual([]);
});

test("prints breaks that no rule names, and steps in stakes with what explains them, not what is named or a break already", () => {
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
