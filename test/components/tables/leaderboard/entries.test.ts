import {expect, test} from "vitest";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {entries} from "../../../../src/components/tables/leaderboard/entries.js";
import {calendar, numbers, panelOf} from "../../../support/panel.js";

/** Twenty models by stake, the first the largest; in round 2 the tenth falls behind the eleventh and the first is gone. */
const rows = [1, 2, 3].flatMap((round) =>
  numbers(1, 21)
    .filter((i) => round === 1 || i !== 1)
    .map((i) => ({round, model: `m${i}`, stake: round > 1 && i === 10 ? 5 : 100 - i}))
);
const rounds = calendar([1, 2, 3].map((round) => ({round})));
const found = (of = rows) =>
  rowsOf(entries(panelOf({rows: of, rounds}), readSettings({}, {table: "entries"}))).filter(
    (r) => r.ranked === "stake"
  );

test("those who left the top are told apart: further down, or on no list", () => {
  expect(found()).toEqual([
    expect.objectContaining({round: 2, n: 20, entered: 2, fallen: 1, gone: 1}),
    expect.objectContaining({round: 3, n: 20, entered: 0, fallen: 0, gone: 0})
  ]);
});

test("a list of fewer than twice the top, or a missing round, gives no row", () => {
  expect(found(rows.filter(({round, model}) => round === 3 || model !== "m21")).map(({round}) => round)).toEqual([]);
  expect(found(rows.filter(({round}) => round !== 2))).toEqual([]);
});
