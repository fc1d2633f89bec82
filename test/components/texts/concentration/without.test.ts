import {expect, test} from "vitest";
import {withoutAlt, withoutText, withoutTitle} from "../../../../src/components/texts/concentration/without.js";
import {madeRow} from "../../../support/made-row.js";
import {beyond, limits} from "../../../support/reading.js";

const row = (without_least: number | null, without_most: number | null) =>
  madeRow("without-one", {
    ...{round: 400, unit: "account", rank: 1, holder: "a", models: 2, bets: 4},
    ...{without_least, without_most}
  });
const title = (least: number | null, most: number | null) => withoutTitle([row(least, most)], "account");

test("the title says that bets fall or rise only where both bounds do", () => {
  const start = "Without the largest account, effective bets ";
  expect(title(3, 3.99)).toBe(`${start}would fall`);
  expect(title(3, 4)).toBe(`${start}could fall or rise`);
  expect(title(4, 5)).toBe(`${start}could fall or rise`);
  expect(title(4.01, 5)).toBe(`${start}would rise`);
  expect(title(4.01, null)).toBe(`${start}would rise`);
  expect(title(null, null)).toBe(`${start}cannot be known`);
  expect(withoutTitle([row(3, 4)], "model")).toMatch(/^No round/);
  for (const text of [title(3, 3.9), title(3, 5)]) expect(beyond(text, limits.title)).toEqual([]);
});

test("bounds that are the same are one number; what has no upper end is that or more", () => {
  expect([row(3, 3), row(3, 4.5), row(3, null), row(null, null)].map(withoutText)).toEqual([
    "3.00",
    "3.00 to 4.50",
    "3.00 or more",
    "not known"
  ]);
  expect(withoutAlt([row(3, 4.5)], "account", (holder) => holder.toUpperCase())).toContain("4.00 with all");
  expect(withoutAlt([row(3, 4.5)], "account", (holder) => holder.toUpperCase())).toContain("“A” 3.00 to 4.50");
  expect(withoutAlt([], "model", String)).toMatch(/^No round/);
});
