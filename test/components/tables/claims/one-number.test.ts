/** A number that stands on two pages is the same number, with the same sign and the same interval. */
import {describe, expect, test} from "vitest";
import {crowdingOf} from "../../../../src/components/base/events/crowding.js";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import type {SlopeName} from "../../../../src/components/base/trend/slopes.js";
import {Random} from "../../../../src/components/base/kit/random.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import type {Panel} from "../../../../src/components/base/snapshot/panel.js";
import type {TableName} from "../../../../src/components/base/catalogue/index.js";
import {claims} from "../../../../src/components/tables/claims/claims.js";
import {endGroups} from "../../../../src/components/tables/penalty/end-groups.js";
import {fallsByRegime} from "../../../../src/components/tables/penalty/falls-by-regime.js";
import {tables} from "../../../../src/components/tables/index.js";
import {stretches} from "../../../../src/components/tables/trend/stretches.js";
import {headline} from "../../../../src/components/texts/trend/trend.js";
import {lightWorld} from "../../../../src/data/coverage/world.js";
import {cases} from "../../../../src/data/verdicts/cases.js";

type Ends = readonly [estimate: number | null, low: number | null, high: number | null];

/** The numbers of the pages at their defaults, as their own tables have them, by the fact that claims hang on. */
function ofPages(panel: Panel): Record<string, Ends> {
  const table = <N extends TableName>(name: N) => tables[name](panel, readSettings({}, {table: name}));
  const stake = table("stake-deciles")
    .endDifferences!.filter(({column}) => column === "cwmm_mean")
    .at(-1)!;
  const penalty = table("penalty");
  const extremes = endGroups(panel, penalty.settings);
  const fall = fallsByRegime(penalty, {extremes, shape: table("penalty-shape").table}).at(-1)!;
  const lines = table("trend-slope").table;
  const {slopes} = headline(stretches(table("trend").table, panel.rounds, {slopes: lines}))!;
  const found = crowdingOf(table("event-tests"))!;
  const ends = (of: {estimate: number | null; low: number | null; high: number | null}): Ends => [
    ...([of.estimate, of.low, of.high] as const)
  ];
  const line = (statistic: SlopeName): Ends => {
    const {slope: estimate, slope_low: low, slope_high: high} = slopes![statistic];
    return [estimate, low, high];
  };
  return {
    gap: ends(stake),
    fall: [fall.fall, fall.interval?.low ?? null, fall.interval?.high ?? null],
    rise: line("cwmm_stake_mean"),
    "median rise": line("cwmm_median"),
    "mmc falls": ends(found.change),
    crowding: ends(found.overlap)
  };
}

/** Stakes of light worlds are in no unit: none is dust. */
function panelOf(name: string): Panel {
  const place = cases.findIndex((one) => one.name === name);
  const {panel} = lightWorld(new Random(5).fork(place), cases[place].world);
  return {...panel, stake: panel.stake.map((stake) => 1000 * stake)};
}

describe.each([
  ["raisers come 0.19 closer, daily rounds", "supported"],
  ["raises follow luck, and newcomers come, daily rounds", "contradicted"]
] as const)("in a world in which %s", (name, word) => {
  test("claims have the numbers of the pages, sign and interval included, and their verdict", () => {
    const panel = panelOf(name);
    const lines = rowsOf(claims(panel, readSettings({}, {table: "claims"})));
    const pages = ofPages(panel);
    for (const [fact, own] of Object.entries(pages)) {
      const told = lines.find((line) => line.fact === fact)!;
      expect([told.behind, told.behind_low, told.behind_high], fact).toEqual(own);
    }
    const verdict = lines.find(({fact}) => fact === "crowding")!.direction;
    expect(verdict).toBe(crowdingOf(tables["event-tests"](panel, readSettings({}, {table: "event-tests"})))!.word);
    expect(verdict).toBe(word);
    // six facts, most of them with an interval: else equal nulls would be all that is compared
    expect(Object.values(pages).filter(([, low]) => low !== null).length).toBeGreaterThan(3);
  });
});
