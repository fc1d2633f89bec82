import {expect, test} from "vitest";
import {quietOn} from "../../../../src/components/tables/events/quiet.js";
import {histories} from "../../../../src/components/tables/panel/histories.js";
import {panelOf} from "../../../support/panel.js";
import {eventSettings, path, rounds, times} from "../../../support/stakes.js";

/** Models without a raise around round 6, four rounds before it and four from it on. */
function quietAt(stakes: Record<string, (number | undefined)[]>, direction: "up" | "down" = "up"): string[] {
  const panel = panelOf({rows: Object.entries(stakes).flatMap(([name, own]) => path(name, own)), rounds: rounds(12)});
  const {row} = histories(panel);
  const found = quietOn(panel, eventSettings(), {direction})(5);
  return Array.from(found, (e) => panel.models.key[panel.model[row[e]]]).sort();
}

const raisedIn = (round: number) => [...times(round - 1, 10), ...times(13 - round, 60)];

test("a raise from four rounds before the date to three behind it disturbs, one round further it does not", () => {
  const all = {r1: raisedIn(1), r2: raisedIn(2), r9: raisedIn(9), r10: raisedIn(10), none: times(12, 10)};
  expect(quietAt(all)).toEqual(["none", "r1", "r10"]);
});

test("a stake on the date and in the round before is needed", () => {
  const gap = [...times(4, 10), undefined, ...times(7, 10)];
  const late = [...times<undefined>(5, undefined), ...times(7, 10)];
  const left = [...times(5, 10), 0, ...times(6, 0)];
  expect(quietAt({gap, late, left, stays: times(12, 10)})).toEqual(["stays"]);
});

test("for cuts it is cuts that disturb", () => {
  const cut = [...times(6, 60), ...times(6, 10)];
  expect(quietAt({cut, raise: raisedIn(6)}, "down")).toEqual(["raise"]);
  expect(quietAt({cut, raise: raisedIn(6)})).toEqual(["cut"]);
});
