import {expect, test} from "vitest";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import {Random} from "../../../../src/components/base/kit/random.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {ownConvergence, valuesIn} from "../../../../src/components/figures/own/convergence.js";
import {convergence} from "../../../../src/components/tables/convergence/convergence.js";
import {dispersion} from "../../../../src/components/tables/convergence/dispersion.js";
import {scoredRows, stretchesOf} from "../../../../src/components/tables/convergence/members.js";
import {convergenceWorld} from "../../../../src/data/field-record/convergence.js";

const panel = convergenceWorld(new Random(7), {cadence: "weekly", rounds: 24, stay: 14, places: 6});
const settings = readSettings({rounds: "all"}, {table: "convergence"});
const models = panel.models.name.map((name, model) => ({model, name}));
const own = (name: string) => ({kind: "model", name}) as const;

test.each(["all", "fixed"] as const)("over %s models the parts’ mean is the correlation, round by round", (members) => {
  const stretches = stretchesOf(panel, scoredRows(panel, settings, {least: 2}).rows);
  const values = valuesIn(panel, stretches, {scores: ["mmc", "fnc"], measure: "agreement", members, models});
  const rows = rowsOf(convergence(panel, settings)).filter(
    (row) => row.score === "mmc" && row.other === "fnc" && row.members === members && row.n >= 10
  );
  expect(rows).toHaveLength(24);
  for (const {round, n, correlation} of rows) {
    const parts = values.filter((value) => value.round === round);
    expect(parts).toHaveLength(n);
    expect(parts.reduce((sum, {value}) => sum + value, 0) / n).toBeCloseTo(correlation!, 12);
  }
});

test.each(["all", "fixed"] as const)("over %s models the distances’ root mean square is the spread", (members) => {
  const stretches = stretchesOf(panel, scoredRows(panel, settings, {least: 1}).rows);
  const values = valuesIn(panel, stretches, {scores: ["bmc"], measure: "distance", members, models});
  const rows = rowsOf(dispersion(panel, settings)).filter((row) => row.score === "bmc" && row.members === members);
  expect(rows).toHaveLength(24);
  for (const {round, n, sd} of rows) {
    const squares = values.filter((value) => value.round === round).map(({value}) => value ** 2);
    expect(Math.sqrt(squares.reduce((sum, one) => sum + one, 0) / (n - 1))).toBeCloseTo(sd!, 12);
  }
});

test("a model has a line in each panel, cut where rules change, smoothed as the field’s", () => {
  const cut = {...panel, rounds: panel.rounds.map((r, i) => (i < 12 ? r : {...r, score_regime: "from then"}))};
  const of = (smoothing: number) => ownConvergence({measure: "agreement", members: "all", smoothing});
  const {panels, text} = of(1)(cut, own("m00003"), settings);
  expect(Object.keys(panels!)).toHaveLength(15);
  for (const lines of Object.values(panels!)) expect(lines.map(({points}) => points.length)).toEqual([12, 12]);
  expect(text).toBe("m00003: 1 = both scores put it at the same place; the mean over all models is the field’s line");
  const [plain, smooth] = [1, 4].map((n) => Object.values(of(n)(cut, own("m00003"), settings).panels!)[0]);
  const mean = plain[0].points.slice(0, 4).reduce((sum, {value}) => sum + value, 0) / 4;
  expect(smooth[0].points.find(({round}) => round === plain[0].points[3].round)!.value).toBeCloseTo(mean, 12);
});

test("the distance has a line for each score; what is not there is said", () => {
  const make = ownConvergence({measure: "distance", members: "all", smoothing: 1});
  const {panels, text} = make(panel, own("m00003"), settings);
  expect(Object.keys(panels!)).toHaveLength(6);
  expect(text).toContain("distance from the mean");
  expect(make(panel, own("nobody"), settings)).toEqual({text: "no model of these data is named nobody"});
  const passing = panel.models.name.at(-1)!;
  const fixed = ownConvergence({measure: "distance", members: "fixed", smoothing: 1});
  expect(fixed(panel, own(passing), settings).text).toBe(`${passing} has no row of this figure in these rounds`);
});
