import {expect, it} from "vitest";
import {imports} from "../../../support/imports.js";

const {csv, parquet, imported} = imports("name,round,stake\nm,200,1\n");

it("scores within 1e-9 of one are one, beyond it they are outside", async () => {
  const good = Array.from({length: 300}, (_, i) => `good${i},200,0`);
  const values = ["1.0000000000000002", "1.000000001", "-1.0000000000000002", "-1.000000001", "0.9999999999999999"];
  const bad = ["1.0000000011", "-1.0000000011"];
  const text = ["name,round,cwmm", ...good, ...[...values, ...bad].map((value, i) => `m${i},200,${value}`)].join("\n");
  const {rows, manifest} = await imported([csv(text)]);
  expect(rows.filter(({name}) => String(name).startsWith("m")).map(({cwmm}) => cwmm)).toEqual([1, 1, -1, -1, 1]);
  expect(manifest.rows.dropped).toEqual({"cwmm is outside -1 to 1": 2});
  const typed = await parquet("SELECT 'm' AS name, 200 AS round, 1.0000000000000002::DOUBLE AS cwmm");
  expect((await imported([typed])).rows).toMatchObject([{cwmm: 1}]);
});
