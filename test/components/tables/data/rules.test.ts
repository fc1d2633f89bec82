import {expect, test} from "vitest";
import {noPanel} from "../../../../src/components/base/snapshot/panel.js";
import {tabledRule} from "../../../../src/components/base/scores/payout-rules.js";
import {regimeOf, rules as all} from "../../../../src/components/base/rounds/regimes.js";
import {defaultSettings} from "../../../../src/components/base/settings/settings.js";
import {rules} from "../../../../src/components/tables/data/rules.js";
import {panelOf} from "../../../support/panel.js";
import {world} from "../../../support/worlds.js";

const settings = defaultSettings("rules");
const rows = rules(noPanel, settings).table.objects() as Record<string, unknown>[];
const named = (kind: string, round: number) => rows.find((row) => row.kind === kind && row.round === round)!;

test("one row per rule, as the rule table has it, by kind and round", () => {
  expect(rows.length).toBe(all.length);
  rows.forEach(({kind, round, date, about, source, regime}, i) => {
    expect({kind, round, date, about, source}).toMatchObject({
      ...{kind: all[i].kind, round: all[i].round, date: all[i].date},
      ...{about: all[i].about, source: all[i].source}
    });
    expect(regime).toBe(regimeOf(all[i].kind, all[i].round));
  });
});

test("payout rules say what is on offer, the clip and the threshold; others have none", () => {
  expect(named("payout", 168)).toMatchObject({multipliers: "corr 1; mmc 0, 1", mmc_instead: 2, threshold: null});
  expect(named("payout", 222)).toMatchObject({multipliers: "corr 1; mmc 0, 0.5, 1, 2", mmc_instead: null});
  for (const {kind, round, multipliers, clip, threshold} of rows) {
    if (kind === "payout") {
      const rule = tabledRule(round as number);
      expect([clip, threshold]).toEqual([rule?.clip ?? null, rule?.threshold ?? null]);
      for (const score of Object.keys(rule?.multipliers ?? {})) expect(multipliers).toContain(`${score} `);
    } else expect([multipliers, clip, threshold]).toEqual([null, null, null]);
  }
});

test("the rules of 2026 are those that the rounds themselves show", () => {
  expect(rows.filter((row) => row.kind === "staking").map((row) => row.round)).toEqual([168, 340, 1343]);
  expect(named("payout", 1172)).toMatchObject({multipliers: "corr 0.75; mmc 2.25", clip: 0.05, threshold: 72_000});
  expect(named("payout", 1343)).toMatchObject({
    ...{date: "2026-08-28", multipliers: "corr60 3; mmc60 15", clip: 1, threshold: null}
  });
  expect(named("score", 1343)).toMatchObject({date: "2026-08-28", old_scores: false});
});

test("rounds that pay by a rule that is not known are named, and rounds that open on a weekday before 475 pay nothing", () => {
  expect(named("payout", 202)).toMatchObject({
    multipliers: null,
    clip: null,
    about: expect.stringContaining("not known")
  });
  expect(named("payout", 205)).toMatchObject({multipliers: "corr 1; mmc 0, 1"});
  expect(rows.filter((row) => row.saturday_only).map((row) => row.round)).toEqual([340]);
});

test("score rules say how cwmm and MMC are made, and where they hold; others have none of it", () => {
  expect(named("score", 168)).toMatchObject({power: 1, bagged: true, old_scores: false});
  expect(named("score", 238)).toMatchObject({power: null, bagged: null, old_scores: true});
  expect(named("score", 484)).toMatchObject({power: 1.5, bagged: false, old_scores: true});
  expect(named("staking", 340)).toMatchObject({power: null, bagged: null, old_scores: null});
});

test("no observation matters", () => {
  const panel = panelOf(world({seed: 1}));
  const result = rules(panel, settings);
  expect(result.table.objects()).toEqual(rows);
  expect([result.used, ...result.left.map((l) => l.rows)]).toEqual([0, panel.length]);
});
