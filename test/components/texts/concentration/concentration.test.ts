import {expect, test} from "vitest";
import {
  accountsNotes,
  concentrationAnswer,
  effectiveAlt,
  effectiveTitle,
  largestAlt,
  largestTitle,
  newestLargest,
  ofUnit,
  topAlt,
  topTitle,
  unitIn
} from "../../../../src/components/texts/concentration/concentration.js";
import {madeRow} from "../../../support/made-row.js";
import {beyond, limits} from "../../../support/reading.js";

const row = (cells: Parameters<typeof madeRow<"concentration">>[1]) =>
  madeRow("concentration", {
    ...{round: 400, cadence: "weekday", unit: "model", n: 4100, stake: 745_590, known: 1},
    ...{top_1: 0.127, top_5: 0.3, top_10: 0.368, top_25: 0.5, top_100: 0.755, n_eff: 41.2},
    ...cells
  });
const rows = [row({}), row({unit: "account", n: 600, top_10: 0.5, n_eff: 9.04})];
const holder = (cells: Parameters<typeof madeRow<"largest-stakes">>[1]) =>
  madeRow("largest-stakes", {
    ...{round: 400, cadence: "weekday", unit: "model", rank: 1, holder: "a", name: "a", stake: 94_690, share: 0.127},
    ...cells
  });

test("the answer says how few hold how much, and like how many equal stakes", () => {
  expect(concentrationAnswer(rows, "model")).toBe(
    "The ten largest models hold 37 % of the stake, which is as concentrated as 41 equal stakes."
  );
  expect(concentrationAnswer(rows, "account")).toMatch(/^The ten largest accounts hold 50 % .* 9\.0 equal stakes\.$/);
  for (const unit of ["model", "account"] as const) {
    expect(beyond(concentrationAnswer(rows, unit), limits.answer)).toEqual([]);
    expect(beyond(topTitle(rows, unit), limits.title)).toEqual([]);
  }
  expect(beyond(effectiveTitle(rows, "model"), limits.title)).toEqual([]);
});

test("the ten largest hold more than half only where they do", () => {
  const title = (top_10: number) => topTitle([row({top_10})], "model");
  expect(title(0.501)).toBe("The ten largest models hold more than half of the stake");
  expect(title(0.5)).toBe("The ten largest models hold less than half of the stake");
});

test("ten holders or fewer are counted, none is said", () => {
  expect(concentrationAnswer([row({n: 10})], "model")).toBe("Only 10 models hold a stake.");
  expect(concentrationAnswer([row({n: 1})], "model")).toBe("Only 1 model holds a stake.");
  expect(topTitle([row({n: 10})], "model")).toBe("Only 10 models hold a stake");
  expect(concentrationAnswer([row({n: 11})], "model")).toMatch(/^The ten largest models hold 37 %/);
  expect(topTitle([row({n: 11})], "model")).toMatch(/^The ten largest models hold /);
  for (const text of [concentrationAnswer([], "model"), topAlt([], "model"), effectiveAlt([]), largestAlt([], "model")])
    expect(text).toBe("No round holds a staked model at these settings.");
});

test("the effective number is told of those who are counted", () => {
  expect(effectiveTitle(rows, "model")).toBe("By model, the stake is as concentrated as 41 equal stakes");
  expect(effectiveTitle(rows, "account")).toBe("By account, the stake is as concentrated as 9.0 equal stakes");
});

test("Saturday's rounds are told of only where there are no others", () => {
  const saturday = row({round: 401, cadence: "saturday", top_10: 0.9});
  expect(topTitle([...rows, saturday], "model")).toContain("less than half");
  expect(topTitle([saturday], "model")).toContain("more than half");
});

test("where no account is known models are counted, and it is said; where some are, how much of the stake", () => {
  const unknown = rows.map((one) => ({...one, known: 0}));
  expect([unitIn(unknown, "account"), unitIn(rows, "account")]).toEqual(["model", "account"]);
  expect(accountsNotes(unknown)[0]).toContain("collect --accounts");
  expect(accountsNotes(rows.map((one) => ({...one, known: 0.5})))[0]).toContain("50.0 % of the newest round’s stake");
  expect(accountsNotes(rows)).toEqual([]);
  expect(accountsNotes([])).toEqual([]);
});

test("the largest are those of the newest round, by name", () => {
  const all = [holder({round: 399, name: "old"}), holder({}), holder({rank: 2, name: "b", share: 0.05})];
  expect(newestLargest(all, "model").map(({name}) => name)).toEqual(["a", "b"]);
  expect(largestTitle(all, "model")).toBe("The largest model holds 12.7 % of the stake");
  expect(largestAlt(all, "model")).toContain("“a” 12.7 % (94,690 NMR), “b” 5.0 %");
  expect(ofUnit(all, "account")).toEqual([]);
});
