import {table} from "arquero";
import {expect, test} from "vitest";
import {rowsOf} from "../../../../src/components/base/catalogue/rows.js";

test("rows of a table, in its order", () => {
  const result = {table: table({score_regime: ["from 1", "from 9"], group: [1, 2]})};
  expect(rowsOf(result)).toEqual([
    {score_regime: "from 1", group: 1},
    {score_regime: "from 9", group: 2}
  ]);
});
