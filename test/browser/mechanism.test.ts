import {afterAll, beforeAll, expect, it} from "vitest";
import type {Panel} from "../../src/components/base/snapshot/panel.js";
import type {TableName} from "../../src/components/base/catalogue/index.js";
import {readSettings} from "../../src/components/base/settings/settings.js";
import {tables} from "../../src/components/tables/index.js";
import {readPanel} from "../../src/data/snapshot/read.js";
import {readFigure, setInput} from "./figures.js";
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

/** Figures by id: the table that each draws. */
const figures: Record<string, TableName> = {
  "gap-parts": "gap-parts",
  "penalty-parts": "penalty-parts",
  "mechanism-identities": "meta-model",
  "mechanism-sigma": "meta-model",
  "drift-parts": "drift-parts"
};

/** Without the ends of intervals, of which some are not shown where they do not hold. */
const estimates = (rows: Record<string, string>[]) =>
  rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !/_(low|high)$/.test(name))));

it("lists under every figure what the command line prints, as it opens and after a change", async () => {
  const {page, faults, close} = await site.openPage("mechanism");
  let compared = 0;
  const hold = async (id: string, texts: Record<string, string>) => {
    const table = figures[id];
    const expected = tables[table](panel, readSettings(texts, {table})).table.objects();
    compared += expectSameRows(estimates((await readFigure(page, id)).rows), expected, id);
  };
  for (const id of Object.keys(figures)) await hold(id, {});
  await setInput(page, "groups", "4");
  for (const id of ["gap-parts", "penalty-parts"]) await hold(id, {groups: "4"});
  await setInput(page, "days", "saturday");
  await hold("drift-parts", {days: "saturday"});
  expect(compared).toBeGreaterThan(500);
  expect(await faults()).toEqual([]);
  await close();
}, 120000);

it("runs the query of each figure on DuckDB in the page and finds the figure's numbers", async () => {
  const {page, faults, close} = await site.openPage("mechanism?groups=4");
  await openFolds(page);
  for (const id of ["gap-parts", "penalty-parts", "mechanism-sigma", "drift-parts"]) {
    await page.locator(`[data-figure="${id}"] .sql button.run`).click();
    const verdict = page.locator(`[data-figure="${id}"] .verdict`, {hasText: /agree|differ|rror/});
    await verdict.waitFor({timeout: 100000});
    expect(await verdict.innerText(), id).toMatch(/^agrees with the figure in all [\d,]+ values$/);
  }
  expect(await faults()).toEqual([]);
  await close();
}, 480000);
