import {expect, test} from "vitest";
import type {Panel} from "../../../src/components/base/panel.js";
import {jumps} from "../../../src/components/tables/event-jump.js";
import {stakeEvents} from "../../../src/components/tables/stake-events.js";
import {daily, split, splitPanel} from "../../support/split.js";
import {panelOf} from "../../support/panel.js";
import {eventSettings, rounds} from "../../support/stakes.js";

const settings = eventSettings({days: "all"});
const jumpsOf = (panel: Panel, regime = "from 1") => jumps(panel, stakeEvents(panel, settings), {regime, settings});

test("after less before at -1 and 0 alone, less the round's mean; of MMC less the regime's slope times CORR", () => {
  // one of 25 staked models moves, so that it moves 24/25 against the mean; what lies further away does not count
  const panel = splitPanel({
    corr: (time) => (time === -1 ? 1 / 2 : time === 0 ? 1 / 8 : 3),
    cwmm: (time) => (time === -1 ? 1 / 4 : time === 0 ? 3 / 4 : 5)
  });
  const rows = jumpsOf(panel);
  expect(rows.map((r) => r.outcome)).toEqual(["cwmm", "corr", "mmc", "mmc less corr"]);
  const [cwmm, corr] = [1 / 2, -3 / 8].map((v) => (v * 24) / 25);
  const expected = [cwmm, corr, corr / 2 - cwmm / 32, -cwmm / 32];
  rows.forEach((r, i) => expect(r.estimate!.estimate).toBeCloseTo(expected[i], 10));
  for (const r of rows) expect(r).toMatchObject({test: "jump", adjust: "round", n: 1, p: NaN});
});

test("clean only where no return of round -1 was known when round 0 closed, for every event", () => {
  const clean = (lag: (round: number) => number, raises = [5, 6]) =>
    jumpsOf(splitPanel({raises, calendar: daily(8, {lag})})).map((r) => r.clean);
  expect(clean(() => 2)).toEqual([true, true, true, true]);
  expect(clean(() => 1)).toEqual([false, false, false, false]);
  // round 5 alone was known when round 6 closed: only the raise in round 6 followed a score
  expect(clean((round) => (round === 5 ? 1 : 2))).toEqual([false, false, false, false]);
  expect(clean((round) => (round === 5 ? 1 : 2), [5])).toEqual([true, true, true, true]);
});

test("an event without a score on a side has no jump; without any jump nothing is called clean", () => {
  const rows = split({raises: [5, 5]}).map((r) => (r.model === "r1" && r.round === 4 ? {...r, corr: null} : r));
  const found = jumpsOf(panelOf({rows, rounds: rounds(8)}));
  expect(found.map((r) => r.n)).toEqual([2, 1, 2, 1]);
  const none = jumpsOf(splitPanel({calendar: daily(8, {lag: () => 2})}), "from 2");
  for (const r of none) expect(r).toMatchObject({n: 0, estimate: null, p: null, clean: false});
});
