import {expect, test} from "vitest";
import type {Panel} from "../../../../src/components/base/snapshot/panel.js";
import {jumps} from "../../../../src/components/tables/events/jump.js";
import {stakeEvents} from "../../../../src/components/tables/events/stake-events.js";
import {daily, split, splitPanel} from "../../../support/split.js";
import {panelOf} from "../../../support/panel.js";
import {eventSettings, rounds, times} from "../../../support/stakes.js";

const settings = eventSettings({days: "all"});
const jumpsOf = (panel: Panel, regime = "from 1") => jumps(panel, stakeEvents(panel, settings), {regime, settings});

test("after less before at -1 and 0 alone, less the others'; of MMC less the regime's slope times CORR", () => {
  // the 24 others stay where they are; what lies further away does not count
  const panel = splitPanel({
    corr: (time) => (time === -1 ? 1 / 2 : time === 0 ? 1 / 8 : 3),
    cwmm: (time) => (time === -1 ? 1 / 4 : time === 0 ? 3 / 4 : 5)
  });
  const rows = jumpsOf(panel);
  expect(rows.map((r) => r.outcome)).toEqual(["cwmm", "corr", "mmc", "mmc less corr"]);
  const [cwmm, corr] = [1 / 2, -3 / 8];
  const expected = [cwmm, corr, corr / 2 - cwmm / 32, -cwmm / 32];
  rows.forEach((r, i) => expect(r.estimate!.estimate).toBeCloseTo(expected[i], 10));
  for (const r of rows) expect(r).toMatchObject({test: "jump", adjust: "others", n: 1, p: NaN});
});

test("clean only where no return of round -1 was known when round 0 closed; other events have rows of their own", () => {
  const clean = (lag: (round: number) => number, raises = [5, 6]) =>
    jumpsOf(splitPanel({raises, calendar: daily(8, {lag})})).map((r) => [r.clean, r.n]);
  expect(clean(() => 2)).toEqual(times(4, [true, 2]));
  expect(clean(() => 1)).toEqual(times(4, [false, 2]));
  // round 5 alone was known when round 6 closed: only the raise in round 6 followed a score
  const fifth = (round: number) => (round === 5 ? 1 : 2);
  expect(clean(fifth)).toEqual([...times(4, [true, 1]), ...times(4, [false, 1])]);
  expect(clean(fifth, [5])).toEqual(times(4, [true, 1]));
});

test("an event without a score on a side has no jump; a regime without an event has no rows", () => {
  const rows = split({raises: [5, 5]}).map((r) => (r.model === "r1" && r.round === 4 ? {...r, corr: null} : r));
  const found = jumpsOf(panelOf({rows, rounds: rounds(8)}));
  expect(found.map((r) => r.n)).toEqual([2, 1, 2, 1]);
  expect(jumpsOf(splitPanel(), "from 2")).toEqual([]);
});
