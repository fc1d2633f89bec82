import {expect, test} from "vitest";
import {testedOutcomes} from "../../../../src/components/base/events/tests.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {preTrends} from "../../../../src/components/tables/events/pre-trend.js";
import {stakeEvents} from "../../../../src/components/tables/events/stake-events.js";
import {raise} from "../../../support/events.js";
import {panelOf} from "../../../support/panel.js";

const settings = readSettings({rounds: "all"}, {table: "event-tests"});
const run = (options: Parameters<typeof raise>[0]) => {
  const panel = panelOf(raise(options));
  return preTrends(panel, stakeEvents(panel, settings), {regime: panel.rounds[0].score_regime, settings});
};

test("the first block of the path before less the last, with an interval, for each score", () => {
  const rows = run({mmc: (r) => (r < 31 ? 0.001 * r : 0.01)});
  expect(rows.map((r) => r.outcome)).toEqual([...testedOutcomes]);
  const [mmc] = rows;
  // blocks of five rounds each, three of them apart: 0.015, of which the rounds' means take the raisers' own share
  expect(mmc.estimate!.estimate).toBeCloseTo((-0.015 * 20) / 32, 7);
  expect(mmc.estimate!.low).toBeCloseTo(mmc.estimate!.estimate, 7);
  expect(mmc.n).toBe(12);
});

test("a flat path has no step", () => {
  const [mmc] = run({mmc: () => 0.01});
  expect(mmc.estimate!.estimate).toBeCloseTo(0, 9);
});
