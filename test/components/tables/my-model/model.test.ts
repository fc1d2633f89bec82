import {expect, test} from "vitest";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";
import {Random} from "../../../../src/components/base/kit/random.js";
import {byLuck} from "../../../../src/components/base/my-model/rules.js";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {model} from "../../../../src/components/tables/my-model/model.js";
import {whatIf} from "../../../../src/components/tables/what-if/what-if.js";
import {modelWorld} from "../../../../src/data/model-record/world.js";

const made = modelWorld(new Random(3), {cadence: "weekly", rounds: 45});
const none = new Float32Array(made.length).fill(NaN);
const panel = {...made, scores: {...made.scores, corr_multiplier: none, mmc_multiplier: none}};
const at = (texts: Record<string, string>) => readSettings(texts, {table: "model"});
const rows = rowsOf(model(panel, at({model: "m31"})));

test("only what rests on returns has intervals, and only over ten independent rounds", () => {
  for (const row of rows)
    expect([row.measure, row.value_low !== null]).toEqual([row.measure, byLuck.includes(row.measure)]);
  const few = rowsOf(model(panel, at({model: "m31", rounds: "170:190"})));
  expect(few.find(({measure}) => measure === "mmc")!.periods).toBeLessThan(10);
  for (const row of few) expect(row.value_low).toBeNull();
});

test("places lie between 0 and 1 with their ends", () => {
  for (const {percentile_low, percentile, percentile_high} of rows.filter((row) => row.percentile_low !== null)) {
    const all = [0, percentile_low!, percentile, percentile_high!, 1];
    expect([...all].sort((a, b) => a - b)).toEqual(all);
  }
});

test("its place by MMC is the mean of those that what-if tells by round", () => {
  const shares = whatIf(panel, readSettings({model: "m31"}, {table: "what-if"})).table.array(
    "mmc_percentile"
  ) as number[];
  const mean = shares.reduce((a, b) => a + b, 0) / shares.length;
  expect(rows.find(({measure}) => measure === "mmc")!.percentile).toBeCloseTo(mean, 12);
});

test("a name that is not there is the call's fault", () => {
  expect(() => model(panel, at({model: "nobody"}))).toThrow("got nobody");
});
