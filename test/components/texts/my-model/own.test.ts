import {expect, test} from "vitest";
import type {OwnEvent, OwnGroup} from "../../../../src/components/base/my-model/own.js";
import {
  absenceText,
  cellsText,
  eventsText,
  groupsText,
  lagsText,
  ownStakeText,
  pointsText,
  stakesText
} from "../../../../src/components/texts/my-model/own.js";

const model = {kind: "model", name: "rho", models: 1} as const;
const account = {kind: "account", name: "owner", models: 5} as const;
const group = (cells: Partial<OwnGroup> = {}): OwnGroup => ({
  ...{name: "rho", score_regime: "from 1", round: 40, group: 3, n: 12, stake: 20, means: {weight_mean: 0.0123}},
  ...cells
});

test("why nothing is drawn is said by name", () => {
  expect(absenceText(model, "stake")).toBe("rho has no stake in these rounds");
  expect(absenceText(account, "unknown")).toBe("no account of these data is named owner");
});

test("a model's mean is told with its rounds, and an account with how many of its models are drawn", () => {
  expect(groupsText(model, [group()])).toBe("rho: mean of its 12 rounds, at its group of round 40");
  expect(groupsText(model, [group({n: 1})])).toBe("rho: mean of its one round, at its group of round 40");
  const three = ["a", "b", "c"].map((name) => group({name}));
  expect(groupsText(account, three)).toMatch(/^3 of the 5 models of owner with the largest stakes: /);
  expect(groupsText({...account, models: 3}, three)).toMatch(/^the 3 models of owner: /);
  expect(stakesText(model, [group()])).toContain("(20 NMR); mean weight 1.23 %");
  expect(pointsText(model, {models: 1, points: 1})).toBe("rho: 1 point");
});

test("another stake is of now, or of whom the figure is instead", () => {
  expect(ownStakeText(model, {round: 40, stake: 20, weight: 0.0123})).toBe(
    "rho: 20 NMR in round 40, a weight of 1.23 %"
  );
  expect(ownStakeText(model, {of: "sigma"})).toBe("this figure is of sigma, not of rho");
  expect(ownStakeText(model, {of: null})).toContain("the scores entered by hand");
  expect(ownStakeText(account, {of: "sigma"})).toContain("enter one of its models");
});

test("raises are told with their rounds, the newest of many, none as none", () => {
  const event = (round: number) => ({round}) as OwnEvent;
  expect(eventsText(model, [event(40)], 1)).toBe("rho: the raise, in round 40");
  expect(eventsText(model, [event(40), event(50)], 2)).toBe("rho: the raises, in rounds 40 and 50");
  expect(eventsText(model, [event(50)], 3)).toBe("rho: the newest 1 of 3 raises, in round 50");
  expect(eventsText(model, [], 0)).toBe("rho has no raise that counts here");
});

test("a model that was never in the best group, and one of an account, are told plainly", () => {
  const cell = {name: "m1", group: 1, later: 2, rounds: [7, 11] as const, pairs: 1, top: 0, stayed: 0};
  const whom = {kind: "model", name: "m1", models: 1} as const;
  expect(cellsText(whom, [cell], 5)).toBe(
    "m1: from group 1 in round 7 to 2 in round 11; never began in group 5 in 1 pair of rounds"
  );
  const account = {kind: "account", name: "me", models: 2} as const;
  expect(
    cellsText(
      account,
      [
        {...cell, pairs: 9, top: 3, stayed: 2},
        {...cell, name: "m2"}
      ],
      5
    )
  ).toBe(
    "the 2 models of me: “m1” from group 1 in round 7 to 2 in round 11; began in group 5 in 3 of 9 pairs of rounds, and stayed in 2; “m2” from group 1 in round 7 to 2 in round 11; never began in group 5 in 1 pair of rounds"
  );
});

test("a model with one lag is told at it alone", () => {
  const whom = {kind: "model", name: "m1", models: 1} as const;
  expect(lagsText(whom, [{name: "m1", series: "", lag: 4, value: 0.25}])).toBe(
    "m1, 1 = always at the same place: 0.25 at 4 rounds; the mean over all models is the correlation"
  );
});
