import {expect, test} from "vitest";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {cellInfluences} from "../../../../src/components/tables/groups/influence.js";
import {quantileGroups} from "../../../../src/components/tables/groups/groups.js";
import {modelClusters} from "../../../../src/components/tables/panel/clusters.js";
import {column, selectRows} from "../../../../src/components/tables/panel/select.js";
import {clones, clonesPanel} from "../../../support/clones.js";
import {expectClose} from "../../../close.js";

const panel = clonesPanel(clones({seed: 6, accounts: 40, rounds: 5}));
const {rounds} = readSettings({}, {table: "stake-deciles"});
const {rows} = selectRows(panel, {rounds, known: ["cwmm"]});
const groupsOf = (groups: number, ranking: "within" | "pooled") =>
  quantileGroups(panel, rows, column(panel, "cwmm"), {groups, ranking});

test.each(["within", "pooled"] as const)("influence values sum to nothing over the clusters, %s", (ranking) => {
  const grouped = groupsOf(3, ranking);
  const inside = Float64Array.from(grouped.rows, (row) => column(panel, "cwmm")[row]);
  const found = cellInfluences(panel, grouped, inside, {ranked: true, perRound: true});
  expect(found.size).toBe(3);
  for (const {values, variance} of found.values()) {
    expect(values).toHaveLength(modelClusters(panel).size);
    expect(variance).toBeGreaterThan(0);
    // the values are blown up by leverage, some hundredths each
    const size = values.reduce((sum, v) => sum + Math.abs(v), 0);
    expect(Math.abs(values.reduce((a, b) => a + b, 0))).toBeLessThan(0.1 * size);
  }
});

test("one group of everything is a plain clustered mean: cuts play no part", () => {
  const grouped = {...groupsOf(2, "pooled")};
  const {runs} = grouped.cells[1];
  const whole = {...grouped, cells: [{...grouped.cells[0], n: runs[1], runs: Int32Array.of(0, runs[1])}]};
  const inside = Float64Array.from(whole.rows, (row) => column(panel, "cwmm")[row]);
  const [a, b] = [true, false].map(
    (ranked) => [...cellInfluences(panel, whole, inside, {ranked, perRound: true}).values()][0]
  );
  expectClose(a.variance, b.variance, 1e-9);
  const mean = inside.reduce((x, y) => x + y, 0) / inside.length;
  const {codes, size} = modelClusters(panel);
  const sums = new Float64Array(size);
  const counts = new Float64Array(size);
  whole.rows.forEach((row, i) => {
    sums[codes[panel.model[row]]] += (inside[i] - mean) / inside.length;
    counts[codes[panel.model[row]]] += 1 / inside.length;
  });
  expectClose(
    b.variance,
    sums.reduce((total, s, g) => total + s ** 2 / (1 - counts[g]) ** 2, 0),
    1e-9
  );
});

test("groups ranked by the values themselves are surer than their spread inside, and moved by those outside", () => {
  const grouped = groupsOf(3, "within");
  const inside = Float64Array.from(grouped.rows, (row) => column(panel, "cwmm")[row]);
  const found = [...cellInfluences(panel, grouped, inside, {ranked: true, perRound: true}).values()];
  const moving = found.map(({values}) => values.filter((v) => Math.abs(v) > 1e-12).length);
  expect(Math.min(...moving)).toBe(modelClusters(panel).size);
});
