import {expect, test} from "vitest";
import {readSettings} from "../../../../src/components/base/settings/settings.js";
import {stakePointsUsed} from "../../../../src/components/tables/stake/drawn.js";
import {stakePointRows} from "../../../../src/components/tables/stake/points.js";
import {panelOf} from "../../../support/panel.js";
import {world} from "../../../support/worlds.js";

const panel = panelOf(world({seed: 4, models: 12}));

test("the points that are counted are those that are drawn, however many groups there are", () => {
  for (const groups of ["2", "10", "50"]) {
    const settings = readSettings({groups, rounds: "all"}, {table: "stake-deciles"});
    const {used, rounds} = stakePointsUsed(panel, settings);
    const rows = stakePointRows(panel, settings);
    expect(used).toBe(rows.length);
    expect(rounds).toEqual([...new Set(Array.from(rows, (row) => panel.round[row]))]);
  }
});
