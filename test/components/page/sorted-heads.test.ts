// @vitest-environment jsdom
import {expect, test, vi} from "vitest";
import {sortedHeads} from "../../../src/components/page/sorted-heads.js";

test("a head asks for its column, the other way at the second click; only the last one is marked", () => {
  const sort = vi.fn();
  const heads = sortedHeads([{text: "model"}, {text: "mmc", isNumber: true}], sort);
  const click = (place: number) => heads[place].querySelector("button")!.click();
  click(1);
  click(1);
  click(0);
  expect(sort.mock.calls).toEqual([
    [1, "ascending"],
    [1, "descending"],
    [0, "ascending"]
  ]);
  expect(heads.map((head) => head.getAttribute("aria-sort"))).toEqual(["ascending", null]);
  expect(heads.map(({className}) => className)).toEqual(["", "number"]);
});
