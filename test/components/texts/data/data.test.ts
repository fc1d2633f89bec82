import {expect, test} from "vitest";
import {
  breakLine,
  coverageAlt,
  coverageTitle,
  dataAnswer,
  differenceLines,
  foundLines,
  slopeAlt,
  slopeTitle
} from "../../../../src/components/texts/data/data.js";
import {coverage, manifest} from "../../../support/manifest.js";

test("the answer says what was dropped and how far the stakes add up", () => {
  expect(dataAnswer(manifest())).toBe(
    "1,000 observations of 100 models, rounds 1 to 10: no row was dropped. Their stakes add up to the official total in all 10 rounds that have one, to a part in 1,000."
  );
  const rows = {read: 1015, kept: 1000, merged: 5, dropped: {"not a number": 7, twice: 3}};
  const lost = manifest({rows, simulated: true, coverage: coverage((r) => ({at_stake: r < 4 ? 900 : 1000}))});
  expect(dataAnswer(lost)).toMatch(
    /simulated world, not from Numerai: 10 of 1,015 rows read were dropped, 5 doubles merged/
  );
  expect(dataAnswer(lost)).toMatch(/in 7 of 10 rounds that have one.*; the others are 1–3\.$/);
  const unknown = manifest({coverage: coverage(() => ({at_stake_official: null}))});
  expect(dataAnswer(unknown)).toMatch(/There is no official total/);
});

test("the title of the coverage follows the data: all, some, more than all, none known", () => {
  expect(coverageTitle(manifest())).toBe("In all 10 rounds with an official total the rows hold all of the stake");
  const some = {coverage: coverage((r) => ({at_stake: r === 4 ? 950 : 1000}))};
  expect(coverageTitle(some)).toMatch(/in 9 of 10 rounds; furthest off: 95.0 % in round 4$/);
  expect(coverageAlt(some)).toMatch(/100.0 % in round 1, 100.0 % in round 10, furthest .* round 4 with 95.0 %/);
  const more = {coverage: coverage((r) => ({at_stake: r === 4 ? 1200 : 1000}))};
  expect(coverageTitle(more)).toMatch(/furthest off: 120.0 %/);
  const none = {coverage: coverage(() => ({at_stake_official: null}))};
  expect(coverageTitle(none)).toMatch(/^No round has an official total/);
  expect(coverageAlt(none)).toMatch(/^No round has an official total/);
});

const step = {round: 6, named: true, step: 0.62, about: "a change of target"};
const broken = (breaks: (typeof step)[]) =>
  manifest({coverage: coverage((r) => ({slope: r < 6 ? 1.25 : 0.78})), breaks});

test("the title of the slopes follows the data: steady, a step, many, a rule without a step, none known", () => {
  expect(slopeTitle(manifest())).toBe("MMC keeps its scale: 1.25 per unit of CORR, without a step");
  expect(slopeTitle(broken([step]))).toMatch(/changes its scale at round 6: .* 0.62 times/);
  expect(slopeTitle(broken([step, {...step, round: 8, step: 2}]))).toMatch(/scale 2 times, at rounds 6, 8$/);
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
