import {expect, test} from "vitest";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import {defaultSettings} from "../../../../src/components/base/settings/settings.js";
import {dispersion} from "../../../../src/components/tables/convergence/dispersion.js";
import {calendar, panelOf} from "../../../support/panel.js";

test("the deviation of a sample, and the distance of the quartiles", () => {
  const values = [0.125, 0.25, 0.375, 0.5, 1];
  const rows = values.map((mmc, i) => ({round: 400, model: `m${i}`, stake: 1, mmc}));
  const result = dispersion(panelOf({rows, rounds: calendar([{round: 400}])}), defaultSettings("dispersion"));
  const [all, fixed] = rowsOf(result);
  expect(all).toMatchObject({score: "mmc", members: "all", n: 5, iqr: 0.25});
  // by hand: mean 0.45, four degrees of freedom
  expect(all.sd).toBeCloseTo(Math.sqrt(0.45625 / 4), 6);
  expect(fixed).toEqual({...all, members: "fixed"});
});

test("one model alone has no deviation", () => {
  const rows = [{round: 400, model: "a", stake: 1, mmc: 0.1}];
  const [one] = rowsOf(dispersion(panelOf({rows, rounds: calendar([{round: 400}])}), defaultSettings("dispersion")));
  expect(one).toMatchObject({n: 1, sd: null, iqr: 0});
});
