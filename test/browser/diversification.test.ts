import {afterAll, beforeAll, expect, it} from "vitest";
import type {TableName} from "../../src/components/base/catalogue/index.js";
import type {Panel} from "../../src/components/base/snapshot/panel.js";
import {readSettings} from "../../src/components/base/settings/settings.js";
import {tables} from "../../src/components/tables/index.js";
import {withhold} from "../../src/components/tables/result/withheld.js";
import {reliable} from "../../src/data/reliable.js";
import {readPanel} from "../../src/data/snapshot/read.js";
import {readFigure, setInput} from "./figures.js";
import {openSite} from "./harness.js";
import type {Site} from "./harness.js";
import {expectSameRows} from "./settings-to-try.js";

let site: Site;
let panel: Panel;

beforeAll(async () => {
  site = await openSite();
  panel = await readPanel(site.snapshot!);
});
afterAll(() => site?.close());

const figures: Record<string, TableName> = {
  likeness: "account-likeness",
  "next-model": "account-likeness",
  effective: "diversification",
  returns: "diversification",
  sharpe: "diversification"
};

it("answers its question, and lists what the command line prints at every setting of its inputs", async () => {
  const {page, faults, close} = await site.openPage("diversification");
  expect(await page.locator(".answer").first().innerText()).toMatch(/^Models of the same account correlate by /);
  const first = panel.rounds[0].round;
  let compared = 0;
  for (const texts of [{}, {days: "weekday"}, {rounds: `${first}:${first + 60}`}] as Record<string, string>[]) {
    for (const [name, text] of Object.entries(texts)) await setInput(page, name, text);
    for (const [id, table] of Object.entries(figures)) {
      const shown = await readFigure(page, id);
      const expected = withhold(tables[table](panel, readSettings(texts, {table})), reliable());
      compared += expectSameRows(shown.rows, expected.table.objects(), `${id} ${JSON.stringify(texts)}`);
    }
    await page.locator(".inputs .reset").click();
  }
  expect(compared).toBeGreaterThan(500);
  expect(await faults()).toEqual([]);
  await close();
});
