import {describe, expect, test} from "vitest";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {othersRule} from "../../../../src/components/base/events/rules.js";
import {eventParts} from "../../../../src/components/tables/events/parts.js";
import {outcomeEvents, stakeEvents} from "../../../../src/components/tables/events/stake-events.js";
import {outcomeWindows} from "../../../../src/components/tables/events/windows.js";
import {histories} from "../../../../src/components/tables/panel/histories.js";
import {numbers, panelOf} from "../../../support/panel.js";
import type {Row} from "../../../support/panel.js";
import {eventSettings, path, rounds, times} from "../../../support/stakes.js";
import {threeCadences, twoRegimes, world} from "../../../support/worlds.js";

const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;

/** By the words of the definition, row by row. */
function byHand(made: ReturnType<typeof world>, texts: Record<string, string>) {
  const panel = panelOf(made);
  const settings = readSettings(texts, {table: "event-summary"});
  const {before, after, minScored, ratio, base} = settings;
  const found = stakeEvents(panel, settings);
  const {row, round} = histories(panel);
  const cadenceOf = (i: number) => panel.rounds[i].cadence;
  const places = panel.rounds.map((r, i) => panel.rounds.slice(0, i).filter((x) => x.cadence === r.cadence).length);
  const cells = new Map(Array.from(row, (r, e) => [`${panel.model[r]} ${round[e]}`, r]));
  const indexOf = (i: number, shift: number) =>
    panel.rounds.findIndex((r, j) => r.cadence === cadenceOf(i) && places[j] === places[i] + shift);
  const at = (model: number, i: number) => (i < 0 ? undefined : cells.get(`${model} ${i}`));
  const stake = (model: number, i: number) => panel.stake[at(model, i) ?? -1] ?? NaN;
  const takesPart = (i: number) => settings.days === "all" || ["weekly", settings.days].includes(cadenceOf(i));
  const isRaise = (model: number, i: number) => {
    if (i < 0 || !takesPart(i)) return false;
    const earlier = indexOf(i, -1);
    if (earlier < 0) return false;
    const [a, b] = [panel.rounds[earlier], panel.rounds[i]];
    if (a.score_regime !== b.score_regime || a.staking_regime !== b.staking_regime) return false;
    const [from, to] = [stake(model, earlier), stake(model, i)];
    return from > 0 && from >= base && to >= ratio * from;
  };
  return Array.from(found.counting, (event) => {
    const [model, now] = [panel.model[row[event]], round[event]];
    const shifts = numbers(-before, after - 1);
    const usable = shifts.filter((s) => {
      const r = panel.rounds[indexOf(now, s)];
      return r?.resolved && r.score_regime === panel.rounds[now].score_regime;
    });
    const score = (m: number, s: number) => panel.scores.mmc![at(m, indexOf(now, s)) ?? -1] ?? NaN;
    const scored = usable.filter((s) => !Number.isNaN(score(model, s)));
    const owner = panel.models.account[model];
    const others = panel.models.key
      .map((_, m) => m)
      .filter((m) => m !== model && (owner === null || panel.models.account[m] !== owner))
      .filter((m) => stake(m, now) > 0 && stake(m, indexOf(now, -1)) > 0)
      .filter((m) => !shifts.some((s) => isRaise(m, indexOf(now, s))))
      .map((m) => {
        const known = scored.filter((s) => !Number.isNaN(score(m, s)));
        const side = (is: (s: number) => boolean) => known.filter(is).map((s) => score(m, s));
        return {m, known, first: side((s) => s < 0), second: side((s) => s >= 0)};
      })
      .filter(({first, second}) => first.length >= minScored && second.length >= minScored);
    const deviation = (s: number) =>
      mean(others.filter(({known}) => known.includes(s)).map(({m, first}) => score(m, s) - mean(first)));
    return {
      n: others.length,
      change: mean(others.map(({first, second}) => mean(second) - mean(first))),
      path: shifts.map((s) => (scored.includes(s) ? score(model, s) - deviation(s) : NaN))
    };
  });
}

describe("others of an event are whom the definition names, and it is measured against what they did", () => {
  const texts = {rounds: "all", ratio: "4", base: "0", before: "6", after: "5", "min-scored": "2", days: "all"};
  test.each([
    ["accounts that are known in part", world({seed: 41, models: 70, accounts: 9})],
    ["score regimes and rounds to come", world({seed: 42, models: 70, rounds: twoRegimes(40)})],
    ["three cadences", world({seed: 43, models: 60, rounds: threeCadences(60)})],
    ["gaps and unknown scores", world({seed: 44, models: 90, gaps: 0.15, nulls: 0.2})]
  ])("%s", (_, made) => {
    const panel = panelOf(made);
    const settings = readSettings(texts, {table: "event-summary"});
    const {windows, sides} = outcomeEvents(panel, stakeEvents(panel, settings), {outcome: "mmc", settings});
    let compared = 0;
    byHand(made, texts).forEach(({n, change, path: own}, line) => {
      expect(windows.others!.n[line]).toBe(n);
      const {width} = windows;
      const scores = [...windows.scores.subarray(line * width, (line + 1) * width)];
      if (n < 10) return expect(scores.every(Number.isNaN)).toBe(true);
      expect(windows.others!.change[line]).toBeCloseTo(change, 9);
      const raw = [...windows.raw.subarray(line * width, (line + 1) * width)];
      const after = mean(raw.slice(6).filter((v) => !Number.isNaN(v)));
      expect(sides.after[line]).toBeCloseTo(after - change, 9);
      scores.forEach((value, place) =>
        expect(value).toEqual(Number.isNaN(own[place]) ? NaN : expect.closeTo(own[place], 8))
      );
      ++compared;
      return undefined;
    });
    expect(compared).toBeGreaterThan(10);
  });
});

const settings = eventSettings({adjust: "others"});
const steady = (n: number, mmc = (_: number) => 0): Row[] =>
  numbers(1, n).flatMap((i) => path(`s${i}`, times(8, 5), (r) => ({mmc: mmc(r), corr: 0, cwmm: 0})));
const raiser = (account: string | null = null) =>
  path("raiser", [...times(4, 10), ...times(4, 60)], (r) => ({mmc: r < 5 ? 1 / 4 : 1 / 8})).map((r) => ({
    ...r,
    account
  }));

test("ten others are enough, nine are not, and the attrition says so", () => {
  const countIn = (n: number) => {
    const panel = panelOf({rows: [...raiser(), ...steady(n)], rounds: rounds(8)});
    const {lines, attrition} = outcomeEvents(panel, stakeEvents(panel, settings), {outcome: "mmc", settings});
    return [lines.length, attrition.find(({reason}) => reason === othersRule)!.events];
  };
  expect(countIn(10)).toEqual([1, 0]);
  expect(countIn(9)).toEqual([0, 1]);
});

test("newcomers after the raise move nothing, though they move the round's mean", () => {
  const late = numbers(1, 40).flatMap((i) =>
    path(`late${i}`, [...times<undefined>(4, undefined), ...times(4, 5)], () => ({mmc: -1, corr: 0, cwmm: 0}))
  );
  const changeIn = (adjust: "others" | "round", rows: Row[]) => {
    const panel = panelOf({rows: [...raiser(), ...steady(12), ...rows], rounds: rounds(8)});
    const own = {...settings, adjust};
    const {sides} = outcomeEvents(panel, stakeEvents(panel, own), {outcome: "mmc", settings: own});
    return sides.after[0] - sides.before[0];
  };
  expect(changeIn("others", late)).toBe(-1 / 8);
  expect(changeIn("others", [])).toBe(-1 / 8);
  expect(changeIn("round", late)).toBeGreaterThan(0.5);
});

test("models of the event's own account are none of its others", () => {
  const panel = panelOf({
    rows: [...raiser("a"), ...steady(15, (r) => r / 64).map((r, i) => ({...r, account: i < 40 ? "a" : "b"}))],
    rounds: rounds(8)
  });
  const {counting} = stakeEvents(panel, settings);
  expect([...outcomeWindows(panel, counting, {outcome: "mmc", settings}).others!.n]).toEqual([10]);
});

test("parts less the others' add up to the change less the others'", () => {
  const made = world({seed: 45, models: 90, nulls: 0});
  const own = readSettings({rounds: "all", ratio: "3", base: "0", "min-scored": "4"}, {table: "event-parts"});
  const rows = eventParts(panelOf(made), own).table.objects() as {part: string; estimate: number; events: number}[];
  const of = (name: string) => rows.find((r) => r.part === name)!.estimate;
  expect(rows[0].events).toBeGreaterThan(20);
  expect(of("accuracy") + of("overlap") + of("market") + of("together")).toBeCloseTo(of("change"), 12);
});
