import {expect, test} from "vitest";
import type {ScoreName} from "../../../../src/components/base/snapshot/panel.js";
import {causeOf} from "../../../../src/components/base/words/cause.js";
import {selectRows} from "../../../../src/components/tables/panel/select.js";
import type {SelectOptions} from "../../../../src/components/tables/panel/select.js";
import {calendar, panelOf} from "../../../support/panel.js";
import type {RoundInput, Row} from "../../../support/panel.js";

const row = (more: Partial<Row>): Row => ({round: 1, model: "a", stake: 5, cwmm: 0.5, mmc: 0.01, ...more});

/** Why nothing is selected; null where something is. */
function why(rows: Row[], options: Partial<SelectOptions> = {}, rounds: RoundInput[] = [{round: 1}, {round: 2}]) {
  const known: readonly ScoreName[] = ["cwmm", "mmc"];
  return causeOf(selectRows(panelOf({rows, rounds: calendar(rounds)}), {rounds: "all", known, ...options}));
}

test("a selection that holds a row has no reason to say", () => {
  expect(why([row({}), row({model: "b", mmc: null})], {minStake: 4})).toBeNull();
});

test("rounds: none chosen, none of the days, none resolved, of those chosen or at all", () => {
  const open = [{round: 1}, {round: 2, resolved: false}];
  const all = [row({}), row({round: 2})];
  expect(why(all, {rounds: "7:"})).toBe("The snapshot holds no row in the chosen rounds");
  expect(why([])).toBe("The snapshot holds no row in the chosen rounds");
  expect(why(all, {resolved: true, rounds: "2:2"}, open)).toBe("None of the chosen rounds is resolved yet");
  const none = open.map(({round}) => ({round, resolved: false}));
  expect(why(all, {resolved: true}, none)).toBe("No round is resolved yet");
  const weekdays = [1, 2].map((round) => ({round, cadence: "weekday" as const}));
  expect(why(all, {days: "saturday"}, weekdays)).toBe("None of the chosen rounds is a weekly or a Saturday round");
});

test("a score that no row has is named, one that some row has is not", () => {
  const unknown = [row({mmc: null}), row({model: "b", mmc: null, cwmm: null})];
  expect(why(unknown)).toBe("MMC is not known in these rounds");
  expect(why([row({mmc: null, cwmm: null})])).toBe(
    "The correlation with the meta-model and MMC are not known in these rounds"
  );
  const late = [row({mmc: null}), row({round: 2})];
  const rounds = [{round: 1}, {round: 2, resolved: false}];
  expect(why(late, {resolved: true}, rounds)).toBe("MMC is not known in any resolved round");
});

test("scores that no row has together are not called unknown", () => {
  expect(why([row({mmc: null}), row({model: "b", cwmm: null})])).toBe(
    "No row has the correlation with the meta-model and MMC known together in these rounds"
  );
});

test("an unknown stake is not a stake of 0, and neither is one below the least", () => {
  const staked = (stake: number | null) => [row({stake}), row({model: "b", stake})];
  expect(why(staked(null), {minStake: 0})).toBe("No model has a known stake in these rounds");
  expect(why(staked(null), {stakeKnown: true})).toBe("No model has a known stake in these rounds");
  expect(why(staked(0), {minStake: 0})).toBe("No model has a stake in these rounds");
  expect(why(staked(5), {minStake: 5})).toBe("No model has a stake above 5 NMR in these rounds");
  expect(why([row({stake: null, mmc: null})], {minStake: 0})).toBe("Stakes and MMC are not known in these rounds");
});

test("where other rows are out for their scores, the models that lack the stake are named by theirs", () => {
  expect(why([row({mmc: null}), row({model: "b", stake: 0})], {minStake: 0})).toBe(
    "No model with the correlation with the meta-model and MMC known has a stake in these rounds"
  );
});
