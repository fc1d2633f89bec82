import {afterAll, beforeAll, expect, test} from "vitest";
import type {Panel} from "../../src/components/base/snapshot/panel.js";
import {readSettings} from "../../src/components/base/settings/settings.js";
import {tables} from "../../src/components/tables/index.js";
import {readPanel} from "../../src/data/snapshot/read.js";
import {readFigure, setInput, settledFigures} from "./figures.js";
import {openFolds, openSite} from "./harness.js";
import type {Site} from "./harness.js";
import {expectSameRows} from "./settings-to-try.js";

let site: Site;
let panel: Panel;

beforeAll(async () => {
  site = await openSite();
  panel = await readPanel(site.snapshot!);
});
afterAll(() => site?.close());

/** Ends of intervals stay hidden where no world tells of the outcome. */
const points = (rows: object[]) =>
  rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !/_(low|high)$/.test(name))));
const pointsOf = (rows: Record<string, string>[]) => points(rows) as Record<string, string>[];

test("an answer stands over the figures, and every input moves the numbers of its figures", async () => {
  const {page, faults, close} = await site.openPage("persistence");
  await settledFigures(page);
  expect(await page.locator(".answer").innerText()).toMatch(/^(Yes|No|Unclear|All rounds)/);
  await openFolds(page);
  const figures = {lags: "persistence", transitions: "transitions", halves: "halves"} as const;
  let compared = 0;
  for (const [name, text] of [
    ["ranked-by", "return"],
    ["groups", "3"],
    ["days", "weekday"],
    ["min-stake", "2"]
  ]) {
    await setInput(page, name, text);
    for (const [id, table] of Object.entries(figures)) {
      const wanted = points(
        tables[table as "halves"](panel, readSettings({[name]: text}, {table: table})).table.objects()
      );
      await expect
        .poll(async () => pointsOf((await readFigure(page, id)).rows).length, {timeout: 20_000})
        .toBe(wanted.length);
      await page.waitForTimeout(600);
      compared += expectSameRows(pointsOf((await readFigure(page, id)).rows), wanted, `${id}, ${name} = ${text}`);
    }
    await page.locator(".inputs .reset").click();
  }
  expect(compared).toBeGreaterThan(300);
  expect(await faults()).toEqual([]);
  await close();
}, 180_000);
