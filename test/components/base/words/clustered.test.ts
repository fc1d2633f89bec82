import {expect, test} from "vitest";
import {clusterIn, clusterUnit, clusteredBy} from "../../../../src/components/base/words/clustered.js";

test("a caption says by what errors are clustered, and which accounts are not known", () => {
  expect(clusteredBy(clusterUnit(3, {alone: 0}))).toBe("clustered by account");
  expect(clusteredBy(clusterUnit(3, {alone: 1}))).toBe("clustered by account, by model where the account is not known");
  expect(clusteredBy(clusterUnit(3, {alone: 3}))).toBe("clustered by model (accounts are not known)");
});

test("who one cluster is can be read from the caption: the model where no account is known", () => {
  const captionOf = (alone: number) => [`95 % intervals, ${clusteredBy(clusterUnit(3, {alone}))}`];
  expect([0, 1, 3].map((alone) => clusterIn(captionOf(alone)))).toEqual(["account", "account", "model"]);
});
