import {describe, expect, test} from "vitest";
import {histories} from "../../../../src/components/tables/panel/histories.js";
import {outcomeWindows, roundMeans} from "../../../../src/components/tables/events/windows.js";
import {numbers, panelOf} from "../../../support/panel.js";
import type {World} from "../../../support/panel.js";
import {eventSettings, path, rounds, times} from "../../../support/stakes.js";

const _ = NaN;
/** MMC of round r is r / 64 */
const mmc = (round: number) => ({mmc: round / 64});
const alone = {rows: path("m", times(12, 1), mmc), rounds: rounds(12)};

/** Scores, times 64, around a model's round: four before, four from it on. */
function window(world: World, round: number, texts: Record<string, string> = {}, model = 0): number[] {
  const panel = panelOf(world);
  const found = histories(panel);
  const entry = found.row.findIndex((row, e) => panel.model[row] === model && found.round[e] === round - 1);
  const settings = eventSettings(texts);
  return [...outcomeWindows(panel, Int32Array.of(entry), {outcome: "mmc", settings}).scores].map((s) => s * 64);
}

describe("a window", () => {
  test("holds `before` rounds before the event and `after` rounds from it on", () => {
    expect(window(alone, 6)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    expect(window(alone, 6, {before: "5", after: "4"})).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test("ends with the model's rows: a neighbour's are not its own", () => {
    const rows = ["a", "b", "c"].flatMap((model) => path(model, times(12, 1), mmc));
    expect(window({rows, rounds: rounds(12)}, 2, {}, 1)).toEqual([_, _, _, 1, 2, 3, 4, 5]);
    expect(window({rows, rounds: rounds(12)}, 11, {}, 1)).toEqual([7, 8, 9, 10, 11, 12, _, _]);
  });

  test("does not reach into the next event's", () => {
    const panel = panelOf(alone);
    const {scores, width} = outcomeWindows(panel, Int32Array.of(5, 1), {outcome: "mmc", settings: eventSettings()});
    expect(width).toBe(8);
    expect([...scores].map((s) => s * 64)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, _, _, _, 1, 2, 3, 4, 5]);
  });

  test("keeps the place of a missing round and of an unknown score", () => {
    const rows = alone.rows.filter((r) => r.round !== 4).map((r) => (r.round === 8 ? {...r, mmc: null} : r));
    expect(window({rows, rounds: alone.rounds}, 6)).toEqual([2, 3, _, 5, 6, 7, _, 9]);
  });

  test("is cut where the score regime changes, before and after, and by no other regime", () => {
    const regimes = (r: number) => `from ${r < 4 ? 1 : r < 8 ? 4 : 8}`;
    const cut = rounds(12, (r) => ({score_regime: regimes(r)}));
    expect(window({...alone, rounds: cut}, 6)).toEqual([_, _, 4, 5, 6, 7, _, _]);
    const whole = rounds(12, (r) => ({staking_regime: regimes(r), payout_regime: regimes(r)}));
    expect(window({...alone, rounds: whole}, 6)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test("holds resolved rounds among the chosen ones only", () => {
    const late = {...alone, rounds: rounds(12, (r) => ({resolved: r < 8}))};
    expect(window(late, 6)).toEqual([2, 3, 4, 5, 6, 7, _, _]);
    expect(window(alone, 6, {rounds: "3:8"})).toEqual([_, 3, 4, 5, 6, 7, 8, _]);
  });

  test("counts rounds of the event's cadence", () => {
    const days = {...alone, rounds: rounds(12, (r) => ({cadence: r % 3 ? "weekday" : "saturday"}))};
    expect(window(days, 7)).toEqual([1, 2, 4, 5, 7, 8, 10, 11]);
    expect(window(days, 6, {days: "all"})).toEqual([_, _, _, 3, 6, 9, 12, _]);
  });
});

describe("adjusted", () => {
  /** Round means: of a and b, as c is not staked and d has no score. In round 6 nobody is staked. */
  const other = (model: string, stake: number, value: number | null) =>
    path(model, [...times(5, stake), 0, ...times(6, stake)], () => ({mmc: value}));
  const rows = [
    ...path("a", [...times(5, 1), 0, ...times(6, 1)], mmc),
    ...other("b", 2, 0.5),
    ...other("c", 0, -1),
    ...other("d", 3, null)
  ];
  const panel = panelOf({rows, rounds: rounds(13)});

  test("a round's mean is that of its staked models with a score; without one it is unknown", () => {
    const means = numbers(1, 13).map((r) => (r === 6 || r === 13 ? NaN : (r / 64 + 0.5) / 2));
    expect([...roundMeans(panel, "mmc")]).toEqual(means);
    expect(roundMeans(panel, "mmc")).toBe(roundMeans(panel, "mmc"));
  });

  test("scores are less the round's mean, raw ones as they are, both unknown where the mean is", () => {
    const {scores, raw} = outcomeWindows(panel, Int32Array.of(3), {
      outcome: "mmc",
      settings: eventSettings({adjust: "round"})
    });
    const expected = [_, 1, 2, 3, 4, 5, _, 7];
    expect([...raw].map((s) => s * 64)).toEqual(expected);
    expect([...scores].map((s) => s * 64)).toEqual(expected.map((r) => r - (r + 32) / 2));
  });

  test("as scored, raw and scores are the same, staked rounds or not", () => {
    const {scores, raw} = outcomeWindows(panel, Int32Array.of(3), {outcome: "mmc", settings: eventSettings()});
    expect([...scores].map((s) => s * 64)).toEqual([_, 1, 2, 3, 4, 5, 6, 7]);
    expect(raw).toEqual(scores);
  });
});
