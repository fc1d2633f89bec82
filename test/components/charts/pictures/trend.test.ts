// @vitest-environment jsdom
import {test} from "vitest";
import {cadencesChart, gapChart} from "../../../../src/components/charts/trend/trend.js";
import {trendChart} from "../../../../src/components/charts/trend/two-lines.js";
import {trendSlopeChart} from "../../../../src/components/charts/trend/slope.js";
import {calendar, numbers} from "../../../support/panel.js";
import {expectPicture} from "../../../support/picture.js";
import {partsOf} from "../../../support/tables.js";

/** New rules in round 42, rounds missing in 50, 51 and 53, one alone in 52. */
const rounds = calendar(numbers(1, 80).map((round) => ({round, score_regime: round < 42 ? "from 1" : "from 42"})));
const known = numbers(1, 80).filter((round) => round !== 50 && round !== 51 && round !== 53);
const found = partsOf(known, (round) => 0.5 + round / 400, {calendar: rounds, plain: (round) => 0.45 - round / 800});

test("two lines cut at new rules and missing rounds over a strip with their gap, a slope with its fan, names at the ends", async () => {
  const marks = [{round: 20, value: 0.32, line: "stake"}] as const;
  await expectPicture("trend", (width) => trendChart(found, {width, rounds, told: found[1], marks}));
});

test("levels by round: six lines cut at new rules and missing rounds, a round alone as a dot, names at the ends", async () => {
  await expectPicture("trend-cadences", (width) => cadencesChart(found, {width, rounds}));
});

test("gaps by round stand over zero, with the line through their mean and its slope in figures", async () => {
  await expectPicture("trend-gap", (width) => gapChart(found, {width, rounds}), {only: true});
});

test("slopes per year: a dot with its interval for each number of a stretch, a ring where the rounds are few", async () => {
  await expectPicture("trend-slope", (width) => trendSlopeChart(found, {width}));
});
