import {expect, test} from "vitest";
import {histories} from "../../../../src/components/tables/panel/histories.js";
import {othersAt, withScores} from "../../../../src/components/tables/events/others.js";
import {stakeEvents} from "../../../../src/components/tables/events/stake-events.js";
import {panelOf} from "../../../support/panel.js";
import {eventSettings, path, rounds, times} from "../../../support/stakes.js";

const settings = eventSettings();
const always = () => ({mmc: 1 / 4});
const panel = panelOf({
  rows: [
    ...path("event", [...times(4, 10), ...times(4, 60)], always),
    ...path("steady", times(8, 5), always),
    ...path("unstaked", times(8, 0), always),
    ...path("soon", [...times(3, 10), ...times(5, 60)], always),
    ...path("silent", times(8, 5), (r) => (r < 5 ? {} : {mmc: 1 / 4}))
  ],
  rounds: rounds(8)
});
const found = stakeEvents(panel, settings);
const names = (entries: Int32Array) => {
  const {row, round} = histories(panel);
  return Array.from(entries, (e) => `${panel.models.key[panel.model[row[e]]]} ${panel.rounds[round[e]].round}`);
};

test("staked models of a date without any raise in the window around it", () => {
  const dates = new Set([4]);
  expect(names(othersAt(panel, dates, {found, settings}))).toEqual(["silent 5", "steady 5"]);
});

test("of them those that would count as events", () => {
  const others = othersAt(panel, new Set([4]), {found, settings});
  expect(names(withScores(panel, others, {outcome: "mmc", settings}))).toEqual(["steady 5"]);
});
