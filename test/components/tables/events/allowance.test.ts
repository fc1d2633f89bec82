import {expect, test} from "vitest";
import type {RowOf} from "../../../../src/components/base/catalogue/rows.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {eventAllowance} from "../../../../src/components/tables/events/allowance.js";
import {linearWorld} from "../../../support/linear-world.js";

const {panel} = linearWorld({rounds: 12, stake: (m) => 1 + m});
const allowed = (ratio: string) =>
  eventAllowance(
    panel,
    readSettings({rounds: "all", ratio}, {table: "event-allowance"})
  ).table.objects() as RowOf<"event-allowance">[];

test("without events the models of three weights are told, and a larger raise moves more", () => {
  const [half, whole] = [allowed("1.5"), allowed("2")];
  expect(half.map((r) => r.who)).toEqual(["percentile 50", "percentile 90", "percentile 99"]);
  half.forEach((row, i) => {
    expect(row.n).toBe(12 * 25);
    expect(Math.abs(whole[i].change!)).toBeGreaterThan(Math.abs(row.change!));
  });
});
