import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {firstOf60Days, roundTimes} from "../../../../src/components/base/rounds/calendar.js";
import type {Manifest} from "../../../../src/components/base/snapshot/manifest.js";
import {noPanel} from "../../../../src/components/base/snapshot/panel.js";
import type {Panel, Round} from "../../../../src/components/base/snapshot/panel.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {payouts} from "../../../../src/components/tables/data/payouts.js";
import {readPanel} from "../../../../src/data/snapshot/read.js";
import {collectToday} from "../../../support/api/today.js";
import {paidRules} from "../../../support/api/today/rules.js";
import {today} from "../../../support/api/today/world.js";
import {temporary} from "../../../support/folder.js";

const folder = temporary();
const last = 1380;
const {filled} = today({last});
let manifest: Manifest;
let panel: Panel = noPanel;

beforeAll(async () => {
  const collected = await collectToday(join(folder, "today"), {last});
  manifest = collected.manifest;
  panel = await readPanel(collected.snapshot);
}, 60_000);

const roundOf = (number: number): Round => panel.rounds.find(({round}) => round === number)!;
const known = () => panel.rounds.filter(({payout_factor}) => payout_factor !== null);

/** The values of a column in a round, null where not known; each once. */
function valuesIn(of: Panel, name: "corr_multiplier" | "mmc_multiplier" | "payout", round: number): (number | null)[] {
  const all = [...of.round].flatMap((at, row) => (at === round ? [of.scores[name]![row]] : []));
  return [...new Set(all.map((value) => (Number.isNaN(value) ? null : value)))];
}

function payoutTable(of: Panel) {
  const {table, left} = payouts(of, readSettings({}, {table: "payouts"}));
  const rows = table.objects() as {round: number; n: number; share: number; recorded: number; recomputed: number}[];
  return {rows, left};
}

describe("the API of 2026", () => {
  it("is taken over round by round, all of it", () => {
    expect(manifest.coverage.map(({round}) => round)).toEqual(filled.slice(0, -1));
    expect(manifest.rows.dropped).toEqual({"the round is still open": 40});
    expect([panel.rounds[0].round, panel.rounds.at(-1)!.round]).toEqual([168, last - 1]);
    expect(manifest.rule_differences).toEqual([]);
    expect(manifest.lacking).toEqual([]);
    for (const {at_stake, at_stake_official, payout, payout_official} of manifest.coverage) {
      if (at_stake_official) expect(at_stake! / at_stake_official).toBeCloseTo(1, 9);
      if (payout_official) expect(payout! / payout_official).toBeCloseTo(1, 9);
    }
  });

  it("gives each round the regimes of its rules, on both sides of every first round", () => {
    const starts = {
      payout_regime: [168, 202, 205, 222, 258, 311, 340, 475, 589, 650, 1172, 1343],
      staking_regime: [168, 340, 1343],
      // CORR of the newest formula in all rounds: the breaks of 238 and 484 are not in these scores
      score_regime: [168, 294, 1172, 1343]
    };
    for (const [kind, rounds] of Object.entries(starts) as [keyof typeof starts, number[]][]) {
      const from = (round: number) => `from ${rounds.findLast((start) => start <= round)}`;
      expect([kind, panel.rounds.map((round) => round[kind])]).toEqual([
        kind,
        panel.rounds.map(({round}) => from(round))
      ]);
    }
  });

  it("shows neither a break that no rule names nor a step in stakes", () => {
    expect(manifest.breaks.map(({round, named}) => [round, named])).toEqual(
      [294, 1172, 1343].map((round) => [round, true])
    );
    expect(manifest.stake_steps).toEqual([]);
  });

  it("says which rounds are resolved, and which scores are final in them", () => {
    const now = Date.parse(roundTimes(last).opens);
    for (const {round, resolved} of panel.rounds)
      expect([round, resolved]).toEqual([
        round,
        Date.parse(roundTimes(round).resolves) < now && filled.includes(round)
      ]);
    const final = (round: number) => manifest.coverage.find((entry) => entry.round === round)!.final!;
    for (const name of ["mmc", "corr", "bmc", "payout"]) {
      expect([name, final(1342).includes(name)]).toEqual([name, true]);
      expect([name, final(1343).includes(name)]).toEqual([name, false]);
    }
    expect(final(1342)).not.toContain("mmc60");
    expect(final(1190)).toEqual(["cwmm", "mmc", "corr", "corj60", "bmc", "fnc", "corr60", "mmc60", "payout"]);
  });

  it("gives payout factors, nothing as 0 and all as 1, and factor x total = 72,000 from 475 to 1342", () => {
    const factors = new Map(known().map(({round, payout_factor}) => [round, payout_factor!]));
    for (const [round, factor] of [
      [257, 1],
      [340, 0],
      [343, 0],
      [470, 0],
      [1343, 1],
      [1370, 1]
    ] as const)
      expect([round, factors.get(round)]).toEqual([round, factor]);
    for (const {round, payout_factor, at_stake} of known().filter(({round}) => round >= 475 && round < firstOf60Days))
      expect([round, payout_factor! * at_stake!]).toEqual([round, expect.closeTo(72_000, 6)]);
    for (const round of [258, 344, 474 - 5])
      expect(factors.get(round)! * roundOf(round).at_stake!).toBeCloseTo(300_000, 6);
    expect(factors.has(1380)).toBe(false);
    expect(valuesIn(panel, "payout", 1379)).toEqual([null]);
  });

  it("pays nothing in the weekday rounds before 475, and something in those of Saturday", () => {
    for (const round of filled.filter((n) => n >= 340 && n < 480)) {
      const paid = valuesIn(panel, "payout", round).filter((value) => value !== null);
      const isZero = paid.every((value) => value === 0);
      expect([round, isZero]).toEqual([round, round < 475 && round % 5 !== 4]);
    }
  });

  it("knows a model's multipliers where the round leaves no choice, and only there", () => {
    // prettier-ignore
    const expected: [round: number, corr: number | null, mmc: number | null][] = [
      [168, 1, null], [201, 1, null], [202, null, null], [204, null, null], [205, 1, null], [257, 1, null],
      [310, 1, null], [311, null, 0], [340, null, 0], [475, null, 0], [589, null, 0], [649, null, 0],
      [650, 0.5, 2], [1171, 0.5, 2], [1172, 0.75, 2.25], [1342, 0.75, 2.25], [1343, 3, 15], [1379, 3, 15]
    ];
    const found = (of: Panel) =>
      expected.map(([round]) => [
        round,
        ...(["corr_multiplier", "mmc_multiplier"] as const).map((name) => {
          const values = valuesIn(of, name, round);
          return values.length === 1 ? values[0] : values;
        })
      ]);
    expect(found(panel)).toEqual(expected);
  });

  it("keeps what pays by the round's own configuration, from the first that has one", () => {
    expect(roundOf(339).score_configs).toBeNull();
    for (const round of [340, 475, 650, 1172, 1343]) {
      const rule = paidRules.findLast(({from}) => from <= round)!;
      const paying = roundOf(round).score_configs!.filter(({pays}) => pays);
      const ranges = paying.map(({multiplier_min, multiplier_default, multiplier_max}) => [
        ...[multiplier_min, multiplier_default, multiplier_max]
      ]);
      expect(ranges).toEqual(rule.scores.map(({offers, usual}) => [offers[0], usual, offers.at(-1)]));
      expect(paying.every(({clip}) => clip === rule.clip)).toBe(true);
      expect(paying.map(({days}) => days)).toEqual(rule.scores.map(({days}) => days));
    }
    expect(roundOf(1343).score_configs!.map(({score}) => score)).toEqual([
      ...["bmc", "corj60", "corr60", "cwmm", "mmc60", "season_score"]
    ]);
  });

  it("pays what the table of payouts recomputes", () => {
    const {rows, left} = payoutTable(panel);
    expect(rows.map(({round}) => round)).toEqual(filled.filter((n) => n >= 650 && n < 1343));
    for (const {round, n, share, recorded, recomputed} of rows) {
      expect([round, n, share]).toEqual([round, 36, 1]);
      expect(recomputed / recorded).toBeCloseTo(1, 4);
    }
    expect(left.map(({reason}) => reason)).toContain("the multipliers are not known");
  });
});

describe("the API of 2026, later", () => {
  it("resolves the rounds of 60 days, which are paid as the table of payouts recomputes", async () => {
    const place = join(folder, "later");
    const range = {first: 1330, options: {to: 1380}};
    await collectToday(place, {last, ...range});
    const before = await readPanel(join(place, "snapshot"));
    expect(payoutTable(before).rows.map(({round}) => round)).not.toContain(1343);
    const {manifest: next, snapshot} = await collectToday(place, {last: 1480, ...range});
    const {rows} = payoutTable(await readPanel(snapshot));
    expect(rows.map(({round}) => round)).toEqual(filled.filter((n) => n >= 1330));
    for (const {round, n, share} of rows) expect([round, n, share]).toEqual([round, 36, 1]);
    expect(next.coverage.every(({final}) => final!.includes("mmc60") && final!.includes("payout"))).toBe(true);
  });

  it("does without configurations: defaults are a model's own where the rule table leaves no choice", async () => {
    const spelled = {"Round.roundScoreConfigs": null};
    const {manifest: without, snapshot} = await collectToday(join(folder, "silent"), {spelled, first: 640, last: 1345});
    const read = await readPanel(snapshot);
    for (const [round, corr, mmc] of [
      [649, null, 0],
      [650, 0.5, 2],
      [1172, 0.75, 2.25],
      [1343, 3, 15]
    ] as const) {
      expect([round, valuesIn(read, "corr_multiplier", round)]).toEqual([round, [corr]]);
      expect([round, valuesIn(read, "mmc_multiplier", round)]).toEqual([round, [mmc]]);
    }
    expect(read.rounds.every(({score_configs}) => score_configs === null)).toBe(true);
    expect(without.rule_differences).toEqual([]);
    for (const {round, share} of payoutTable(read).rows) expect([round, share]).toEqual([round, 1]);
  });

  it("shows a step in stakes that no rule names, where it was planted", async () => {
    const step = {round: 660, times: 0.4};
    const {manifest: stepped} = await collectToday(join(folder, "stepped"), {step, first: 640, last: 675});
    expect(stepped.stake_steps).toMatchObject([{round: 660, explained: null}]);
    expect(stepped.stake_steps[0].ratio).toBeCloseTo(0.4, 2);
    expect(stepped.breaks).toMatchObject([{round: 660, named: false}]);
    const slight = {round: 660, times: 0.55};
    const {manifest: level} = await collectToday(join(folder, "level"), {step: slight, first: 640, last: 675});
    expect([level.stake_steps, level.breaks]).toEqual([[], []]);
  });
});
