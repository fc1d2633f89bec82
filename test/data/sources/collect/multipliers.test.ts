import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {ScoreConfig} from "../../../../src/components/base/snapshot/panel.js";
import {multipliersOf} from "../../../../src/data/sources/collect/multipliers.js";
import {readRoundList} from "../../../../src/data/sources/collect/schema.js";
import type {ListedRound} from "../../../../src/data/sources/collect/schema.js";

/** A round of the list with some fields. */
const listed = (more: Partial<ListedRound> = {}): ListedRound => ({
  ...readRoundList({rounds: [{number: 700}]})[0],
  ...more
});

const config = (score: string, range: [number | null, number | null], pays = true): ScoreConfig => ({
  ...{score, pays, days: null, clip: null, threshold: null, factor: null},
  ...{multiplier_min: range[0], multiplier_max: range[1], multiplier_default: 1}
});

const stating = (multipliers: Record<string, number | null>) =>
  Object.entries(multipliers).map(([displayName, multiplier]) => ({displayName, name: null, multiplier}));

describe("multipliersOf", () => {
  it("takes what the round's own configurations fix, and nothing where models choose", () => {
    const stated = stating({v2_corr20: 7, mmc: 7});
    const of = (configs: ScoreConfig[], round = 700) =>
      multipliersOf(round, {stated, listed: listed({score_configs: configs})});
    expect(of([config("corr", [0.5, 0.5]), config("mmc", [2, 2])])).toEqual({corr: 0.5, mmc: 2});
    expect(of([config("corr", [0, 1]), config("mmc", [2, 2])])).toEqual({corr: null, mmc: 2});
    // a score that is not among those that pay counts nothing
    expect(of([config("corr", [1, 1]), config("mmc", [2, 2], false)])).toEqual({corr: 1, mmc: 0});
    expect(of([config("corr60", [3, 3]), config("mmc60", [15, 15])], 1343)).toEqual({corr: 3, mmc: 15});
    expect(of([config("corr60", [3, 3]), config("mmc60", [15, 15])], 1342)).toEqual({corr: 0, mmc: 0});
  });

  it("takes stated defaults for a model's own only where the rule table leaves no choice", () => {
    const of = (round: number, stated: Record<string, number | null>) =>
      multipliersOf(round, {stated: stating(stated), listed: undefined});
    expect(of(250, {corr20: 1, mmc: 0})).toEqual({corr: 1, mmc: null});
    expect(of(315, {corr20: 1, tc: 0})).toEqual({corr: null, mmc: 0});
    expect(of(649, {v2_corr20: 1, tc: 0})).toEqual({corr: null, mmc: 0});
    expect(of(650, {v2_corr20: 0.5, mmc: 2})).toEqual({corr: 0.5, mmc: 2});
    expect(of(1342, {v2_corr20: 0.75, mmc: 2.25})).toEqual({corr: 0.75, mmc: 2.25});
    expect(of(1343, {corr60: 3, mmc60: 15})).toEqual({corr: 3, mmc: 15});
    // what these rounds pay by is not known
    expect(of(204, {corr20: 1, mmc: 0})).toEqual({corr: null, mmc: null});
    // the statement goes against the table
    expect(of(315, {corr20: 1, mmc: 2})).toEqual({corr: null, mmc: null});
    expect(of(700, {})).toEqual({corr: null, mmc: null});
    expect(of(700, {v2_corr20: 0.5})).toEqual({corr: 0.5, mmc: null});
  });

  it("takes deprecated fields that leave no choice where nothing newer speaks, and not for 60-day scores", () => {
    const old = {corr_multiplier: 0.5, mmc_multiplier: 2};
    expect(multipliersOf(400, {stated: null, listed: listed(old)})).toEqual({corr: 0.5, mmc: 2});
    expect(multipliersOf(1343, {stated: null, listed: listed(old)})).toEqual({corr: null, mmc: null});
    const configs = [config("corr", [1, 1]), config("mmc", [null, null])];
    expect(multipliersOf(400, {stated: null, listed: listed({...old, score_configs: configs})})).toEqual({
      corr: 1,
      mmc: 2
    });
    const fixed = (entry: object) => readRoundList({rounds: [{number: 1, ...entry}]})[0].corr_multiplier;
    expect(fixed({minCorrMultiplier: 0.5, maxCorrMultiplier: 0.5})).toBe(0.5);
    expect(fixed({minCorrMultiplier: 0, maxCorrMultiplier: 0.5})).toBeNull();
    expect(fixed({minCorrMultiplier: null, maxCorrMultiplier: null, defaultCorrMultiplier: 1})).toBeNull();
  });

  it("says no multiplier that the configurations leave to the models, whatever else is stated", () => {
    const value = fc.constantFrom(0, 0.5, 1, 2, null);
    fc.assert(
      fc.property(value, value, value, fc.integer({min: 168, max: 1342}), (least, most, usual, round) => {
        const sources = {
          stated: stating({corr20: usual, mmc: usual}),
          listed: listed({score_configs: [config("corr", [least, most])], corr_multiplier: null})
        };
        const {corr} = multipliersOf(round, sources);
        if (least !== null && most !== null) expect(corr).toBe(least === most ? least : null);
        else expect([null, usual]).toContain(corr);
      })
    );
  });
});
