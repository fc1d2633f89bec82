import {expect, test} from "vitest";
import {lorenzAlt, lorenzTitle} from "../../../../src/components/texts/concentration/curve.js";
import {madeRow} from "../../../support/made-row.js";
import {beyond, limits} from "../../../support/reading.js";

const rows = [0, 50, 90, 100].map((part) =>
  madeRow("lorenz", {round: 400, unit: "model", part, n: 4100, held: part < 90 ? part / 5000 : part / 200})
);

test("the title says what the smaller half holds, the alternative text the nine tenths too", () => {
  expect(lorenzTitle(rows, "model")).toBe("The smaller half of the models holds 1.0 % of the stake");
  expect(beyond(lorenzTitle(rows, "model"), limits.title)).toEqual([]);
  expect(lorenzAlt(rows)).toBe(
    "Lorenz curve of the stake in round 400: of 4,100 models the smaller half holds 1.0 %, the smaller nine tenths 45.0 %."
  );
  expect([lorenzTitle(rows, "account"), lorenzAlt([])].join()).toMatch(/^No round .*,No round .*\.$/);
});
