// @vitest-environment jsdom
import {expect, test} from "vitest";
import {orderBy, tableView} from "../../../src/components/page/table-view.js";
import {readable} from "../../../src/components/tables/result/readable.js";

const values = [2, null, -10, 2, 0.5];

test("rows are sorted by number, what is not known comes last either way, ties keep their order", () => {
  expect(orderBy(values, "ascending")).toEqual([2, 4, 0, 3, 1]);
  expect(orderBy(values, "descending")).toEqual([0, 3, 4, 2, 1]);
  expect(orderBy(["b", "a", null], "ascending")).toEqual([1, 0, 2]);
});

test("a click on a head sorts all rows by it, a second one the other way, and the head says so", () => {
  const table = readable({round: [1, 2, 3], mmc: [0.3, -0.1, 0.2]});
  const view = tableView(table, {label: "Table", most: 2});
  const column = () => [...view.querySelectorAll("tbody tr")].map((row) => row.children[0].textContent);
  const head = view.querySelectorAll("th")[1];
  expect(column()).toEqual(["1", "2"]);
  head.querySelector("button")!.click();
  expect([column(), head.getAttribute("aria-sort")]).toEqual([["2", "3"], "ascending"]);
  head.querySelector("button")!.click();
  expect([column(), head.getAttribute("aria-sort")]).toEqual([["1", "3"], "descending"]);
});
