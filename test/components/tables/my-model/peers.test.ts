import {expect, test} from "vitest";
import {peersOf} from "../../../../src/components/tables/my-model/peers.js";
import {calendar, numbers, panelOf} from "../../../support/panel.js";

/** One round; the first model is asked for. */
const peersIn = (stakes: number[], accounts: (string | null)[] = []) => {
  const rows = stakes.map((stake, i) => ({
    ...{round: 1, model: `m${String(i).padStart(2, "0")}`, account: accounts[i] ?? null, stake, cwmm: 0.5}
  }));
  const panel = panelOf({rows, rounds: calendar([{round: 1}])});
  return peersOf(panel, 0, [...panel.round.keys()]);
};

test("stakes from half to twice its own are of its size, both ends included; itself and its account are not", () => {
  const many = numbers(1, 25).map(() => 10);
  expect(peersIn([10, ...many, 5, 20, 4.9, 20.1])).toHaveLength(27);
  const found = peersIn([10, ...many, 5], ["a", ...numbers(1, 24).map((i) => `b${i}`), "a"]);
  expect(found).toHaveLength(25);
  expect(found).not.toContain(25);
  expect(found).not.toContain(0);
});

test("where they are few, the nearest twenty are, ties by key", () => {
  expect(peersIn([10, ...numbers(1, 30).map((i) => 10 * 3 ** i)])).toEqual(numbers(1, 20));
  expect(peersIn([10, ...numbers(1, 19).map(() => 11), 1, 100, 1])).toContain(20);
  expect(peersIn([10, ...numbers(1, 19).map(() => 11), 1, 100, 1])).not.toContain(21);
});
