/** MMC by cwmm, from rows whose MMC is known. */
import {expect, it} from "vitest";
import {penaltyMeasures} from "../../../../../src/data/sources/simulate/measures/crowding.js";
import {hidden, observed, Rows} from "../../../../../src/data/sources/simulate/rows.js";
import type {Row} from "../../../../../src/data/sources/simulate/rows.js";
import {expectClose} from "../../../../close.js";

it("takes tenths within rounds: a round of high cwmm and high MMC tilts nothing", () => {
  const rows = new Rows();
  const empty = Object.fromEntries([...observed, ...hidden].map((name) => [name, NaN])) as Row;
  for (const round of [1, 2])
    for (let model = 0; model < 20; ++model)
      rows.push({...empty, round, model, cwmm: 0.01 * model + round, mmc: 10 * round - model});
  const [low, high] = penaltyMeasures(
    rows,
    Array.from({length: 40}, (_, i) => i)
  );
  expectClose(low.value, 15 - 0.5);
  expectClose(high.value, 15 - 18.5);
  expect([low.name, high.name]).toEqual(["mmcLow", "mmcHigh"]);
});
