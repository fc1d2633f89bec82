import {afterAll, beforeAll, expect, it} from "vitest";
import type {Panel} from "../../src/components/base/snapshot/panel.js";
import {rowsOf} from "../../src/components/base/catalogue/rows.js";
import {readSettings} from "../../src/components/base/settings/settings.js";
import {tables} from "../../src/components/tables/index.js";
import {seriesIn} from "../../src/components/texts/trends/trends.js";
import {readPanel} from "../../src/data/snapshot/read.js";
import {setInput} from "./figures.js";
import {openSite} from "./harness.js";
import type {Site} from "./harness.js";

let site: Site;
let panel: Panel;

beforeAll(async () => {
  site = await openSite();
  panel = await readPanel(site.snapshot!);
});
afterAll(() => site?.close());

it("draws a panel for each score or amount; what only draws changes the picture and the answer", async () => {
  const {page, faults, close} = await site.openPage("trends");
  const series = seriesIn(rowsOf(tables["score-trends"](panel, readSettings({}, {table: "score-trends"}))));
  await expect.poll(() => page.locator('figure[data-figure="all"] .plot svg svg').count()).toBe(series.length);
  const one = () => page.locator('figure[data-figure="one"] .plot').innerHTML();
  const answer = () => page.locator(".answer").innerText();
  expect(await answer()).toMatch(/^Since round \d+, the median of MMC went from /);
  for (const [name, value] of [
    ["statistic", "positive"],
    ["smoothing", "10"],
    ["series", "cwmm"]
  ]) {
    const before = await one();
    await setInput(page, name, value);
    await expect.poll(one).not.toBe(before);
  }
  expect(await answer()).toMatch(/share above zero of correlation with the meta-model went from/);
  expect(await faults()).toEqual([]);
  await close();
});
