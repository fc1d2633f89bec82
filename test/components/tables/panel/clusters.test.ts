import {expect, test} from "vitest";
import type {Panel} from "../../../../src/components/base/snapshot/panel.js";
import {clusteredBy, modelClusters} from "../../../../src/components/tables/panel/clusters.js";

const panelOf = (account: (string | null)[]) =>
  ({models: {key: account.map((_, i) => `m${i}`), name: [], account}}) as unknown as Panel;

test("models of one account are one cluster, those of unknown accounts one each", () => {
  const {codes, size, unit} = modelClusters(panelOf(["a", null, "b", "a", null, "b"]));
  expect([...codes]).toEqual([0, 1, 2, 0, 3, 2]);
  expect(size).toBe(4);
  expect(unit).toBe("account, by model where the account is not known");
});

test("captions say what is known", () => {
  expect(clusteredBy(panelOf(["a", "b"]))).toBe("clustered by account");
  expect(clusteredBy(panelOf([null, null]))).toBe("clustered by model (accounts are not known)");
});
