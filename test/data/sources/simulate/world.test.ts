/** The parts of a world: time, signals, returns, accounts. */
import {describe, expect, it} from "vitest";
import {readFileSync, readdirSync} from "node:fs";
import {Random} from "../../../../src/components/base/kit/random.js";
import {covariance, deviation, mean, pearson} from "../../../../src/components/statistics/numbers/correlation.js";
import {gaussianRank} from "../../../../src/components/statistics/crowding/gaussian-rank.js";
import {worldCalendar} from "../../../../src/data/sources/simulate/calendar.js";
import {shareOfTop} from "../../../../src/data/sources/simulate/measures/stakes.js";
import {accountName, modelName} from "../../../../src/data/sources/simulate/names.js";
import {Ranking} from "../../../../src/data/sources/simulate/ranking.js";
import {checkedSettings, defaults, industrySize} from "../../../../src/data/sources/simulate/settings.js";
import {ageSignal, churn, newSignal} from "../../../../src/data/sources/simulate/signals.js";
import {drawStake} from "../../../../src/data/sources/simulate/stakes.js";
import {makeWorld, signalsOf} from "../../../../src/data/sources/simulate/world.js";
import {expectAllClose} from "../../../close.js";

describe("settings", () => {
  it("have defaults and ranges", () => {
    expect(checkedSettings()).toEqual(defaults);
    expect(() => checkedSettings({models: 1.5})).toThrow("models must be a whole number from 10 to 20000, got 1.5");
    expect(() => checkedSettings({rounds: 5})).toThrow("rounds must be a whole number from 10 to 1000, got 5");
    expect(() => checkedSettings({seed: NaN})).toThrow("seed must be a whole number from 0 to 2147483647, got NaN");
    expect(() => checkedSettings({stocks: 210})).toThrow("stocks must be a multiple of 20, got 210");
    expect(() => checkedSettings({world: "flat" as "calm"})).toThrow(
      "world must be field, calm, crowded or article, got flat"
    );
    const to = (last: number) => checkedSettings({rounds: 100, to: last}).to;
    expect([to(267), to(1500)]).toEqual([267, 1500]);
    for (const bad of [266, 1501, 300.5, NaN])
      expect(() => to(bad)).toThrow(`to must be a whole number from 267 to 1500 with 100 rounds, got ${bad}`);
  });
  it("name no finding", () => {
    const folder = new URL("../../../../src/data/sources/simulate/", import.meta.url);
    const files = readdirSync(folder, {recursive: true, encoding: "utf8"}).map((name) => name.replaceAll("\\", "/"));
    const mechanism = files.filter((name) => name.endsWith(".ts") && !/^(measures\/|published)/.test(name));
    const constants = mechanism.flatMap((name) => {
      const text = readFileSync(new URL(name, folder), "utf8").replace(/^\s*\/\/.*$/gm, "");
      return [...text.matchAll(/^(?:export )?const (\w+|\{.*\})[^;]*;/gms)].map(([statement]) => statement);
    });
    expect(constants.length).toBeGreaterThan(20);
    const own = constants.filter(
      (text) => !text.includes("export const observed") && !text.includes("export const hidden")
    );
    for (const statement of own) expect(statement).not.toMatch(/cwmm|mmc|decay/i);
    expect(Object.keys(defaults).join()).not.toMatch(/cwmm|mmc|decay/i);
  });
});

describe("worldCalendar", () => {
  const {rounds} = worldCalendar(defaults);
  it("holds every round from the first to the last, around the first daily one", () => {
    expect(rounds.map(({round}) => round)).toEqual(rounds.map((_, i) => rounds[0].round + i));
    expect(rounds.filter(({cadence}) => cadence === "weekly")).toHaveLength(340 - rounds[0].round);
    expect(rounds.length).toBeGreaterThanOrEqual(300);
    expect(rounds.filter(({cadence}) => cadence === "saturday").length).toBeGreaterThan(40);
  });
  it("ends where it is told to", () => {
    const late = worldCalendar({rounds: 100, to: 1400});
    expect(late.rounds.map(({round}) => round)).toEqual(late.rounds.map((_, i) => 1301 + i));
    expect(late.rounds.at(-1)!.opens).toBe("2026-11-17T12:00:00Z");
  });
  it("ends the 20-day scores of a round as before where it resolves with 60-day scores", () => {
    const late = worldCalendar({rounds: 100, to: 1400}).rounds;
    const [before, after] = [1338, 1343].map((round) => late.find((candidate) => candidate.round === round)!);
    for (const day of ["dataDay", "firstDay", "lastDay", "lastDay60"] as const)
      expect(after[day] - before[day]).toBe(5);
    expect([before.paidDay, after.paidDay]).toEqual([before.lastDay, after.lastDay60]);
    const trading = (round: (typeof late)[number]) => Date.parse(round.resolves) - Date.parse(round.opens);
    expect((trading(after) - trading(before)) / 86_400_000).toBe(56);
  });
  it("counts trading days", () => {
    const at = (round: number) => rounds.find((candidate) => candidate.round === round)!;
    // Tuesday 340 and Wednesday 341: one trading day later in every respect.
    expect(at(341).dataDay - at(340).dataDay).toBe(1);
    expect(at(341).lastDay - at(340).lastDay).toBe(1);
    expect(at(345).lastDay - at(340).lastDay).toBe(5);
    expect(at(300).dataDay - at(299).dataDay).toBe(5);
    // Friday's data, Monday's close, returns from Thursday on; a year before from Wednesday on.
    expect(at(300).firstDay - at(300).dataDay).toBe(4);
    expect(at(290).firstDay - at(290).dataDay).toBe(3);
  });
});

describe("signals", () => {
  const signal = newSignal(1000, new Random(1));
  it("are neutral to every industry, and stay so", () => {
    const old = signal.slice();
    ageSignal(signal, 10, new Random(2));
    expect(deviation(signal)).toBeCloseTo(1, 12);
    for (let i = 0; i < signal.length; i += industrySize) {
      expect(Math.abs(mean(signal.subarray(i, i + industrySize)))).toBeLessThan(1e-12);
    }
    expect([...signal].sort()).toEqual([...old].sort());
    expect(Math.abs(pearson(signal, old) - (1 - churn) ** 10)).toBeLessThan(0.06);
  });
  it("run through the same days again", () => {
    const world = makeWorld({stocks: 100, rounds: 10, models: 10});
    const [a, b] = [signalsOf(world), signalsOf(world)];
    a.advance(3);
    expect(a.advance(7)).toEqual(b.advance(7));
    expect(Math.abs(pearson(a.values[0], a.values[1]))).toBeLessThan(0.5);
  });
});

describe("returns", () => {
  const {returns, worth} = makeWorld({rounds: 300, stocks: 1000, models: 10});
  it("have industries that move together", () => {
    const {cumulative, stocks} = returns;
    const last = cumulative.subarray((returns.days - 1) * stocks);
    const industries = Array.from({length: stocks / industrySize}, (_, i) => {
      return mean(last.subarray(i * industrySize, (i + 1) * industrySize));
    });
    const between = covariance(industries, industries);
    expect(between / covariance(last, last)).toBeGreaterThan(0.3);
  });
  it("reward signals a little", () => {
    expect(Math.min(...worth)).toBeGreaterThan(0);
    expect(Math.max(...worth)).toBeLessThan(0.04);
  });
});

describe("Ranking", () => {
  it("orders as a sort does", () => {
    const random = new Random(9);
    for (const values of [
      Float64Array.from({length: 1000}, () => random.normal()),
      Float64Array.from({length: 1000}, () => random.normal() ** 9),
      Float64Array.from({length: 100}, () => random.below(4)),
      new Float64Array(20)
    ]) {
      const ranking = new Ranking(values.length);
      const sorted = Array.from(values, (_, i) => i).sort((a, b) => values[a] - values[b] || a - b);
      expect([...ranking.order(values, new Uint16Array(values.length))]).toEqual(sorted);
    }
  });
  it("unties without changing a number by more than 1e-11 of it", () => {
    const values = Float64Array.from({length: 1000}, (_, i) => Math.sin(i % 50));
    const untied = values.slice();
    const ranking = new Ranking(1000);
    ranking.untie(untied);
    expect(new Set(untied).size).toBe(1000);
    expectAllClose(untied, values, 1e-11);
    expectAllClose(ranking.gaussianRank(untied), gaussianRank(untied));
  });
});

describe("accounts", () => {
  const {accounts} = makeWorld({models: 1500, rounds: 100, stocks: 100});
  it("own all models once, under names of their own", () => {
    const models = accounts.flatMap((account) => account.models.map((model) => modelName(account, model)));
    expect(models).toHaveLength(1500);
    expect(new Set(models).size).toBe(1500);
    expect(new Set(accounts.map(accountName)).size).toBe(accounts.length);
    const keys = accounts.flatMap((account) => account.models.map(({key}) => key));
    expect(new Set(keys).size).toBe(1500);
    for (const key of keys)
      expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
  it("draw stakes that share out as those of December 2022, in a tournament of that size and in a small one", () => {
    for (const count of [6279, 600]) {
      const size = count / 6279;
      const shares = Array.from({length: 20}, (_, seed) => {
        const random = new Random(seed);
        const stakes = Float64Array.from({length: count}, () => drawStake(size, random))
          .sort()
          .reverse();
        const dust = stakes.filter((x) => x < 1).length / count;
        return [shareOfTop(stakes, 0.016), shareOfTop(stakes, 0.08), dust, shareOfTop(stakes, 1 / count)];
      });
      const [top, upper, dust, largest] = [0, 1, 2, 3].map((k) => mean(shares.map((row) => row[k])));
      expect(Math.abs(top - 0.565)).toBeLessThan(0.1);
      expect(Math.abs(upper - 0.866)).toBeLessThan(0.05);
      expect(Math.abs(dust - 0.433)).toBeLessThan(0.08);
      expect(largest).toBeLessThan(0.127);
    }
  });
});
