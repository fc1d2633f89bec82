import {expect, test} from "vitest";
import type {RowOf} from "../../../../src/components/base/catalogue/rows.js";
import {defaultSettings} from "../../../../src/components/base/settings/settings.js";
import type {Panel} from "../../../../src/components/base/snapshot/panel.js";
import {driftPartNames} from "../../../../src/components/base/catalogue/mechanism.js";
import {driftParts} from "../../../../src/components/tables/mechanism/drift-parts.js";
import {expectClose} from "../../../close.js";
import {linearWorld} from "../../../support/linear-world.js";

const rowsOf = (panel: Panel) =>
  driftParts(panel, defaultSettings("drift-parts")).table.objects() as RowOf<"drift-parts">[];
const of = (rows: RowOf<"drift-parts">[], part: string) => rows.find((r) => r.part === part)!;

test("one row per part and stretch, the parts adding up to the change of the ends", () => {
  const rows = rowsOf(linearWorld().panel);
  expect(rows.map((r) => r.part)).toEqual([...driftPartNames]);
  const [change, ...rest] = rows;
  expectClose(change.estimate, change.sigma_sq_last - change.sigma_sq_first);
  expectClose(
    rest.reduce((sum, r) => sum + r.estimate, 0),
    change.estimate
  );
});

test("stakes that gather in one hand are concentration; with few accounts there is no interval", () => {
  const grow = linearWorld({stake: (m, _, round) => (m === 3 ? 1 + round / 2 : 1)});
  const shrink = linearWorld({stake: (m, _, round) => (m === 3 ? 13 - round / 2 : 1)});
  expect(of(rowsOf(grow.panel), "concentration").estimate).toBeGreaterThan(0.02);
  expect(of(rowsOf(shrink.panel), "concentration").estimate).toBeLessThan(-0.02);
  expect(of(rowsOf(grow.panel), "change").estimate_low).toBeNull();
});

test("short stretches are left out and counted", () => {
  const result = driftParts(linearWorld({rounds: 19}).panel, defaultSettings("drift-parts"));
  expect(result.table.numRows()).toBe(0);
  expect(result.left.at(-1)).toMatchObject({rows: 19 * 25, rounds: 19});
});
