import {expect, test} from "vitest";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import {Random} from "../../../../src/components/base/kit/random.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {turnover} from "../../../../src/components/tables/leaderboard/turnover.js";
import {persistenceWorld} from "../../../../src/data/field-record/persistence-world.js";

/** Means over worlds of lists by score. */
function found(skill: number) {
  const all = new Map<number, {kept: number; noise: number}>();
  const worlds = 12;
  for (let seed = 0; seed < worlds; ++seed) {
    const {panel} = persistenceWorld(new Random(seed), {cadence: "weekly", rounds: 70, skill, market: 0});
    const paid = {...panel, scores: {...panel.scores, payout: panel.stake}};
    const rows = rowsOf(turnover(paid, readSettings({trailing: "8"}, {table: "turnover"})));
    for (const {lag, kept, noise, top} of rows.filter(({ranked}) => ranked === "score")) {
      expect(top).toBe(10);
      const before = all.get(lag) ?? {kept: 0, noise: 0};
      all.set(lag, {kept: before.kept + kept / worlds, noise: before.noise + noise! / worlds});
    }
  }
  return all;
}

test("of luck alone the top keeps what the noise says, at every lag", () => {
  const all = found(0);
  expect([...all.keys()]).toEqual([1, 5, 10, 20, 50]);
  for (const [lag, {kept, noise}] of all) expect(Math.abs(kept - noise), `lag ${lag}`).toBeLessThan(0.06);
});

test("skill that lasts keeps more", () => {
  const far = found(1).get(20)!;
  expect(far.kept - far.noise).toBeGreaterThan(0.2);
});

test("equal stakes keep their order, and no luck is told of them", () => {
  const {panel} = persistenceWorld(new Random(1), {cadence: "weekly", rounds: 20, skill: 0, market: 0});
  const paid = {...panel, scores: {...panel.scores, payout: panel.stake}};
  const rows = rowsOf(turnover(paid, readSettings({}, {table: "turnover"})));
  expect(rows.filter(({ranked}) => ranked === "stake")[0]).toMatchObject({kept: 1, gone: 0, noise: null, pairs: 19});
});

test("of payouts at equal stakes luck keeps what chance does where rounds share no day, and is not told where they do", () => {
  const {panel} = persistenceWorld(new Random(3), {cadence: "weekly", rounds: 70, skill: 0, market: 0, pays: true});
  const rows = rowsOf(turnover(panel, readSettings({}, {table: "turnover"}))).filter(({ranked}) => ranked === "payout");
  expect(rows[0]).toMatchObject({lag: 1, noise: null});
  const far = rows.filter(({lag}) => lag > 4);
  expect(far.length).toBeGreaterThan(2);
  for (const {kept, noise, lag} of far) {
    expect(Math.abs(noise! - 10 / 42), `lag ${lag}`).toBeLessThan(0.03);
    expect(Math.abs(kept - noise!), `lag ${lag}`).toBeLessThan(0.08);
  }
});

test("payouts share the days of their rounds whatever outcome the list by score is of", () => {
  const {panel} = persistenceWorld(new Random(3), {cadence: "weekly", rounds: 70, skill: 0, market: 0, pays: true});
  const likeness = {...panel, scores: {...panel.scores, cwmm: panel.scores.mmc!}};
  const noiseBy = (outcome: string) =>
    rowsOf(turnover(likeness, readSettings({outcome}, {table: "turnover"})))
      .filter(({ranked}) => ranked === "payout")
      .map(({noise}) => noise);
  expect(noiseBy("cwmm")).toEqual(noiseBy("mmc"));
  expect(noiseBy("cwmm")[0]).toBeNull();
});
