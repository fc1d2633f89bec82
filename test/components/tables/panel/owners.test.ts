import {expect, test} from "vitest";
import type {Panel} from "../../../../src/components/base/snapshot/panel.js";
import {histories} from "../../../../src/components/tables/panel/histories.js";
import {ownersOf} from "../../../../src/components/tables/panel/owners.js";
import {panelOf} from "../../../support/panel.js";
import {path, rounds} from "../../../support/stakes.js";

const panelWith = (account: (string | null)[]): Panel => {
  const panel = panelOf({rows: account.flatMap((_, i) => path(`m${i}`, [1, 1])), rounds: rounds(2)});
  return {...panel, models: {...panel.models, account}};
};

test("models of an account are one cluster; a model without an account is one of its own", () => {
  const panel = panelWith(["a", null, "a", null]);
  const entries = histories(panel).row.map((_, e) => e);
  const {codes, size} = ownersOf(panel, entries);
  expect(size).toBe(3);
  const models = Array.from(entries, (e) => panel.model[histories(panel).row[e]]);
  const codeOf = new Map(models.map((model, i) => [model, codes[i]]));
  expect(codeOf.get(0)).toBe(codeOf.get(2));
  expect(new Set([0, 1, 3].map((model) => codeOf.get(model))).size).toBe(3);
  expect(models.every((model, i) => codes[i] === codeOf.get(model))).toBe(true);
});
