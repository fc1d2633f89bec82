import {expect, test} from "vitest";
import {entryAt, placesOf, runningSums} from "../../../../src/components/tables/events/stretches.js";
import {histories} from "../../../../src/components/tables/panel/histories.js";
import {panelOf} from "../../../support/panel.js";
import {threeCadences, world} from "../../../support/worlds.js";

const panel = panelOf(world({seed: 7, models: 12, gaps: 0.4, rounds: threeCadences(60)}));
const {history, row} = histories(panel);
const places = placesOf(panel);

test("the first entry at or behind a position is found from every entry of a career with gaps", () => {
  let looked = 0;
  for (let e = 0; e < history.length; ++e) {
    const own = Array.from(history.keys()).filter((i) => history[i] === history[e]);
    for (let at = 0; at <= 45; at += 3) {
      const expected = own.find((i) => places.position[i] >= at) ?? own[own.length - 1] + 1;
      expect(entryAt(places, e, at)).toBe(expected);
      ++looked;
    }
  }
  expect(looked).toBeGreaterThan(1000);
});

test("running sums begin anew with each career; what is unknown in one column counts in none", () => {
  const mmc = panel.scores.mmc!;
  const corr = panel.scores.corr!;
  const {sums, n} = runningSums(panel, [(e) => mmc[row[e]], (e) => corr[row[e]]]);
  const known = (e: number) => !Number.isNaN(mmc[row[e]] + corr[row[e]]);
  for (let e = 0; e < history.length; ++e) {
    const own = Array.from(history.keys()).filter((i) => history[i] === history[e] && i <= e && known(i));
    expect(n[e]).toBe(own.length);
    expect(sums[0][e]).toBeCloseTo(
      own.reduce((sum, i) => sum + mmc[row[i]], 0),
      12
    );
    expect(sums[1][e]).toBeCloseTo(
      own.reduce((sum, i) => sum + corr[row[i]], 0),
      12
    );
  }
});
