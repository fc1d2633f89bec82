import {expect, test} from "vitest";
import type {OwnEvent, OwnGroup} from "../../../../src/components/base/my-model/own.js";
import {
  absenceText,
  eventsText,
  groupsText,
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
