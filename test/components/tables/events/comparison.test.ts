import {expect, test} from "vitest";
import {othersOf} from "../../../../src/components/tables/events/comparison.js";
import type {Alike} from "../../../../src/components/tables/events/comparison.js";
import {runningSums} from "../../../../src/components/tables/events/stretches.js";
import {stakeEvents} from "../../../../src/components/tables/events/stake-events.js";
import {histories} from "../../../../src/components/tables/panel/histories.js";
import {numbers, panelOf} from "../../../support/panel.js";
import {eventSettings, path, rounds, times} from "../../../support/stakes.js";

const settings = eventSettings({adjust: "others"});
const raiser = (name: string) => path(name, [...times(4, 10), ...times(4, 60)]);
const others = numbers(1, 3).flatMap((i) => path(`s${i}`, times(8, 5), (r) => ({mmc: (r < 5 ? 0 : i) / 64})));
const panel = panelOf({rows: [...raiser("a"), ...raiser("b"), ...others], rounds: rounds(8)});
const {row} = histories(panel);
const mmc = panel.scores.mmc!;

/** Means of the others' changes, with the places in which the two events are scored. */
function compared(isScored: (at: number) => boolean) {
  const alike: Alike[] = [];
  const found = othersOf(
    panel,
    {
      ...{entries: stakeEvents(panel, settings).counting, settings, width: 8, before: 4, isScored},
      columns: runningSums(panel, [(e) => mmc[row[e]]]),
      numbers: {size: 1, of: (before, after, into, at) => void (into[at] = after[0] - before[0])}
    },
    (one) => alike.push(one)
  );
  return {n: [...found.n], means: [...found.means], alike};
}

test("events of a date that are scored in the same rounds are looked at once", () => {
  const {n, means, alike} = compared(() => true);
  expect(alike.map(({lines}) => lines)).toEqual([[0, 1]]);
  expect(n).toEqual([3, 3]);
  expect(means).toEqual([2 / 64, 2 / 64]);
});

test("rounds in which one of them is not scored count for nobody of its own", () => {
  const {means, n, alike} = compared((at) => at !== 1 && at < 12);
  expect(alike.map(({lines}) => lines)).toEqual([[0], [1]]);
  expect([n[0], means[0]]).toEqual([3, 2 / 64]);
  // the second is not scored from the raise on: nobody has a side there
  expect([n[1], means[1]]).toEqual([0, NaN]);
});
