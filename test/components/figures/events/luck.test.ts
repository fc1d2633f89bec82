import {from} from "arquero";
import {expect, test} from "vitest";
import {defaultSettings} from "../../../../src/components/base/settings/settings.js";
import type {Settings} from "../../../../src/components/base/settings/settings.js";
import {luckLinesOf, luckNotes} from "../../../../src/components/figures/events/luck.js";
import {plainTable} from "../../../../src/components/page/plain-table.js";
import type {TableResult} from "../../../../src/components/tables/result/result.js";

const row = (score_regime: string, test: string, estimate: number | null) => ({
  score_regime,
  test,
  n: 40,
  estimate,
  estimate_low: estimate && estimate - 0.001,
  estimate_high: estimate && estimate + 0.001
});
const tests = {
  table: from([
    row("from 1", "after by luck: skill lasts", null),
    row("from 1", "after by luck: shared returns too", null),
    row("from 9", "after", 0.001),
    row("from 9", "after by luck: skill lasts", 0.002),
    row("from 9", "after by luck: shared returns too", 0.003)
  ])
} as unknown as TableResult<"event-tests">;
const settings: Settings = {...defaultSettings("event-path"), adjust: "round"};
const notes = (own = settings, stale = false) => luckNotes({results: [tests], stale}, own).join(". ");

test("two lines where the variance between models is positive, none elsewhere, and the note says where", () => {
  const lines = luckLinesOf(tests);
  expect([...lines.keys()]).toEqual(["from 9"]);
  expect(lines.get("from 9")!.map(({lasts, estimate}) => [lasts, estimate])).toEqual([
    ["skill", 0.002],
    ["shared", 0.003]
  ]);
  expect(notes()).toContain("Dashed: the mean after that luck alone would leave");
  expect(notes()).toContain("No such line in rounds from 1: models do not differ there");
});

test("a line whose band is withheld is drawn without it, and the note says so", () => {
  const withheld = plainTable(
    tests.table
      .objects()
      .map((row) =>
        (row as {test: string}).test === "after by luck: skill lasts"
          ? {...row, estimate_low: null, estimate_high: null}
          : row
      )
  );
  const lines = luckLinesOf({table: withheld}).get("from 9")!;
  expect(lines.map(({estimate, low}) => [estimate, low])).toEqual([
    [0.002, null],
    [0.003, 0.002]
  ]);
  const said = luckNotes({results: [{...tests, table: withheld}], stale: false}, settings).join(". ");
  expect(said).toContain("No band of the line if skill lasts: in simulated worlds it covers the truth too rarely");
  expect(said).not.toContain("No band of the line with shared returns");
  expect(said).not.toContain("No such line in rounds from 9");
  expect(notes()).not.toContain("No band");
});

test("says where the lines do not belong, and when they are on their way", () => {
  expect(notes({...settings, outcome: "corr"})).toContain("for MMC less the round’s mean alone");
  expect(notes({...settings, adjust: "none"})).toContain("for MMC less the round’s mean alone");
  expect(notes(settings, true)).toContain("Being computed");
});
